cimport cython

from newsdesk.read.tree cimport Element, Tree


cdef class _Context:
    cdef object kind
    cdef Element element
    cdef object card
    cdef Element row


cdef class _Run:
    cdef list words, anchors
    cdef Py_ssize_t length, breaks
    cdef bint spaced

    cdef add_lines(self, str text)

    @cython.locals(words=str)
    cdef add(self, str text)

    @cython.locals(place=Py_ssize_t, first=Py_ssize_t, inside=str)
    cdef link(self, Py_ssize_t start, str href)

    cdef _put(self, str text)


cdef class _Walk:
    cdef list pieces, contexts, open, starts
    cdef _Run run

    cdef add(self, str text)
    cdef Py_ssize_t enter(self, Element element, Py_ssize_t at) except -1

    @cython.locals(outer=_Context, tag=str)
    cdef start(self, Element element)

    @cython.locals(inner=_Context, element=Element, started=Py_ssize_t, href=str)
    cdef end(self)

    cdef empty(self, Element element)

    @cython.locals(run=_Run, text=str, prose=bint)
    cdef flush(self, _Context context)


@cython.locals(walk=_Walk, at=Py_ssize_t, past=Py_ssize_t)
cpdef tuple pieces_of(Tree tree)

@cython.locals(attributes=dict)
cdef bint _is_unseen(Element element) except -1

cdef bint _names_unseen(str naming) except -1

@cython.locals(tag=str)
cdef _Context _inside(Element element, _Context outer)
