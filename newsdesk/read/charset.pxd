cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise
cimport newsdesk.read.utf8_in_c as utf8


cdef unsigned char _FIRST_OF_LOST, _SECOND_OF_LOST, _THIRD_OF_LOST

@cython.locals(kept=bytes)
cdef bytes _without_controls(bytes written)

cpdef bytes encoded(str text)

@cython.locals(past=Py_ssize_t, found=Py_ssize_t, at=Py_ssize_t)
cpdef Py_ssize_t lost_characters(bytes written) except -1

@cython.locals(past=Py_ssize_t, at=Py_ssize_t)
cdef bint _has_no_characters(bytes written) except -1

cdef Py_ssize_t _next_of_last(const unsigned char* written, Py_ssize_t at, Py_ssize_t past) noexcept
