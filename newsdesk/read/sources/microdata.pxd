cimport cython

from newsdesk.read.tree cimport Element, Tree


cdef long _ITEMPROP

@cython.locals(found=dict, element=Element)
cdef dict _with_properties(Tree tree)
