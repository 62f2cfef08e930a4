"""How well are dates read, and how fast, beside other readers of dates?"""
