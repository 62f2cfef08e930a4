cimport cython

from newsdesk.read.tree cimport Element


cdef bint _is_large(Element element) except -1

@cython.locals(outer=Element, steps=Py_ssize_t)
cdef bint _is_boxed(Element image, dict boxes) except -1

@cython.locals(outer=Element, steps=Py_ssize_t)
cdef Element _named_box(Element image)

cdef bint _has_words(Element element) except -1

@cython.locals(outer=Element)
cdef bint _is_elsewhere(Element box, Element heading) except -1
