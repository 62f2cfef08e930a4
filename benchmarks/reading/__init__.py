"""How well and how fast newsdesk reads news pages, beside the other readers there are."""
