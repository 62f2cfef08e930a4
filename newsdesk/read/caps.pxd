cimport cython

from newsdesk.read.tree cimport Element, Tree


cdef frozenset _RAW, _LETTERS, _ROOT
cdef Py_ssize_t _CROWD, _LONGEST_COSTLY


@cython.locals(
    roots=Py_ssize_t, options=Py_ssize_t, open_now=Py_ssize_t, most=Py_ssize_t, past=Py_ssize_t, at=Py_ssize_t, start=Py_ssize_t,
    name=str, is_closing=bint,
)
cdef tuple _costly_tags(str markup)

@cython.locals(attributes=Py_ssize_t, past=Py_ssize_t, at=Py_ssize_t, start=Py_ssize_t, behind=Py_ssize_t, most=Py_ssize_t, name=str, count=Py_ssize_t, is_closing=bint)
cdef Py_ssize_t _crowded_attributes(str markup) except -1

@cython.locals(end=Py_ssize_t)
cdef Py_ssize_t _past_remark(str markup, Py_ssize_t at) except -1

cdef Py_ssize_t _past_comment(str markup, Py_ssize_t at) except -1

@cython.locals(count=Py_ssize_t)
cdef (Py_ssize_t, Py_ssize_t) _past_attributes(str markup, Py_ssize_t at, Py_ssize_t past)

@cython.locals(start=Py_ssize_t, mark=Py_UCS4)
cdef Py_ssize_t _past_value(str markup, Py_ssize_t at, Py_ssize_t past) except -1

@cython.locals(length=Py_ssize_t, behind=Py_ssize_t)
cdef Py_ssize_t _raw_end(str markup, Py_ssize_t at, str name) except -1

cdef bint _is_space(Py_UCS4 mark)
cdef bint _ends_name(Py_UCS4 mark)

@cython.locals(deepest=Py_ssize_t, element=Element)
cdef Py_ssize_t _depth(Tree tree) except -1
