"""How well do frames that a user writes tell kinds of events: those of MUC-4 and of CASE 2021?"""
