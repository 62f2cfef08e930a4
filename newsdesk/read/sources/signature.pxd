cimport cython

from newsdesk.read.called cimport Calling
from newsdesk.read.tree cimport Element, Tree


cdef frozenset _FIRST_LETTERS
cdef long _REL
cdef Calling _IN_FOLDER


@cython.locals(link=Element)
cdef list _author_links(list links)

@cython.locals(found=list, element=Element)
cdef list _begun(Tree tree)

@cython.locals(at=Py_ssize_t, letter=Py_UCS4)
cdef bint _may_begin(str text) except -1

@cython.locals(found=list, link=Element, address=str)
cdef list _to_authors(list links)

cpdef str _printed(Element element)

@cython.locals(found=list, parts=list, blocks=list, around=list, room=Py_ssize_t, is_glued=bint, inner=Element)
cdef list _lines(Element element)
