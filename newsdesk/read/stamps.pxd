from newsdesk.read.pieces cimport Piece


cdef Py_ssize_t _LONGEST

cdef bint _is_stamp(Piece piece) except -1
