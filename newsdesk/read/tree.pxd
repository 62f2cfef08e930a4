cimport cython


cdef frozenset _UNREAD, _VOID, _RAW, _ASKED, _UNLIKE
cdef dict _SISTERS, _BARE
cdef tuple _NAMING
cdef Py_ssize_t _MOST_KNOWN


cdef class _Tag:
    cdef str name
    cdef bint is_raw, is_unlike, is_unread, is_void


cdef class _Words:
    cdef dict tags, asked

    @cython.locals(known=_Tag)
    cdef _Tag tag(self, str written)

    @cython.locals(known=str)
    cdef str name(self, str written)


cdef _Words _words


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


@cython.locals(naming=str, name=str, value=str)
cdef str _naming(dict attributes)


cdef class Tree:
    cdef public list elements, texts, run, scripts
    cdef public dict _by_tag
    cdef public Py_ssize_t shown, deepest


cdef Tree _written(str text)

@cython.locals(element=Element)
cdef bint _has_late_parts(Tree tree) except -1

@cython.locals(stack=list, alike=dict, at=Py_ssize_t, start=Py_ssize_t, mark=Py_UCS4)
cdef _scan(str text, Tree tree)

@cython.locals(behind=Py_ssize_t, innermost=Element, is_its_own=bint)
cdef Py_ssize_t _past_end_tag(str text, Py_ssize_t at, Tree tree, list stack) except -1

@cython.locals(start=Py_ssize_t, tag=_Tag, written=str, element=Element, other=Element)
cdef Py_ssize_t _open(str text, Py_ssize_t at, Tree tree, list stack, dict alike) except -1

@cython.locals(start=Py_ssize_t, name=str, value=str, attributes=dict, count=Py_ssize_t)
cdef Py_ssize_t _describe(str text, Py_ssize_t at, Element element) except -1

@cython.locals(start=Py_ssize_t, depth=Py_ssize_t, tag=str)
cdef Py_ssize_t _past_unread(str text, Py_ssize_t at) except -1

@cython.locals(mark=Py_UCS4)
cdef Py_ssize_t _next_inside(str text, Py_ssize_t at) except -1

cdef Py_ssize_t _past_attributes(str text, Py_ssize_t at) except -1
cdef Py_ssize_t _past_name(str text, Py_ssize_t at) except -1
cdef Py_ssize_t _past_attribute_name(str text, Py_ssize_t at) except -1
cdef Py_ssize_t _past_remark(str text, Py_ssize_t at) except -1

@cython.locals(found=Py_ssize_t)
cdef Py_ssize_t _past(str text, str mark, Py_ssize_t at) except -1

@cython.locals(end=Py_ssize_t, end_tag=str)
cdef Py_ssize_t _raw_end(str text, Py_ssize_t at, str tag) except -1

cdef str _unescaped(str text)

@cython.locals(alike=list)
cdef _put(Tree tree, Element element)

cdef _add_text(Tree tree, Element holder, str text)
cdef _close(Tree tree, Element element)

cpdef str squeeze(str text)

@cython.locals(before=Py_UCS4, letter=Py_UCS4)
cdef bint _is_even(str text) except -1
