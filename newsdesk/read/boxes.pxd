cimport cython

from newsdesk.read.tree cimport Element


cpdef bint _is_label(object piece) except -1
cdef bint _is_titled(str naming) except -1
cpdef bint _is_link(object piece) except -1
cdef bint _leads_on(object piece, bint is_own) except -1

@cython.locals(asked=list, found=bint, outer=Element)
cdef bint _is_furniture(Element element, dict known) except -1

cdef bint _is_called_furniture(Element element) except -1
