"""What meldingen keep."""

from loket.meldingen.models.category import Category, CategoryGroup, Route
from loket.meldingen.models.melding import (
    CLOSED,
    OPEN,
    PAUSED,
    Channel,
    Melder,
    Melding,
    Outcome,
    Photo,
    Priority,
    State,
    Step,
)
from loket.meldingen.models.piket import PiketCall, PiketShift

__all__ = [
    "CLOSED",
    "OPEN",
    "PAUSED",
    "Category",
    "CategoryGroup",
    "Channel",
    "Melder",
    "Melding",
    "Outcome",
    "Photo",
    "PiketCall",
    "PiketShift",
    "Priority",
    "Route",
    "State",
    "Step",
]
