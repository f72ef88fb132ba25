"""Invitations, answers, and measurements beside other towns."""

from loket.waardering.models.antwoord import Antwoord
from loket.waardering.models.meting import Methode, Meting
from loket.waardering.models.uitnodiging import Onderdrukt, Uitnodiging

__all__ = ["Antwoord", "Methode", "Meting", "Onderdrukt", "Uitnodiging"]
