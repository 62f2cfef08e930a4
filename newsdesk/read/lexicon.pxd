cimport cython


cdef Py_ssize_t _MOST_WORDS, _LONGEST_LINE, _MOST_KNOWN


cdef class Lexicon:
    cdef readonly dict classes, words
    cdef dict _known

    @cython.locals(found=object)
    cpdef double of_naming(self, str naming) except? -1

    @cython.locals(words=tuple, word=str, least=double, total=double, odds=double)
    cpdef tuple of_line(self, str text)

    @cython.locals(word=str, odds=double, most=double)
    cdef double _most_telling(self, tuple words) except? -1


@cython.locals(words=dict, before=str, word=str, at=Py_ssize_t, past=Py_ssize_t, start=Py_ssize_t)
cpdef tuple class_words(str naming)

@cython.locals(letter=Py_UCS4)
cdef Py_ssize_t _past_part(str naming, Py_ssize_t at, Py_ssize_t past) except -1

@cython.locals(line=str, words=list, at=Py_ssize_t, past=Py_ssize_t, start=Py_ssize_t)
cpdef tuple line_words(str text)

cdef bint _is_letter(Py_UCS4 character)
