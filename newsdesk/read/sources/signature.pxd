cimport cython

from newsdesk.read.tree cimport Element, Tree


cdef str _FIRST_LETTERS


@cython.locals(found=list, link=Element)
cdef list _author_links(list links)

@cython.locals(found=list, element=Element)
cdef list _begun(Tree tree)

@cython.locals(letter=Py_UCS4)
cdef bint _may_begin(str text) except -1

@cython.locals(parts=list, room=Py_ssize_t, text=str)
cpdef str _printed(Element element)
