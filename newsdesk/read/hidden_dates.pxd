cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise
from newsdesk.read.tree cimport Element, Tree


cdef long _DATED

@cython.locals(spots=list, at=Py_ssize_t, spot=Py_ssize_t)
cdef list _spots(str source)

@cython.locals(found=list, attributes=dict, element=Element, name=str, value=str)
cdef list _in_attributes(Tree tree)

@cython.locals(length=Py_ssize_t)
cdef bint _is_dated(str name, str value) except -1
