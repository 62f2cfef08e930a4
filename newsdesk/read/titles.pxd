cimport cython

from newsdesk.read.tree cimport Element


cpdef list words_of(str text)
