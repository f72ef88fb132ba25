"""Keep a measurement beside other towns, by which method it was made, and from when a series is reliable."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.waardering.events import MetingKept
from loket.waardering.models import Methode, Meting, Reeks
from loket.waardering.rules.meting import COLUMNS, at_line, why_not_keep, why_not_meting

EMPTY = Refusal("file-empty", "In dit bestand staat geen enkele regel.", "bestand")
NO_NUMBER = "In deze regel staat geen goed getal."


@transaction.atomic
def keep_methode(*, code: str, naam: str, voetnoot: str = "", by: Actor) -> Methode:
    """`voetnoot` goes along with every comparison with another method (S-72)."""
    refuse(why_not_keep(by))
    refuse(None if naam.strip() else Refusal("name-missing", "Geef de methode een naam.", "naam"))
    told = {"naam": naam.strip()[:120], "voetnoot": voetnoot.strip()[:300]}
    return Methode.objects.update_or_create(code=code, defaults=told)[0]


@transaction.atomic
def keep_reeks(*, onderwerp: str, betrouwbaar_vanaf: date | None, by: Actor) -> None:
    """What was measured before that day is compared with nothing (S-32); no day: all of it is reliable."""
    refuse(why_not_keep(by))
    found = Reeks.objects.filter(onderwerp=onderwerp)
    if betrouwbaar_vanaf is None:
        found.delete()
    else:
        Reeks.objects.update_or_create(onderwerp=onderwerp, defaults={"betrouwbaar_vanaf": betrouwbaar_vanaf})


@transaction.atomic
def keep_meting(
    *, onderwerp: str, jaar: int, eigen: Decimal, gemiddeld: Decimal | None, methode: str, bron: str, by: Actor
) -> Meting:
    """The one of this role and year, whether it was there or not (S-71)."""
    refuse(why_not_keep(by))
    known = Methode.objects.filter(code=methode).exists()
    refuse(
        *why_not_meting(onderwerp, jaar, eigen, gemiddeld, bron),
        None if known else Refusal("method-unknown", "Kies een methode.", "methode"),
    )
    told = {"eigen": eigen, "gemiddeld": gemiddeld, "methode_id": methode, "bron": bron.strip()[:200]}
    role = onderwerp.strip().lower()
    made, _ = Meting.objects.update_or_create(onderwerp=role, jaar=jaar, defaults=told)
    announce(MetingKept(made.id, role, jaar), by=by)
    return made


@transaction.atomic
def import_metingen(*, rows: Iterable[Mapping[str, str]], by: Actor) -> int:
    """All of a file or nothing of it. Raises Refused with what is wrong and in which line; how many were kept."""
    refuse(why_not_keep(by))
    wrong: list[Refusal] = []
    number = 0
    for number, row in enumerate(rows, start=1):
        try:
            keep_meting(**_read(row), by=by)
        except Refused as refused:
            wrong += [at_line(number, each.reason) for each in refused.refusals]
        except (ValueError, InvalidOperation):
            wrong.append(at_line(number, NO_NUMBER))
    refuse(*wrong[:20], None if number else EMPTY)
    return number


def _read(row: Mapping[str, str]) -> dict[str, Any]:
    told = {name: (row.get(name) or "").strip() for name in COLUMNS}
    average = told["gemiddeld"]
    return {
        **told,
        "jaar": int(told["jaar"]),
        "eigen": _mark(told["eigen"]),
        "gemiddeld": _mark(average) if average else None,
    }


def _mark(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
