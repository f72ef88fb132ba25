"""When a file is destroyed or handed over: the source day (brondatum) by its afleidingswijze, and the term after it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from loket.kernel.refusal import Refusal
from loket.kernel.text import local
from loket.zaken.rules.termijn import period_of

NOT_COMPUTABLE = Refusal(
    "archiefactiedatum-error", "De archiefactiedatum is niet te bepalen uit de gegevens van deze zaak."
)
DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{6})?")


class NoDay(ValueError):
    """The value that should be the brondatum is not there, or is no day."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that a brondatum can come from."""

    einddatum: date | None = None
    startdatum_bewaartermijn: date | None = None
    hoofdzaak: date | None = None
    eigenschappen: Mapping[str, str] = field(default_factory=dict)
    objecten: Iterable[Mapping[str, Any]] = ()
    gerelateerd: Iterable[date | None] = ()
    ingangsdatums: Iterable[date | None] = ()
    vervaldatums: Iterable[date | None] = ()


def brondatum(procedure: Mapping[str, Any] | None, sources: Sources) -> date | None:
    """The day from which the file is kept (zrc-021). Raises NoDay when what should tell it is missing or wrong."""
    if sources.startdatum_bewaartermijn:
        return sources.startdatum_bewaartermijn
    given = procedure or {}
    kenmerk = given.get("datumkenmerk") or ""
    match given.get("afleidingswijze"):
        case "afgehandeld":
            return sources.einddatum
        case "termijn":
            return _later(sources.einddatum, given.get("procestermijn") or "P0D")
        case "hoofdzaak":
            return sources.hoofdzaak
        case "eigenschap":
            return _of_eigenschap(kenmerk, sources.eigenschappen)
        case "zaakobject":
            return _latest(_inside(each, kenmerk) for each in sources.objecten)
        case "gerelateerde_zaak":
            return _latest_or_none(sources.gerelateerd)
        case "ingangsdatum_besluit":
            return _latest_or_none(sources.ingangsdatums)
        case "vervaldatum_besluit":
            return _latest_or_none(sources.vervaldatums)
    return None  # ander_datumkenmerk: set by hand


def archiefactiedatum(brondatum: date | None, termijn: str | None) -> date | None:
    """So long after the brondatum; nothing when either is missing. Years after 29 February end on the 28th."""
    return _later(brondatum, termijn) if termijn else None


def day_in(value: str) -> date:
    """A day as ISO writes it, or as YYYYMMDD[hhmmss]; of a moment the day that it is here. Raises NoDay."""
    text = value.strip()
    try:
        if digits := DIGITS.fullmatch(text):
            return date(*(int(part) for part in digits.groups()))
        found = datetime.fromisoformat(text)
    except ValueError:
        raise NoDay(text[:40]) from None
    return local(found).date() if found.tzinfo else found.date()


def _of_eigenschap(naam: str, eigenschappen: Mapping[str, str]) -> date | None:
    if naam not in eigenschappen:
        raise NoDay(naam)
    return day_in(eigenschappen[naam]) if eigenschappen[naam] else None


def _inside(struct: Mapping[str, Any], path: str) -> date | None:
    """The day at a path such as `tijdvak/einde`; none when it is not there."""
    here: Any = struct
    for step in path.split("/"):
        here = here.get(step) if isinstance(here, Mapping) else None
    return day_in(str(here)) if here else None


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day), default=None)


def _latest_or_none(days: Iterable[date | None]) -> date | None:
    """The latest; none while one of them is not known yet."""
    known = list(days)
    return None if None in known else _latest(known)


def _later(day: date | None, period: str) -> date | None:
    length = period_of(period)
    try:
        return length.add(day) if day and length is not None else None
    except OverflowError:
        return None
