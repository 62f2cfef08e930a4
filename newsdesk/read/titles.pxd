cimport cython

from newsdesk.read.called cimport Calling
from newsdesk.read.heading cimport leads_home
from newsdesk.read.keys cimport words_in
from newsdesk.read.tree cimport Element


cdef Calling _CALLED_HEADLINE, _CALLED_OTHERWISE, _FOR_MACHINES
cdef frozenset _ARTICLE, _HEADER, _ASIDE
cdef double _NO_SIGN


cdef class Candidate:
    cdef readonly str text, key
    cdef readonly dict signs
    cdef Py_ssize_t rank

    cdef most(self, str sign, double value)
    cdef least(self, str sign, double value)


cdef class Candidates:
    cdef readonly object sites
    cdef readonly dict said
    cdef readonly tuple headings
    cdef dict _found

    cpdef tuple all(self)

    @cython.locals(key=str, rank=Py_ssize_t, found=Candidate)
    cdef Candidate _add(self, str sign, str text)

    @cython.locals(candidate=Candidate, at=str, before=str, behind=str)
    cdef _add_cuts(self, str name, str text)


@cython.locals(
    naming=str, around=str, is_called=bint, is_called_otherwise=bint, is_for_machines=bint, is_home=bint, is_in_article=bint,
    is_in_header=bint, is_aside=bint, elements_before=double, texts_before=double, candidate=Candidate
)
cdef _mark(list candidates, object page, str name, Py_ssize_t place, Element element)

@cython.locals(outer=Element)
cdef bint _stands_in(Element element, frozenset tags) except -1

cpdef list words_of(str text)
