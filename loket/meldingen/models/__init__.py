"""What meldingen keep."""

from loket.meldingen.models.applicatie import Applicatie
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
from loket.meldingen.models.overname import LeftLine, Overname, OvernameState
from loket.meldingen.models.piket import PiketCall, PiketShift

__all__ = [
    "CLOSED",
    "OPEN",
    "PAUSED",
    "Applicatie",
    "Category",
    "CategoryGroup",
    "Channel",
    "LeftLine",
    "Melder",
    "Melding",
    "Outcome",
    "Overname",
    "OvernameState",
    "Photo",
    "PiketCall",
    "PiketShift",
    "Priority",
    "Route",
    "State",
    "Step",
]
