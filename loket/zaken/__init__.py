"""Zaken: every amount of work with an owner, a lawful deadline and a dossier (Zaken API).

A zaak is opened, gets statuses and a resultaat, and is closed by its end status. Its deadline follows from the rule
of its zaaktype, and moves when the zaak is suspended or extended; each move is kept with its reason.
"""
