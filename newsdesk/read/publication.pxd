cimport cython


cdef class Clue:
    cdef readonly str role, evidence, under
    cdef readonly object reading, day
    cdef readonly bint is_claim, is_publication, is_change, is_from_numbers, is_by_heading

    cpdef object moment(self)


cdef object _on_local_clock(object best, object other)
cdef bint _is_utc(object reading) except -1
