cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise


@cython.locals(kept=bytes)
cdef bytes _without_controls(bytes written)
