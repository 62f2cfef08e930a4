cimport cython

from newsdesk.read.tree cimport Element, Tree


@cython.locals(starts="long[::1]", at=Py_ssize_t, place=Py_ssize_t, text=str)
cdef object _starts(list texts)


cdef class _Scene:
    cdef Tree tree
    cdef str text
    cdef object starts
    cdef Element heading
    cdef Py_ssize_t above, below
    cdef dict kinds

    cdef str _printed(self, object found)

    @cython.locals(elements=list, element=Element)
    cdef Element _holder(self, Py_ssize_t number)

    @cython.locals(outer=str, naming=str)
    cdef str _under(self, str wording, Py_ssize_t number, Py_ssize_t at, Element holder)

    @cython.locals(start=Py_ssize_t, end=Py_ssize_t, text=str)
    cdef bint _tells(self, Py_ssize_t number, str said)

    @cython.locals(behind=Py_ssize_t)
    cdef str _place(self, Py_ssize_t at)

    @cython.locals(passed=list, kind=str, outer=Element)
    cdef str _kind(self, Element element)
