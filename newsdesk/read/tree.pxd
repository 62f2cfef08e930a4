cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise
from newsdesk.read.called cimport asked, bits_of

cdef str _UNPRINTED, _SCRIPT


@cython.freelist(4096)
cdef class Element:
    cdef public Tree tree
    cdef public str tag
    cdef dict _attributes
    cdef public Element parent
    cdef public str card
    cdef public str classes, naming
    cdef public long signs
    cdef unsigned long long _bits
    cdef public Py_ssize_t number, end, at, past, depth, first_text, past_text
    cdef Py_ssize_t _among
    #: Where whoever told of it has it.
    cdef void* place

    cdef describe(self, dict attributes, long signs, str classes, str naming)
    cdef begin(self, Tree tree, str tag, Element parent)
    cpdef dict read_attributes(self)
    cpdef str get(self, str name)
    cpdef unsigned long long bits(self) except? 1

    @cython.locals(outer=Element)
    cpdef bint is_within(self, str tag, Py_ssize_t steps) except -1


cdef class Teller:
    cdef dict attributes_of(self, Element element)


cdef class Tree:
    cdef public list elements, texts, run, scripts
    cdef public dict _by_tag
    cdef public Teller teller
    cdef public Py_ssize_t shown, deepest


@cython.locals(alike=list)
cpdef put(Tree tree, Element element)

cpdef put_text(Tree tree, Element holder, str text)
cpdef close(Tree tree, Element element)

@cython.locals(start=Py_ssize_t, past=Py_ssize_t)
cpdef str squeeze(str text)

