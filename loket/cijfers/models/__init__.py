"""Indicators with their norms, what was counted per day, months as they were frozen, and what was said about them."""

from loket.cijfers.models.dagcijfer import Bijgewerkt, Dagcijfer, Soort
from loket.cijfers.models.indicator import Eenheid, Indicator, Norm
from loket.cijfers.models.meetgegeven import Meetgegeven
from loket.cijfers.models.momentopname import Momentopname, Toelichting
from loket.cijfers.models.opvolging import Opvolging
from loket.cijfers.models.steekproef import PUNTEN, Steekproef
from loket.cijfers.models.sturing import Sturing, Voorkeur

__all__ = [
    "PUNTEN",
    "Bijgewerkt",
    "Dagcijfer",
    "Eenheid",
    "Indicator",
    "Meetgegeven",
    "Momentopname",
    "Norm",
    "Opvolging",
    "Soort",
    "Steekproef",
    "Sturing",
    "Toelichting",
    "Voorkeur",
]
