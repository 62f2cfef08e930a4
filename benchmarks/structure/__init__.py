"""How well newsdesk finds the cards and the live entries of a page, against gold marked page by page."""
