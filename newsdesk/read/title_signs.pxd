cimport cython

from newsdesk.read.titles cimport Candidate, words_of


cdef dict _PLACES, _SOURCES
cdef double _ABSENT
cdef Py_ssize_t _STEM, _SHORT, _SHORTEST_HELD, _SHORTEST_SHOWN


@cython.locals(name=str, place=Py_ssize_t)
cdef _fill(float[:, ::1] rows, Py_ssize_t at, dict signs)


cdef class _Scene:
    cdef object sites
    cdef dict words, keys
    cdef list shown
    cdef set shown_keys
    cdef tuple below
    cdef frozenset address, description

    @cython.locals(words=list, own=frozenset, stems=frozenset, signs=dict, name=str)
    cdef dict compared(self, Candidate candidate, list keys)

    @cython.locals(key=str, inside=Py_ssize_t, begins=Py_ssize_t, holds=Py_ssize_t, og=str)
    cdef _compare_keys(self, dict signs, str own, list keys)


cdef double _likeness(frozenset one, frozenset other) except? -2

@cython.locals(greatest=double)
cdef double _greatest_likeness(frozenset own, list others) except? -2

@cython.locals(found=set, sign=str)
cdef Py_ssize_t _sources(dict signs) except -1

cdef frozenset _stems(object words)

cdef double _share(frozenset some, frozenset others) except? -2
