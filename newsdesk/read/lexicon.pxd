cimport cython


cdef Py_ssize_t _MOST_WORDS, _LONGEST_LINE, _MOST_KNOWN
cdef unsigned long long _BASIS, _PRIME, _ALL, _PLACES, _HEAD
cdef long _A, _Z, _SMALLER, _A_GRAVE, _THORN, _TIMES


cdef class Odds:
    cdef Py_ssize_t last
    cdef unsigned long long[::1] words
    cdef double[::1] odds

    @cython.locals(slot=Py_ssize_t)
    cdef double of(self, unsigned long long number) noexcept


@cython.locals(small=long)
cdef inline unsigned long long _longer(unsigned long long number, Py_UCS4 letter) noexcept

@cython.locals(at=Py_ssize_t)
cdef unsigned long long _numbered(str text, Py_ssize_t start, Py_ssize_t past, unsigned long long number) except? 0


cdef class Lexicon:
    cdef readonly dict classes, words
    cdef Odds _of_class, _of_word
    cdef dict _known

    cpdef double of_naming(self, str naming) except? -1

    @cython.locals(
        small=str, most=double, before="unsigned long long", number="unsigned long long", pair="unsigned long long",
        is_first=bint, is_apart=bint, at=Py_ssize_t, start=Py_ssize_t,
    )
    cdef double _most_telling(self, str naming) except? -1

    @cython.locals(
        line=str, letter=Py_UCS4, words=Py_ssize_t, least=double, total=double, odds=double, number="unsigned long long",
        head="unsigned long long", is_within=bint,
    )
    cpdef tuple of_line(self, str text)


@cython.locals(character=Py_UCS4)
cdef bint _is_plain(str line) except -1

cdef double _farther(double one, double other) noexcept

@cython.locals(small=str, words=dict, before=str, word=str, start=Py_ssize_t, at=Py_ssize_t, is_apart=bint)
cpdef tuple class_words(str naming)

@cython.locals(small=str)
cdef str _small(str naming)

@cython.locals(past=Py_ssize_t, start=Py_ssize_t, is_apart=bint)
cdef (Py_ssize_t, Py_ssize_t, bint) _next_part(str naming, Py_ssize_t at)

@cython.locals(letter=Py_UCS4)
cdef Py_ssize_t _past_part(str naming, Py_ssize_t at, Py_ssize_t past) except -1

@cython.locals(line=str, words=list, start=Py_ssize_t, at=Py_ssize_t)
cpdef tuple line_words(str text)

@cython.locals(past=Py_ssize_t, start=Py_ssize_t)
cdef (Py_ssize_t, Py_ssize_t) _next_word(str line, Py_ssize_t at)

cdef bint _is_letter(Py_UCS4 character)
