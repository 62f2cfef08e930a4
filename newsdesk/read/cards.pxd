cimport cython

from newsdesk.read.tree cimport Element


@cython.locals(naming=str)
cpdef object card_place(Element element)

cdef bint _may_name_card(str naming) except -1
