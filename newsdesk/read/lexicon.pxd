cimport cython


cdef Py_ssize_t _MOST_WORDS, _LONGEST_LINE, _MOST_KNOWN


cdef unsigned long long _BASIS, _PRIME, _ALL


cdef class Odds:
    cdef Py_ssize_t last
    cdef unsigned long long[::1] numbers
    cdef double[::1] odds

    cdef double of(self, str word) except? -1

    @cython.locals(slot=Py_ssize_t)
    cdef Py_ssize_t _slot(self, unsigned long long number) noexcept


@cython.locals(number="unsigned long long", letter=Py_UCS4)
cdef unsigned long long _numbered(str word) except? 0


cdef class Lexicon:
    cdef readonly dict classes, words
    cdef Odds _of_class, _of_word
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
