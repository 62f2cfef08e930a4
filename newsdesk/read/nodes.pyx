# cython: boundscheck=False, wraparound=False, annotation_typing=False
"""How does the tree of a page grow from lexbor's own, where this is compiled?

selectolax's library has the functions by which lexbor's tree is asked; where one of them is missing this cannot be imported, and
lexbor writes the page out instead (growing.py).
"""

from ctypes import CDLL, c_void_p, cast

import selectolax.lexbor

_library = CDLL(selectolax.lexbor.__file__)


def _function(name):
    return cast(getattr(_library, name), c_void_p).value


cdef Step _first_inside = <Step><size_t>_function("lxb_dom_node_first_child_noi")
cdef Step _next_beside = <Step><size_t>_function("lxb_dom_node_next_noi")
cdef Step _around = <Step><size_t>_function("lxb_dom_node_parent_noi")
cdef Kind _kind = <Kind><size_t>_function("lxb_dom_node_type_noi")
cdef Said _tag_name = <Said><size_t>_function("lxb_dom_element_qualified_name")
cdef Said _words = <Said><size_t>_function("lxb_dom_node_text_content")
cdef Step _first_attribute = <Step><size_t>_function("lxb_dom_element_first_attribute_noi")
cdef Step _next_attribute = <Step><size_t>_function("lxb_dom_element_next_attribute_noi")
cdef Said _attribute_name = <Said><size_t>_function("lxb_dom_attr_local_name")
cdef Said _attribute_value = <Said><size_t>_function("lxb_dom_attr_value_noi")

cdef int _ELEMENT = 1
cdef int _TEXT = 3
cdef dict _BARE = {}
cdef Vocabulary _vocabulary = Vocabulary()


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
    while node is not NULL:
        kind = _kind(node)
        if kind == _ELEMENT:
            word = _word_of(node, _tag_name)
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
    return text[:length].decode("utf-8", "replace") if text is not NULL else ""


cdef Word _word_of(Node node, Said said):
    cdef size_t length = 0
    cdef const unsigned char* name = said(node, &length)
    cdef Py_ssize_t number = name[0]
    cdef size_t at
    for at in range(1, length):
        number = (number * 31 + name[at]) & 0xFFFFFF
    return _vocabulary.word(name, 0, length, number)


cdef _describe(Element element, Node node):
    cdef Node attribute = _first_attribute(node)
    cdef dict attributes
    cdef Word word
    cdef str naming = ""
    cdef str value
    cdef Py_ssize_t count = 0
    cdef Py_ssize_t named = 0
    cdef size_t length
    cdef const unsigned char* written
    if attribute is NULL:
        element.describe(_BARE, "")
        return
    attributes = {}
    while attribute is not NULL:
        word = _word_of(attribute, _attribute_name)
        if word.asked:
            length = 0
            written = _attribute_value(attribute, &length)
            value = written[:length].decode("utf-8", "replace") if written is not NULL and length else ""
            attributes[word.asked] = value
            if word.is_naming and value:
                naming = value
                named += 1
        count += 1
        attribute = _next_attribute(attribute)
    element.describe(attributes, naming_of(attributes, naming, count, named))
