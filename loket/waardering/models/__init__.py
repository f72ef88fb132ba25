"""Invitations, answers, what colleagues think, and measurements beside other towns."""

from loket.waardering.models.antwoord import Antwoord
from loket.waardering.models.meting import Methode, Meting, Reeks
from loket.waardering.models.peiling import Deelnemer, Peiling, Stem
from loket.waardering.models.uitnodiging import Onderdrukt, Uitnodiging

__all__ = [
    "Antwoord",
    "Deelnemer",
    "Methode",
    "Meting",
    "Onderdrukt",
    "Peiling",
    "Reeks",
    "Stem",
    "Uitnodiging",
]
