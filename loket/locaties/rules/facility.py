"""The checklist of a place: what is there for who walks badly, hears or sees little, or brings a child (S-61)."""

from collections.abc import Mapping
from dataclasses import dataclass

YES, NO = "ja", "nee"


@dataclass(frozen=True, slots=True)
class Point:
    """`yes` and `no` are what a visitor reads."""

    label: str
    yes: str
    no: str
    icon: str


POINTS = {
    "drempelvrij": Point(
        "Zonder drempel naar binnen",
        "U kunt zonder drempel naar binnen.",
        "Er is een drempel bij de deur.",
        "wheelchair",
    ),
    "lage_balie": Point("Lage balie", "Er is een lage balie. U kunt er zitten.", "Er is geen lage balie.", "armchair"),
    "toilet": Point(
        "Toilet voor mensen in een rolstoel",
        "Er is een toilet voor mensen in een rolstoel.",
        "Er is geen toilet voor mensen in een rolstoel.",
        "accessible",
    ),
    "parkeerplaats": Point(
        "Parkeerplaats voor mensen met een beperking",
        "Er is een parkeerplaats voor mensen met een beperking.",
        "Er is geen parkeerplaats voor mensen met een beperking.",
        "parking",
    ),
    "ringleiding": Point(
        "Ringleiding", "Er is een ringleiding voor uw hoortoestel.", "Er is geen ringleiding.", "volume"
    ),
    "rustige_ruimte": Point(
        "Rustige ruimte", "U kunt apart praten, in een rustige kamer.", "Er is geen rustige kamer.", "home-2"
    ),
    "borden": Point("Duidelijke borden", "Borden wijzen u de weg.", "Er zijn nog geen duidelijke borden.", "road-sign"),
    "kinderen": Point(
        "Plek voor kinderen", "Er is een plek waar kinderen spelen.", "Er is geen plek voor kinderen.", "baby-carriage"
    ),
}


def told(facilities: Mapping[str, str]) -> list[tuple[bool, str, str]]:
    """(is it there, icon, sentence) for each point that somebody checked; what is there first."""
    rows = [
        (facilities[code] == YES, point.icon, point.yes if facilities[code] == YES else point.no)
        for code, point in POINTS.items()
        if facilities.get(code) in (YES, NO)
    ]
    return sorted(rows, key=lambda row: not row[0])


def to_improve(facilities: Mapping[str, str]) -> list[str]:
    """What is not there yet: work for the town."""
    return [point.label for code, point in POINTS.items() if facilities.get(code) == NO]


def newly_failed(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """The points that fail now, and did not before."""
    return [code for code in POINTS if now.get(code) == NO and before.get(code) != NO]
