"""Organisatie: the gemeente, its afdelingen, teams and medewerkers, and who may do and decide what."""
