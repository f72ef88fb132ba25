"""What is in force on a day, and what the national facility does not have."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from loket.regelgeving.models import Orgaan, Regeling, RegelingVersie, Soort


@dataclass(frozen=True, slots=True)
class RegelingRow:
    slug: str
    citeertitel: str
    about: str
    soort: str
    in_force_from: date
    change: str


@dataclass(frozen=True, slots=True)
class VersieRow:
    id: UUID
    change: str
    adopted_on: date
    in_force_from: date
    until: date | None
    gemeenteblad: str
    published_on: date | None


@dataclass(frozen=True, slots=True)
class RegelingOnDay:
    """A regulation with the text of that day; `text` is None when nothing was in force then."""

    slug: str
    title: str
    citeertitel: str
    about: str
    soort: str
    orgaan: str
    grondslag: str
    cvdr_id: str
    on: date
    text: str | None
    versie: VersieRow | None
    versies: list[VersieRow]  # the newest first


def in_force(on: date, *, words: str = "") -> list[RegelingRow]:
    """All regulations of that day, or those that have these words in their name or in what they are about."""
    found = RegelingVersie.objects.filter(_on(on))
    for word in words.split()[:10]:
        in_it = Q(regeling__citeertitel__icontains=word) | Q(regeling__title__icontains=word)
        found = found.filter(in_it | Q(regeling__about__icontains=word))
    fields = ("regeling__slug", "regeling__citeertitel", "regeling__about", "regeling__soort")
    rows = found.order_by("regeling__citeertitel").values_list(*fields, "in_force_from", "change")
    return [RegelingRow(slug, name, about, Soort(soort).label, *rest) for slug, name, about, soort, *rest in rows]


def regeling_on(slug: str, on: date) -> RegelingOnDay | None:
    """ "APV op 1-1-2025": the text that was in force then (S-34)."""
    regeling = Regeling.objects.filter(slug=slug).first()
    if regeling is None:
        return None
    versies = [VersieRow(*row) for row in regeling.versies.order_by("-in_force_from").values_list(*VersieRow.__slots__)]
    now = next((v for v in versies if v.in_force_from <= on and (v.until is None or on < v.until)), None)
    text = RegelingVersie.objects.values_list("text", flat=True).get(id=now.id) if now else None
    return RegelingOnDay(
        slug=regeling.slug,
        title=regeling.title,
        citeertitel=regeling.citeertitel,
        about=regeling.about,
        soort=Soort(regeling.soort).label,
        orgaan=Orgaan(regeling.orgaan).label,
        grondslag=regeling.grondslag,
        cvdr_id=regeling.cvdr_id or "",
        on=on,
        text=text,
        versie=now,
        versies=versies,
    )


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many adopted regulations there are, and the versions that are not in the national facility (S-35)."""

    adopted: int
    missing: list[dict[str, Any]]


def completeness() -> Completeness:
    """Every adopted text must have its number in the gemeenteblad, and its regulation a CVDR number."""
    lacking = Q(regeling__cvdr_id=None) | Q(published_on=None)
    missing = RegelingVersie.objects.filter(lacking).order_by("in_force_from")
    row = {"slug": F("regeling__slug"), "citeertitel": F("regeling__citeertitel"), "owner": F("regeling__owner__email")}
    rows: list[Any] = list(missing.values("id", "adopted_on", "in_force_from", **row))
    return Completeness(RegelingVersie.objects.count(), rows)


def _on(day: date) -> Q:
    return Q(in_force_from__lte=day) & (Q(until=None) | Q(until__gt=day))
