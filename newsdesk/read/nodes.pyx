# cython: boundscheck=False, wraparound=False, annotation_typing=False
"""How does the tree of a page grow from lexbor's own, where this is compiled?

selectolax's library has the functions by which lexbor's tree is asked; where one of them is missing this cannot be imported, and
lexbor writes the page out instead (growing.py). Attributes are read when they are asked for, but those that name the element.
"""

from cpython.unicode cimport PyUnicode_1BYTE_DATA, PyUnicode_GET_LENGTH
from libc.string cimport memcmp

from ctypes import CDLL, c_void_p, cast

import selectolax.lexbor

from newsdesk.read.vocabulary import SIGNS

_library = CDLL(selectolax.lexbor.__file__)


def _function(name):
    return cast(getattr(_library, name), c_void_p).value


cdef Step _first_inside = <Step><size_t>_function("lxb_dom_node_first_child_noi")
cdef Step _next_beside = <Step><size_t>_function("lxb_dom_node_next_noi")
cdef Step _around = <Step><size_t>_function("lxb_dom_node_parent_noi")
cdef Kind _kind = <Kind><size_t>_function("lxb_dom_node_type_noi")
cdef Number _number = <Number><size_t>_function("lxb_dom_node_tag_id_noi")
cdef Said _tag_name = <Said><size_t>_function("lxb_dom_element_qualified_name")
cdef Said _words = <Said><size_t>_function("lxb_dom_node_text_content")
cdef Step _first_attribute = <Step><size_t>_function("lxb_dom_element_first_attribute_noi")
cdef Step _next_attribute = <Step><size_t>_function("lxb_dom_element_next_attribute_noi")
cdef Said _attribute_name = <Said><size_t>_function("lxb_dom_attr_local_name")
cdef Said _attribute_value = <Said><size_t>_function("lxb_dom_attr_value_noi")

cdef int _ELEMENT = 1
cdef int _TEXT = 3
#: The names that lexbor knows by themselves have numbers below; other numbers mean something else on each page.
cdef size_t _FEW = 256
cdef list _tags = [None] * _FEW
cdef list _attributes = [None] * _FEW
#: Short texts and namings that come again, by some of their letters.
cdef Py_ssize_t _SHORT = 64
cdef Py_ssize_t _PLACES = 1024
cdef list _texts = [""] * _PLACES
cdef dict _BARE = {}
cdef long _CLASS = SIGNS["class"]
cdef Vocabulary _vocabulary = Vocabulary()


cdef class Document(Teller):
    """What lexbor has made of a page; as long as it is held, its nodes are where they were."""

    def __init__(self, held):
        self.held = held

    cdef dict attributes_of(self, Element element):
        cdef dict attributes = {}
        cdef Word word
        cdef Node attribute = _first_attribute(<Node>element.place)
        while attribute is not NULL:
            word = _word_of(attribute, _attribute_name, _attributes)
            if word.asked:
                attributes[word.asked] = _value(attribute, False)
            attribute = _next_attribute(attribute)
        return attributes


def grown(document) -> Tree:
    """The tree of a document that was parsed."""
    cdef Tree tree = Tree()
    cdef Element outer = None
    cdef Element element
    cdef Word word
    cdef size_t root = document.root.mem_id if document.root is not None else 0
    cdef Node around = _around(<Node>root) if root else NULL
    cdef Node top = around
    cdef Node node = _first_inside(top) if top is not NULL else NULL
    cdef Node inside
    cdef int kind
    tree.teller = Document(document)
    while node is not NULL:
        kind = _kind(node)
        if kind == _ELEMENT:
            word = _word_of(node, _tag_name, _tags)
            if not word.is_unread:
                element = Element.__new__(Element)
                _describe(element, node)
                element.begin(tree, word.tag, outer)
                put(tree, element)
                inside = NULL if word.is_void else _first_inside(node)
                if inside is not NULL:
                    outer = element
                    node = inside
                    continue
                close(tree, element)
        elif kind == _TEXT and outer is not None:
            text = _text_of(node)
            inside = _next_beside(node)
            while inside is not NULL and _kind(inside) == _TEXT:
                text += _text_of(inside)
                node = inside
                inside = _next_beside(node)
            if text:
                put_text(tree, outer, text)
        inside = _next_beside(node)
        while inside is NULL and outer is not None:
            node = _around(node)
            close(tree, outer)
            outer = outer.parent
            inside = _next_beside(node)
        node = inside
    return tree


cdef str _text_of(Node node):
    cdef size_t length = 0
    cdef const unsigned char* text = _words(node, &length)
    return _told(text, length, True)


cdef str _common(const unsigned char* text, Py_ssize_t length):
    """The text, which need not be made anew where it was met before."""
    cdef Py_ssize_t place = (length * 7 + text[0] * 3 + text[length >> 1] * 29 + text[length - 1] * 113) & (_PLACES - 1)
    cdef str known = <str>_texts[place]
    if PyUnicode_GET_LENGTH(known) == length and memcmp(PyUnicode_1BYTE_DATA(known), text, length) == 0:
        return known
    known = text[:length].decode("utf-8", "replace")
    if known.isascii():  # whose characters are its bytes
        _texts[place] = known
    return known


cdef Word _word_of(Node node, Said said, list known):
    """The name of an element or an attribute."""
    cdef size_t number = _number(node)
    cdef Word word
    if number >= _FEW:
        return _read(node, said)
    word = <Word>known[number]
    if word is None:
        word = known[number] = _read(node, said)
    return word


cdef Word _read(Node node, Said said):
    cdef size_t length = 0
    cdef const unsigned char* name = said(node, &length)
    cdef Py_ssize_t number = name[0]
    cdef size_t at
    for at in range(1, length):
        number = (number * 31 + name[at]) & 0xFFFFFF
    return _vocabulary.word(name, 0, length, number)


cdef _describe(Element element, Node node):
    cdef Node attribute = _first_attribute(node)
    cdef dict namings = None
    cdef Word word
    cdef Word first = None
    cdef str naming = ""
    cdef str classes = ""
    cdef str value
    cdef long signs = 0
    cdef Py_ssize_t count = 0
    cdef Py_ssize_t named = 0
    element.place = node
    while attribute is not NULL:
        word = _word_of(attribute, _attribute_name, _attributes)
        count += 1
        signs |= word.sign
        if word.is_naming:
            value = _value(attribute, True)
            if word.is_class:
                classes = value
            if value:
                named += 1
                if named == 1:
                    naming = value
                    first = word
                elif named == 2:
                    namings = {first.asked: naming}
                if named > 1:
                    namings[word.asked] = value
        attribute = _next_attribute(attribute)
    if count == 1 and not signs & _CLASS:
        naming = ""  # an id or a role alone says little of what it is
    elif named:
        naming = naming_of(namings, naming, named)
    element.describe(None if signs else _BARE, signs, classes, naming)


cdef str _value(Node attribute, bint may_be_common):
    cdef size_t length = 0
    cdef const unsigned char* written = _attribute_value(attribute, &length)
    return _told(written, length, may_be_common)


cdef str _told(const unsigned char* text, size_t length, bint may_be_common):
    if text is NULL or not length:
        return ""
    if may_be_common and length <= <size_t>_SHORT:
        return _common(text, length)
    return text[:length].decode("utf-8", "replace")
