cimport cython


cdef Py_ssize_t _MOST_WORDS, _LONGEST_LINE
cdef unsigned long long _BASIS, _PRIME, _ALL


cdef class Odds:
    cdef Py_ssize_t last
    cdef unsigned long long[::1] numbers
    cdef double[::1] odds

    cdef double of(self, unsigned long long number) noexcept

    @cython.locals(slot=Py_ssize_t)
    cdef Py_ssize_t _slot(self, unsigned long long number) noexcept


@cython.locals(at=Py_ssize_t)
cdef unsigned long long _numbered(str text, Py_ssize_t start, Py_ssize_t past, unsigned long long number) except? 0


cdef class Lexicon:
    cdef readonly dict classes, words
    cdef Odds _of_class, _of_word

    @cython.locals(
        small=str, parts=list, most=double, odds=double, before="unsigned long long", number="unsigned long long",
        place=Py_ssize_t, start=Py_ssize_t, past=Py_ssize_t,
    )
    cpdef double of_naming(self, str naming) except? -1

    @cython.locals(
        line=str, parts=list, count=Py_ssize_t, word=Py_ssize_t, start=Py_ssize_t, past=Py_ssize_t, least=double,
        total=double, odds=double, head="unsigned long long",
    )
    cpdef tuple of_line(self, str text)


@cython.locals(words=dict, small=str, parts=list, before=str, word=str, place=Py_ssize_t)
cpdef tuple class_words(str naming)

@cython.locals(small=str)
cdef str _small(str naming)

@cython.locals(parts=list, is_joined=bint, at=Py_ssize_t, past=Py_ssize_t, start=Py_ssize_t)
cdef list _class_parts(str naming)

@cython.locals(letter=Py_UCS4)
cdef Py_ssize_t _past_part(str naming, Py_ssize_t at, Py_ssize_t past) except -1

@cython.locals(line=str, parts=list)
cpdef tuple line_words(str text)

@cython.locals(parts=list, at=Py_ssize_t, past=Py_ssize_t, start=Py_ssize_t)
cdef list _line_parts(str line)

cdef bint _is_letter(Py_UCS4 character)
