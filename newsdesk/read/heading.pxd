cimport cython

from newsdesk.read.keys cimport words_in
from newsdesk.read.tree cimport Element


@cython.locals(words=list, best=Py_ssize_t, is_whole=bint, title=list)
cdef double _likeness(Element element, list titles) except? -1

@cython.locals(shared=Py_ssize_t, word=str)
cdef Py_ssize_t _shared(list words, list title) except -1

@cython.locals(outer=Element, inner=Element, at=Py_ssize_t)
cpdef bint leads_home(Element element) except -1

cdef bint _is_home(Element link) except -1

cdef str _path(str address)
