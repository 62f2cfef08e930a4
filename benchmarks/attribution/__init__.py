"""How well and how fast newsdesk finds who said what, beside the rules that others publish."""
