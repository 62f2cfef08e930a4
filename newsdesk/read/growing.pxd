cimport cython

from newsdesk.read.tree cimport Element, Tree, close, put, put_text
from newsdesk.read.vocabulary cimport Vocabulary, Word


cdef dict _BARE
cdef frozenset RAW, VOID
cdef tuple NAMING, _ESCAPES
cdef Py_ssize_t _LONGEST_NAMING
cdef Vocabulary _vocabulary

cdef Tree _grown(str text)

@cython.locals(element=Element)
cdef bint _has_late_parts(Tree tree) except -1


cdef class _Growth:
    cdef str text
    cdef Py_ssize_t at
    cdef Tree tree
    cdef list open
    cdef dict alike

    @cython.locals(mark=Py_UCS4)
    cdef finish(self)

    @cython.locals(start=Py_ssize_t)
    cdef bint reach_tag(self) except -1

    @cython.locals(start=Py_ssize_t, past=Py_ssize_t, innermost=Element)
    cdef end(self)

    @cython.locals(start=Py_ssize_t, word=Word, element=Element)
    cdef begin(self)

    @cython.locals(start=Py_ssize_t, end=Py_ssize_t)
    cdef fill(self, Element element)

    @cython.locals(text=str, at=Py_ssize_t, number=Py_ssize_t, letter=Py_UCS4)
    cdef Word word(self, Py_ssize_t start, Py_UCS4 mark)

    @cython.locals(start=Py_ssize_t, past=Py_ssize_t, written=str, other=Element)
    cdef describe(self, Element element, Word word)

    @cython.locals(text=str, attributes=dict, naming=str, value=str, count=Py_ssize_t, named=Py_ssize_t, word=Word)
    cdef read_attributes(self, Element element)

    @cython.locals(start=Py_ssize_t)
    cdef str value(self, Word word)


@cython.locals(naming=str, name=str, value=str)
cdef str _naming(dict attributes)

@cython.locals(start=Py_ssize_t, depth=Py_ssize_t, tag=str)
cdef Py_ssize_t _past_unread(str text, Py_ssize_t at) except -1

@cython.locals(mark=Py_UCS4)
cdef Py_ssize_t _next_inside(str text, Py_ssize_t at) except -1

cdef Py_ssize_t _past_attributes(str text, Py_ssize_t at) except -1
cdef Py_ssize_t _past_name(str text, Py_ssize_t at) except -1
cdef Py_ssize_t _past_attribute_name(str text, Py_ssize_t at) except -1

@cython.locals(end=Py_ssize_t)
cdef Py_ssize_t _past_remark(str text, Py_ssize_t at) except -1


cdef Py_ssize_t _past(str text, Py_UCS4 mark, Py_ssize_t at) except -1

@cython.locals(past=Py_ssize_t)
cdef Py_ssize_t _next(str text, Py_UCS4 mark, Py_ssize_t at) except -1

@cython.locals(end=Py_ssize_t, end_tag=str)
cdef Py_ssize_t _raw_end(str text, Py_ssize_t at, str tag) except -1

cdef str _unescaped(str text)
