"""How the halls are arranged."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from django.db.models import QuerySet

from loket.balie.models import Balie, Hal, Keuze, Rij, Voorrang, Zuil

Values: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """`id` is by what it can be changed: see `as_it_is`."""

    id: str
    kind: str
    words: str
    more: str
    active: bool


@dataclass(frozen=True, slots=True)
class Arranged:
    locatie: str
    name: str
    notice: str
    lines: Sequence[Line]


def arranged() -> list[Arranged]:
    """Every hall with all that stands in it; the reasons for voorrang, which count everywhere, come last."""
    found = []
    for hal in Hal.objects.select_related("locatie").order_by("locatie__position"):
        where = hal.locatie_id
        found.append(Arranged(where, hal.locatie.name, hal.notice, [*_rijen(where), *_balies(where), *_zuilen(where)]))
    rules = [
        Line(each.code, "voorrang", each.label, f"{each.seconds // 60} minuten voorsprong", each.active)
        for each in Voorrang.objects.order_by("position")
    ]
    return [*found, Arranged("", "Voorrang, in elke hal", "", rules)] if rules else found


def as_it_is(kind: str, id: str) -> Values:
    """The values of this one for a form; empty when there is none."""
    finders = {"rij": _rij, "knop": _knop, "balie": _balie, "voorrang": _voorrang, "hal": _hal}
    return finders[kind](id) if id and kind in finders else {}


def _rijen(locatie: str) -> list[Line]:
    lines = []
    for rij in Rij.objects.filter(locatie_id=locatie).order_by("letter").prefetch_related("keuzes"):
        norm = f"Norm: {rij.norm_seconds // 60} minuten"
        lines.append(Line(str(rij.id), "rij", f"Rij {rij.letter}: {rij.name}", norm, rij.active))
        lines += [
            Line(str(each.id), "knop", each.label, f"Knop van rij {rij.letter}", each.active)
            for each in rij.keuzes.all()
        ]
    return lines


def _balies(locatie: str) -> list[Line]:
    return [
        Line(str(each.id), "balie", f"Balie {each.number} {each.name}".strip(), _helps(each.lines), each.active)
        for each in Balie.objects.filter(locatie_id=locatie).order_by("number")
    ]


def _helps(letters: str) -> str:
    return f"Helpt rij {', '.join(letters)}" if letters else "Helpt alle rijen"


def _zuilen(locatie: str) -> list[Line]:
    return [
        Line("", "zuil", each.name, "Aanmeldzuil", each.active)
        for each in Zuil.objects.filter(locatie_id=locatie).order_by("name")
    ]


def _hal(id: str) -> Values:
    return _first(Hal.objects.filter(locatie_id=id), "locatie", "notice")


def _rij(id: str) -> Values:
    names = ("locatie", "letter", "name", "skill", "team", "norm_seconds", "active")
    row = _first(Rij.objects.filter(id=_uuid(id)), *names)
    return row | {"norm": row["norm_seconds"] // 60} if row else {}


def _knop(id: str) -> Values:
    return _first(Keuze.objects.filter(id=_uuid(id)), "rij", "label", "product", "position", "active")


def _balie(id: str) -> Values:
    return _first(Balie.objects.filter(id=_uuid(id)), "locatie", "number", "name", "lines", "active")


def _voorrang(id: str) -> Values:
    row = _first(Voorrang.objects.filter(code=id), "code", "label", "seconds", "active")
    return row | {"voorsprong": row["seconds"] // 60} if row else {}


def _first(found: QuerySet[Any], *names: str) -> Values:
    return dict(found.values(*names).first() or {})


def _uuid(text: str) -> UUID:
    """One of nobody, when the text is none."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
