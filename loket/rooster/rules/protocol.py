"""The two indicators of reachability (S-101): is the agreement good, and is it kept. And who may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.rooster.permissions import PLAN, READ

NORM = 80  # per cent of the calls answered as agreed (Antwoord: 80 % in one go)
MOST_RINGS = 6  # longer than that nobody waits: our own norm
ACTION_WITHIN_DAYS = 28
AFDELING, TEAM, MEDEWERKER = "afdeling", "team", "medewerker"
FIELD_OF: Mapping[str, str] = {AFDELING: "afdeling_id", TEAM: "team_id", MEDEWERKER: "medewerker_id"}


@dataclass(frozen=True, slots=True)
class Whose:
    """About what or whom: the code of a team, or the id of an afdeling or a medewerker."""

    kind: str
    ref: str

    @property
    def fields(self) -> dict[str, Any]:
        return {FIELD_OF[self.kind]: self.ref}


@dataclass(frozen=True, slots=True)
class Agreed:
    """`deputy_there`: there is one, who works here and is not absent today."""

    hours: Mapping[str, Sequence[Sequence[str]]]
    calendar_kept: bool
    deputy_there: bool
    voicemail: str
    voicemail_until: date | None
    rings: int | None
    transfer_rules: str


@dataclass(frozen=True, slots=True)
class Quality:
    """`missing` says in words what is to be mended; `share` is the part that is right, in per cent."""

    share: int
    missing: Sequence[str]


def quality(agreed: Agreed | None, *, today: date) -> Quality:
    """Complete, a deputy who is there, a voicemail not out of date (S-27). Nothing agreed is nothing right."""
    if agreed is None:
        return Quality(0, ["Er zijn nog geen afspraken."])
    points = {
        "Schrijf op welke uren je bereikbaar bent.": bool(agreed.hours),
        "Houd de agenda bij.": agreed.calendar_kept,
        "Kies een vervanger die er nu is.": agreed.deputy_there,
        "Schrijf de tekst van de voicemail.": bool(agreed.voicemail),
        "Zet een dag bij de voicemail die nog niet voorbij is.": (agreed.voicemail_until or date.min) >= today,
        f"Neem op binnen {MOST_RINGS} keer overgaan.": agreed.rings is not None and 1 <= agreed.rings <= MOST_RINGS,
        "Schrijf op naar wie je doorverbindt.": bool(agreed.transfer_rules),
    }
    missing = [words for words, right in points.items() if not right]
    return Quality(round(100 * (len(points) - len(missing)) / len(points)), missing)


def compliance(calls: int, as_agreed: int) -> float | None:
    """Which part of the calls was answered as agreed, in per cent; None without calls."""
    return 100 * as_agreed / calls if calls else None


def is_under_norm(calls: int, as_agreed: int) -> bool:
    """A month without calls is under no norm."""
    share = compliance(calls, as_agreed)
    return share is not None and share < NORM


def why_not_see(whose: Whose, *, leads: bool, by: Actor) -> Refusal | None:
    """Afdeling and team: who has the right, and who leads it. A medewerker: that person and the manager only."""
    if by.kind == ActorKind.SYSTEM or leads:
        return None
    allowed = by.id == whose.ref if whose.kind == MEDEWERKER else by.may(READ) or by.may(PLAN)
    return None if allowed else Refusal("reachability-of-other", "Dit is alleen te zien voor wie het aangaat.")


def why_not_keep(whose: Whose, *, leads: bool, by: Actor) -> Refusal | None:
    """Everyone the own agreements; who leads, those of the team and its people."""
    allowed = by.id == whose.ref if whose.kind == MEDEWERKER else by.may(PLAN)
    if by.kind == ActorKind.SYSTEM or leads or allowed:
        return None
    return Refusal("protocol-of-other", "Je kunt alleen je eigen afspraken wijzigen, of die van je team.")


def why_not_agreed(whose: Whose, *, deputy_id: object | None, rings: int | None) -> list[Refusal | None]:
    own = whose.kind == MEDEWERKER and str(deputy_id) == whose.ref
    wrong = rings is not None and not 1 <= rings <= 20
    return [
        Refusal("deputy-is-oneself", "Kies iemand anders als vervanger.", "deputy_id") if own else None,
        Refusal("rings-wrong", "Kies een aantal van 1 tot en met 20.", "rings") if wrong else None,
    ]


def why_not_result(month: date, calls: int, as_agreed: int, *, by: Actor) -> Refusal | None:
    if by.kind != ActorKind.SYSTEM:
        return Refusal("may-not-count", "Alleen Loket zelf telt de gesprekken.")
    if month.day != 1 or not 0 <= as_agreed <= calls:
        return Refusal("result-wrong", "Geef de eerste dag van de maand, en niet meer dan alle gesprekken.")
    return None
