"""One partij as a colleague sees it. What it asked and its zaken are told from above."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from loket.partijen.models import (
    DigitaalAdres,
    Partij,
    PartijIdentificator,
    SoortDigitaalAdres,
    SoortObjectId,
    SoortPartij,
    Vertegenwoordiging,
)
from loket.partijen.queries.find import line_of
from loket.partijen.queries.toestemming import ConsentRow, consents_of
from loket.partijen.rules.identificator import shown
from loket.partijen.rules.zoeknaam import naam_of


@dataclass(frozen=True, slots=True)
class Named:
    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class ReachedAt:
    """`kind` is the code; `consents` are those that hold, then those that held. `unconfirmed`: it may be of another."""

    id: UUID
    kind: str
    words: str
    adres: str
    standard: bool
    consents: Sequence[ConsentRow] = ()
    unconfirmed: bool = False


@dataclass(frozen=True, slots=True)
class PartijView:
    """`numbers` are words and number, a BSN by its end only. The birth date is not in it: it serves to check who calls.

    `secret` (geheimhouding): nothing of it goes to anybody outside.
    """

    id: UUID
    nummer: str
    soort: str
    name: str
    active: bool
    secret: bool
    born_known: bool
    note: str
    address: str
    post: str
    numbers: Sequence[tuple[str, str]]
    reached_at: Sequence[ReachedAt]
    works_for: Named | None
    people: Sequence[Named]
    speaks_for: Sequence[Named]
    spoken_for_by: Sequence[Named]

    @property
    def kind(self) -> str:
        return str(SoortPartij(self.soort).label)

    @property
    def is_organisation(self) -> bool:
        return self.soort == SoortPartij.ORGANISATIE


def partij_row(partij_id: UUID) -> Partij | None:
    """With the organisation that somebody speaks for. One statement."""
    return Partij.objects.select_related("werkte_voor").filter(id=partij_id).first()


def view_of(partij: Partij) -> PartijView:
    """Five statements, one more for an organisation."""
    speaks_for, spoken_for_by = _representatives(partij.id)
    works_for = partij.werkte_voor
    return PartijView(
        id=partij.id,
        nummer=partij.nummer,
        soort=partij.soort_partij,
        name=naam_of(partij),
        active=partij.indicatie_actief,
        secret=bool(partij.indicatie_geheimhouding),
        born_known=partij.geboortedatum is not None,
        note=partij.interne_notitie,
        address=line_of(partij.bezoekadres or {}),
        post=line_of(partij.correspondentieadres or {}),
        numbers=_numbers(partij.id),
        reached_at=_reached_at(partij.id),
        works_for=Named(works_for.id, naam_of(works_for)) if works_for else None,
        people=_people(partij),
        speaks_for=speaks_for,
        spoken_for_by=spoken_for_by,
    )


def persons_of(partijen: "Iterable[UUID | None] | QuerySet[Any, Any]") -> list[str]:
    """Who these are for the logboek dataverwerkingen: a BSN, else the partij; no organisations. Two statements, also
    for partijen that are still a question.
    """
    people = Partij.objects.filter(id__in=partijen if isinstance(partijen, QuerySet) else list(partijen)).exclude(
        soort_partij=SoortPartij.ORGANISATIE
    )
    ids = list(people.order_by("id").values_list("id", flat=True))
    known = PartijIdentificator.objects.filter(partij__in=ids, code_soort_object_id=SoortObjectId.BSN)
    numbers = {each.partij_id: each.object_id for each in known}
    return [numbers.get(id, f"partij:{id}") for id in ids]


def _numbers(partij_id: UUID) -> list[tuple[str, str]]:
    found = PartijIdentificator.objects.filter(partij=partij_id).order_by("id")
    kinds = ((SoortObjectId(each.code_soort_object_id), each.object_id) for each in found)
    return [(str(kind.label), shown(kind, number)) for kind, number in kinds]


def _reached_at(partij_id: UUID) -> list[ReachedAt]:
    theirs = DigitaalAdres.objects.filter(partij=partij_id).select_related("bevestiging")
    found = list(theirs.order_by("soort_digitaal_adres", "id"))
    consents = consents_of(each.id for each in found)
    return [
        ReachedAt(
            each.id,
            each.soort_digitaal_adres,
            each.omschrijving or str(SoortDigitaalAdres(each.soort_digitaal_adres).label),
            each.adres,
            each.is_standaard_adres,
            consents.get(each.id, ()),
            unconfirmed=hasattr(each, "bevestiging") and each.bevestiging.bevestigd_op is None,
        )
        for each in found
    ]


def _people(partij: Partij) -> list[Named]:
    if partij.soort_partij != SoortPartij.ORGANISATIE:
        return []
    found = Partij.objects.filter(werkte_voor=partij, indicatie_actief=True).order_by("zoeknaam", "id")
    return [Named(each.id, naam_of(each)) for each in found]


def _representatives(partij_id: UUID) -> tuple[list[Named], list[Named]]:
    """For whom this partij speaks, and who speaks for it (Awb 2:1)."""
    either = Q(vertegenwoordigende_partij=partij_id) | Q(vertegenwoordigde_partij=partij_id)
    both = ("vertegenwoordigende_partij", "vertegenwoordigde_partij")
    found = list(Vertegenwoordiging.objects.filter(either).select_related(*both).order_by("id"))
    speaks_for = [each.vertegenwoordigde_partij for each in found if each.vertegenwoordigende_partij_id == partij_id]
    by = [each.vertegenwoordigende_partij for each in found if each.vertegenwoordigde_partij_id == partij_id]
    return [Named(each.id, naam_of(each)) for each in speaks_for], [Named(each.id, naam_of(each)) for each in by]
