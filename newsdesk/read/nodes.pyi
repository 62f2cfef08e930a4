from selectolax.lexbor import LexborHTMLParser

from newsdesk.read.tree import Tree

def grown(document: LexborHTMLParser) -> Tree: ...
