cimport cython

from newsdesk.read.tree cimport Element, Tree, close, put, put_text
from newsdesk.read.vocabulary cimport Vocabulary, Word, naming_of


cdef dict _BARE
cdef long _CLASS, _HIDDEN
cdef frozenset RAW, VOID
cdef tuple _ESCAPES
cdef unsigned char _LESS, _MORE, _SLASH, _EQUALS, _QUOTE, _SPACE, _MARK, _QUESTION
cdef Vocabulary _vocabulary

@cython.locals(element=Element)
cdef bint _has_late_parts(Tree tree) except -1


cdef class _Growth:
    cdef bytes text
    cdef Py_ssize_t at
    cdef Tree tree
    cdef list open
    cdef dict alike

    @cython.locals(mark="unsigned char")
    cdef finish(self)

    @cython.locals(start=Py_ssize_t)
    cdef bint reach_tag(self) except -1

    @cython.locals(word=Word)
    cdef end(self)

    @cython.locals(start=Py_ssize_t, word=Word, element=Element)
    cdef begin(self)

    @cython.locals(start=Py_ssize_t, end=Py_ssize_t)
    cdef fill(self, Element element, Word word)

    @cython.locals(text=bytes, at=Py_ssize_t, number=Py_ssize_t, letter="unsigned char")
    cdef Word word(self, Py_ssize_t start, unsigned char mark)

    @cython.locals(start=Py_ssize_t, past=Py_ssize_t, written=bytes, other=Element)
    cdef describe(self, Element element, Word word)

    @cython.locals(text=bytes, attributes=dict, naming=str, classes=str, value=str, signs=long, count=Py_ssize_t, named=Py_ssize_t, word=Word)
    cdef read_attributes(self, Element element)

    @cython.locals(start=Py_ssize_t)
    cdef str value(self, Word word)


@cython.locals(start=Py_ssize_t, depth=Py_ssize_t, tag=bytes)
cdef Py_ssize_t _past_unread(bytes text, Py_ssize_t at) except -1

@cython.locals(mark="unsigned char")
cdef Py_ssize_t _next_inside(bytes text, Py_ssize_t at) except -1

cdef Py_ssize_t _past_attributes(bytes text, Py_ssize_t at) except -1
cdef Py_ssize_t _past_name(bytes text, Py_ssize_t at) except -1
cdef Py_ssize_t _past_attribute_name(bytes text, Py_ssize_t at) except -1

@cython.locals(end=Py_ssize_t)
cdef Py_ssize_t _past_remark(bytes text, Py_ssize_t at) except -1


cdef Py_ssize_t _past(bytes text, unsigned char mark, Py_ssize_t at) except -1

@cython.locals(past=Py_ssize_t)
cdef Py_ssize_t _next(bytes text, unsigned char mark, Py_ssize_t at) except -1

@cython.locals(end=Py_ssize_t, end_tag=bytes)
cdef Py_ssize_t _raw_end(bytes text, Py_ssize_t at, bytes tag) except -1

cdef str _unescaped(str text)
