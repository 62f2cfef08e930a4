cimport cython

from newsdesk.read.tree cimport Element, Tree, close, put, put_text
from newsdesk.read.vocabulary cimport Vocabulary, Word, naming_of


ctypedef void* Node
ctypedef Node (*Step)(Node) noexcept
ctypedef int (*Kind)(Node) noexcept
ctypedef const unsigned char* (*Said)(Node, size_t*) noexcept

cdef Word _word_of(Node node, Said said)
cdef _describe(Element element, Node node)
cdef str _text_of(Node node)
