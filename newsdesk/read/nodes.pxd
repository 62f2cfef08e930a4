cimport cython

from newsdesk.read.tree cimport Element, Teller, Tree, close, put, put_text
from newsdesk.read.vocabulary cimport Vocabulary, Word, naming_of


ctypedef void* Node
ctypedef Node (*Step)(Node) noexcept
ctypedef int (*Kind)(Node) noexcept
ctypedef size_t (*Number)(Node) noexcept
ctypedef const unsigned char* (*Said)(Node, size_t*) noexcept


cdef class Document(Teller):
    cdef object held


cdef Word _word_of(Node node, Said said, list known)
cdef Word _read(Node node, Said said)
cdef _describe(Element element, Node node)
cdef str _value(Node attribute, bint may_be_common)
cdef str _told(const unsigned char* text, size_t length, bint may_be_common)
cdef str _text_of(Node node)
cdef str _common(const unsigned char* text, Py_ssize_t length)
