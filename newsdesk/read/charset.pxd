cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise


cdef unsigned char _FIRST_OF_LAST, _SECOND_OF_LOST, _THIRD_OF_LOST

@cython.locals(kept=bytes)
cdef bytes _without_controls(bytes written)

cpdef bytes encoded(str text)

@cython.locals(past=Py_ssize_t, found=Py_ssize_t, at=Py_ssize_t)
cpdef Py_ssize_t lost_characters(bytes written) except -1
