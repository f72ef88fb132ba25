"""The catalogue, and what somebody needs and has."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from loket.organisatie.models import FunctieVervulling
from loket.organisatie.models.period import in_force
from loket.personeel.models import Competentie, Deelname, Inwerkpunt, Training, Vereist
from loket.personeel.rules.training import Need, needs


def catalogue() -> list[Training]:
    return list(Training.objects.select_related("skill").prefetch_related("vereist__functie").order_by("soort", "naam"))


def needs_of(people: Iterable[UUID], *, today: date) -> dict[UUID, list[Need]]:
    """What each of them must have by what they do. Three statements, however many people."""
    ids = list(people)
    functies: dict[UUID, set[UUID]] = {each: set() for each in ids}
    filled = FunctieVervulling.objects.filter(in_force(today), medewerker_id__in=ids, functie__active=True)
    for who, functie in filled.values_list("medewerker_id", "functie_id"):
        functies[who].add(functie)
    rows = Vereist.objects.order_by("training__naam").values_list(
        "functie_id", "training_id", "training__naam", "training__soort"
    )
    required = list(rows)
    held = _held(ids)
    found = {}
    for who in ids:
        mine = dict.fromkeys((t, naam, soort) for functie, t, naam, soort in required if functie in functies[who])
        found[who] = needs(list(mine), held.get(who, {}), today=today)
    return found


def deelnames_of(medewerker_id: UUID) -> list[Deelname]:
    found = Deelname.objects.filter(medewerker_id=medewerker_id).select_related("training")
    return list(found.order_by("behaald_op", "training__naam"))


def competenties_of(medewerker_id: UUID, *, today: date) -> list[Competentie]:
    filled = FunctieVervulling.objects.filter(in_force(today), medewerker_id=medewerker_id).values("functie_id")
    return list(Competentie.objects.filter(functie_id__in=filled).select_related("functie").order_by("naam"))


def all_competenties() -> list[Competentie]:
    return list(Competentie.objects.select_related("functie").order_by("functie__name", "naam"))


def inwerkpunten() -> list[Inwerkpunt]:
    return list(Inwerkpunt.objects.order_by("dag", "naam"))


def _held(ids: list[UUID]) -> dict[UUID, dict[UUID, Any]]:
    """Of each the longest that what was passed counts; for ever is the longest."""
    found: dict[UUID, dict[UUID, Any]] = {}
    passed = Deelname.objects.filter(medewerker_id__in=ids, behaald_op__isnull=False).order_by("behaald_op", "id")
    for who, training, until in passed.values_list("medewerker_id", "training_id", "geldig_tot"):
        before = found.setdefault(who, {})
        if training not in before or (before[training] is not None and (until is None or until > before[training])):
            before[training] = until
    return found
