from newsdesk.read.called cimport Calling
from newsdesk.read.tree cimport Element


cdef Calling _CAPTION, _CREDIT

cpdef bint is_caption(Element element) except -1
