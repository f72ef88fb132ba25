"""What must be there before a zaak ends, and what its end says about how long the file is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from loket.kernel.refusal import Refusal
from loket.zaken.rules.archief import NOT_COMPUTABLE, NoDay, Sources, archiefactiedatum, brondatum


@dataclass(frozen=True, slots=True)
class Archive:
    """How long the file is kept. `computed`: by us, so it follows what it came from."""

    nominatie: str | None = None
    actiedatum: date | None = None
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """What stands in a zaak that ends. `now` is what its archive fields say, `nominatie` and on what its
    resultaattype says; `dependents` are closed zaken whose archive date can follow from this one.
    """

    resultaat: UUID | None = None
    unset: bool = False
    locked: bool = False
    open_deelzaken: bool = False
    now: Archive = field(default_factory=Archive)
    nominatie: str = ""
    termijn: str | None = None
    procedure: Mapping[str, Any] | None = None
    sources: Sources = field(default_factory=Sources)
    dependents: tuple[UUID, ...] = ()


def faults_of_closing(ending: Ending, *, deelzaken_first: bool) -> Iterator[Refusal]:
    """zrc-007"""
    if ending.resultaat is None:
        yield Refusal("resultaat-does-not-exist", "De zaak heeft nog geen resultaat.")
    if ending.unset:
        text = "Van een document is nog niet bekend of er gebruiksrechten op rusten."
        yield Refusal("indicatiegebruiksrecht-unset", text)
    if ending.locked:
        yield Refusal("informatieobject-locked", "Iemand werkt nog aan een document van deze zaak.")
    if ending.open_deelzaken and deelzaken_first:
        yield Refusal("deelzaken-not-closed", "Niet alle deelzaken zijn afgesloten.")


def archive_of(ending: Ending) -> Archive:
    """The archive fields that are still empty, or were computed before, filled from the resultaattype (zrc-021).

    Raises NoDay when the date cannot be told.
    """
    now = ending.now
    by_hand = not now.computed
    nominatie = now.nominatie if by_hand and now.nominatie else ending.nominatie or None
    if by_hand and now.actiedatum:
        return Archive(nominatie, now.actiedatum)
    day = archiefactiedatum(brondatum(ending.procedure, ending.sources), ending.termijn)
    return Archive(nominatie, day, computed=True)


def why_not_computed(ending: Ending) -> Refusal | None:
    """zrc-007 d"""
    try:
        archive_of(ending)
    except NoDay:
        return NOT_COMPUTABLE
    return None
