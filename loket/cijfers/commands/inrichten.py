"""Indicators and norms: the set that comes with Loket, and what a town makes of it."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.cijfers.events import IndicatorArranged, NormSet
from loket.cijfers.models import Indicator, Momentopname, Norm
from loket.cijfers.queries.indicator import Row, indicator
from loket.cijfers.queries.waarde import series
from loket.cijfers.rules.inrichten import why_not_arrange, why_not_hide, why_not_norm, why_not_norm_from
from loket.cijfers.rules.niveau import Niveau
from loket.cijfers.rules.periode import last_of_month, months_back
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker

DATA = Path(__file__).parent.parent / "data"


@transaction.atomic
def load_indicators(*, norms_from: date) -> int:
    """The set of Loket with norms to begin with. What is there keeps what the town chose; how many there are."""
    with (DATA / "indicatoren.csv").open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter=";")):
            _load(number, row, norms_from)
    return Indicator.objects.count()


def _load(number: int, row: dict[str, str], norms_from: date) -> None:
    told = {
        "naam": row["naam"],
        "definitie": row["definitie"],
        "tellingen": row["tellingen"].split("+"),
        "eenheid": row["eenheid"],
        "lager_is_beter": bool(row["lager_is_beter"]),
        "minimum": int(row["minimum"]),
    }
    first = {**told, "openbaar": bool(row["openbaar"]), "volgorde": 10 * number}
    made = Indicator.objects.update_or_create(code=row["code"], defaults=told, create_defaults=first)
    if made[1] and row["doel"]:
        acuut = Decimal(row["acuut"]) if row["acuut"] else None
        Norm.objects.create(
            indicator=made[0], geldig_vanaf=norms_from, doel=Decimal(row["doel"]), acuut=acuut, bron=row["bron"]
        )


@transaction.atomic
def arrange_indicator(
    *, code: str, openbaar: bool, eigenaar_id: UUID | None, betrouwbaar_vanaf: date | None = None, by: Actor
) -> Indicator:
    """Raises Indicator.DoesNotExist, Refused: a norm that was missed lately stays in public (S-2)."""
    found = Indicator.objects.select_for_update().get(code=code)
    row = indicator(code)
    assert row
    known = eigenaar_id is None or Medewerker.objects.active().filter(id=eigenaar_id).exists()
    refuse(why_not_arrange(by))
    refuse(
        why_not_hide(found.openbaar, openbaar, last_niveaus(row, timezone.localdate())),
        None if known else Refusal("owner-unknown", "Kies een collega uit de lijst.", "eigenaar"),
    )
    found.openbaar, found.eigenaar_id, found.betrouwbaar_vanaf = openbaar, eigenaar_id, betrouwbaar_vanaf
    found.save(update_fields=["openbaar", "eigenaar", "betrouwbaar_vanaf"])
    announce(IndicatorArranged(code, openbaar, eigenaar_id), by=by)
    return found


@transaction.atomic
def set_norm(
    *,
    code: str,
    geldig_vanaf: date | None,
    doel: Decimal | None,
    acuut: Decimal | None = None,
    bron: str = "",
    by: Actor,
) -> Norm:
    """From a day on; the months before keep the norm that they had. Raises Indicator.DoesNotExist, Refused."""
    found = Indicator.objects.select_for_update().get(code=code)
    frozen = Momentopname.objects.filter(indicator=found).order_by("-maand").values_list("maand", flat=True).first()
    refuse(why_not_arrange(by))
    refuse(
        *why_not_norm(doel, acuut, lower_is_better=found.lager_is_beter),
        why_not_norm_from(geldig_vanaf, last_of_month(frozen) if frozen else None),
    )
    assert geldig_vanaf
    assert doel is not None
    told = {"doel": doel, "acuut": acuut, "bron": bron.strip()[:200]}
    norm = Norm.objects.update_or_create(indicator=found, geldig_vanaf=geldig_vanaf, defaults=told)[0]
    announce(NormSet(code, geldig_vanaf, str(doel), "" if acuut is None else str(acuut)), by=by)
    return norm


def last_niveaus(row: Row, today: date) -> list[Niveau]:
    """How the last three whole months and the one that runs stand."""
    months = months_back(today, 4)
    found = series([row], months[0], today)[row.code]
    return [row.niveau(waarde, last_of_month(month)) for month, waarde in found.items()]
