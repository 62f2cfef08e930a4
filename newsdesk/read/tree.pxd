cimport cython

cdef str _UNPRINTED


@cython.freelist(4096)
cdef class Element:
    cdef public Tree tree
    cdef public str tag
    cdef public dict attributes
    cdef public Element parent
    cdef public str card
    cdef public str naming
    cdef public Py_ssize_t number, end, at, past, depth, first_text, past_text

    cdef describe(self, dict attributes, str naming)
    cdef begin(self, Tree tree, str tag, Element parent)
    cpdef str get(self, str name)

    @cython.locals(outer=Element)
    cpdef bint is_within(self, str tag, Py_ssize_t steps) except -1


cdef class Tree:
    cdef public list elements, texts, run, scripts
    cdef public dict _by_tag
    cdef public Py_ssize_t shown, deepest


@cython.locals(alike=list)
cpdef put(Tree tree, Element element)

cpdef put_text(Tree tree, Element holder, str text)
cpdef close(Tree tree, Element element)

cpdef str squeeze(str text)

@cython.locals(before=Py_UCS4, letter=Py_UCS4)
cdef bint _is_even(str text) except -1
