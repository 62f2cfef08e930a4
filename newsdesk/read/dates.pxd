cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise


cdef Py_ssize_t _YEAR, _NEAR, _LONGEST_NAME
cdef str _SEPARATORS, _BEHIND_DAY
cdef frozenset _ENDINGS

@cython.locals(signs=list, at=Py_ssize_t, past=Py_ssize_t, is_behind_digit=bint, is_sign=bint)
cdef list _signs(str text)

@cython.locals(end=Py_ssize_t)
cdef bint _is_year(str text, Py_ssize_t at) except -1
cdef object _around_year(str text, Py_ssize_t at, Py_ssize_t past)
cdef object _short(str text, Py_ssize_t at)

@cython.locals(end=Py_ssize_t)
cdef object _behind(str text, Py_ssize_t at)
cdef bint _may_go_on(str text, Py_ssize_t at) except -1

@cython.locals(end=Py_ssize_t)
cdef object _named_behind(str text, Py_ssize_t at)

@cython.locals(start=Py_ssize_t, before=str, last=Py_UCS4)
cdef object _before(str text, Py_ssize_t year, Py_ssize_t past)

@cython.locals(end=Py_ssize_t)
cdef bint _may_end_with_month(str before) except -1
cdef object _name_first(str before, Py_UCS4 last, Py_ssize_t at)
