cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise
from newsdesk.read.tree cimport Tree


cdef unsigned char _LESS, _MORE, _SLASH, _EQUALS, _QUOTE, _APOSTROPHE, _DASH, _MARK, _QUESTION, _AND
cdef bytes _IS_SPACE, _ENDS_NAME, _LETTERS, _SMALL, _MAY_BE_COSTLY
cdef unsigned long long[::1] _RAW, _STYLING, _ROOT, _OPTION, _TABLE, _SCRIPTED, _FLAT
cdef Py_ssize_t _CROWD, _LONGEST_NAME, SEEMING_DEPTH

@cython.locals(
    tags=Py_ssize_t, roots=Py_ssize_t, options=Py_ssize_t, open_now=Py_ssize_t, most=Py_ssize_t, attributes=Py_ssize_t,
    most_attributes=Py_ssize_t, reached=Py_ssize_t, at=Py_ssize_t, start=Py_ssize_t, count=Py_ssize_t,
    name="unsigned long long", is_closing=bint,
)
cdef tuple _counted(const unsigned char* markup, Py_ssize_t past)

@cython.locals(count=Py_ssize_t, start=Py_ssize_t, is_closing=bint)
cdef (Py_ssize_t, Py_ssize_t) _past_tag(
    const unsigned char* markup, Py_ssize_t at, Py_ssize_t past, unsigned long long costly
) noexcept

@cython.locals(at=Py_ssize_t, name="unsigned long long", letter="unsigned char")
cdef unsigned long long _name(const unsigned char* markup, Py_ssize_t start, Py_ssize_t past) noexcept

@cython.locals(place=Py_ssize_t)
cdef bint _is_one_of(unsigned long long name, const unsigned long long[::1] names) noexcept

@cython.locals(at=Py_ssize_t, dashed=Py_ssize_t)
cdef Py_ssize_t _past_comment(const unsigned char* markup, Py_ssize_t start, Py_ssize_t past) noexcept

@cython.locals(count=Py_ssize_t)
cdef (Py_ssize_t, Py_ssize_t) _past_attributes(const unsigned char* markup, Py_ssize_t at, Py_ssize_t past) noexcept

@cython.locals(start=Py_ssize_t, mark="unsigned char")
cdef Py_ssize_t _past_value(const unsigned char* markup, Py_ssize_t at, Py_ssize_t past) noexcept

cdef Py_ssize_t _raw_end(const unsigned char* markup, Py_ssize_t at, Py_ssize_t past, unsigned long long name) noexcept

@cython.locals(places="long long[::1]", depth=Py_ssize_t, at=Py_ssize_t, start=Py_ssize_t, name="unsigned long long", is_closing=bint)
cdef bint _is_too_deep(const unsigned char* markup, Py_ssize_t past) except -1

@cython.locals(at=Py_ssize_t)
cdef Py_ssize_t _past_name(const unsigned char* markup, Py_ssize_t start, Py_ssize_t past) noexcept

@cython.locals(above=Py_ssize_t, place=Py_ssize_t)
cdef Py_ssize_t _closed(
    const unsigned char* markup, Py_ssize_t past, long long[::1] places, Py_ssize_t depth, Py_ssize_t start
) noexcept

cdef bint _is_same_name(const unsigned char* markup, Py_ssize_t past, Py_ssize_t one, Py_ssize_t other) noexcept
