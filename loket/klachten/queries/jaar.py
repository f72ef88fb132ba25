"""The figures of a year: of the klachten that came in then, as they stand on a day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from loket.klachten.models import (
    Jaarcijfer,
    Jaarverslag,
    Klacht,
    Maatregel,
    Ombudsmanzaak,
    Oordeel,
    Oorzaak,
    Uitkomst,
)
from loket.klachten.rules.jaar import by_soort, change_words, merged, share
from loket.klachten.rules.oordeel import JUDGED
from loket.klantcontacten.queries.compliment import complimenten_by_team
from loket.organisatie.models import Channel

Rows = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Figures:
    """`gegrond` counts klachten that are founded as a whole; those that are so in part stand apart, and are told.

    `ouder`: only what was founded is known, from the source that is named.
    """

    jaar: int
    ontvangen: int
    schriftelijk: int
    nog_open: int
    ontvangen_per_soort: Rows
    gegrond_per_soort: Rows
    gegrond: int
    gegrond_ervoor: Rows  # empty when nothing is known of that year
    vergelijking: str
    deels_gegrond: int
    oordelen: Rows
    per_team: Rows
    per_kanaal: Rows
    oorzaken: Rows
    gemiddeld: float | None
    langste: int | None
    op_tijd: float | None
    in_gesprek: float | None
    ombudsman: Rows
    maatregelen: Rows
    complimenten: int
    ouder: bool = False
    bron: str = ""


def figures_of(jaar: int, *, today: date) -> Figures:
    """A fixed number of statements."""
    found = Klacht.objects.filter(ontvangen_op__year=jaar)
    rows = list(found.select_related("team").defer("tekst", "conclusie", "advies"))
    gegrond, bron = founded_in(jaar)
    before, _ = founded_in(jaar - 1)
    done = [each for each in rows if each.afgedaan_op]
    return Figures(
        jaar=jaar,
        ontvangen=len(rows),
        schriftelijk=sum(each.schriftelijk for each in rows),
        nog_open=len(rows) - len(done),
        ontvangen_per_soort=by_soort(Counter(each.soort for each in rows)),
        gegrond_per_soort=by_soort(gegrond),
        gegrond=sum(gegrond.values()),
        gegrond_ervoor=by_soort(before) if _is_known(jaar - 1) else [],
        vergelijking=change_words(sum(gegrond.values()), sum(before.values())),
        deels_gegrond=sum(each.oordeel == Oordeel.DEELS_GEGROND for each in rows),
        oordelen=_labels(Oordeel.choices, Counter(each.oordeel for each in done)),
        per_team=merged(Counter(each.team.name for each in rows if each.team).items()),
        per_kanaal=merged(Counter(str(Channel(each.kanaal).label) for each in rows).items()),
        oorzaken=merged(Counter(str(Oorzaak(each.oorzaak).label) for each in rows if each.oorzaak).items()),
        **_times(done),
        ombudsman=_ombudsman(found),
        maatregelen=_maatregelen(found),
        complimenten=sum(number for _, number in complimenten_by_team(date(jaar, 1, 1), date(jaar, 12, 31))),
        ouder=bool(bron),
        bron=bron,
    )


def stored(figures: Figures) -> dict[str, Any]:
    """As JSON keeps it, and as pages read it: published and counted now look alike."""
    return asdict(figures)


def founded_in(jaar: int) -> tuple[Counter[str], str]:
    """How many of each kind were founded; of a year before this register from its source (S-68)."""
    judged = Klacht.objects.filter(ontvangen_op__year=jaar, oordeel__in=JUDGED).values_list("soort", "oordeel")
    counted = Counter(soort for soort, oordeel in judged if oordeel == Oordeel.GEGROND)
    kept = [] if judged else list(Jaarcijfer.objects.filter(jaar=jaar))
    if kept:
        return Counter({each.soort: each.gegrond for each in kept}), kept[0].bron
    return counted, ""


def _is_known(jaar: int) -> bool:
    return Klacht.objects.filter(ontvangen_op__year=jaar).exists() or Jaarcijfer.objects.filter(jaar=jaar).exists()


def years_to_report(*, today: date) -> list[int]:
    """Years that are over and of which something is known, the newest first."""
    of_klachten = {day.year for day in Klacht.objects.dates("ontvangen_op", "year")}
    known = of_klachten | set(Jaarcijfer.objects.values_list("jaar", flat=True))
    return sorted((jaar for jaar in known if jaar < today.year), reverse=True)


def published() -> list[Jaarverslag]:
    return list(Jaarverslag.objects.order_by("-jaar"))


def _times(done: Sequence[Klacht]) -> dict[str, Any]:
    days = [(each.afgedaan_op - each.ontvangen_op).days for each in done if each.afgedaan_op]
    in_time = sum(1 for each in done if each.afgedaan_op and each.afgedaan_op <= each.onderzoeken_tot)
    talked = sum(each.oordeel == Oordeel.INFORMEEL_OPGELOST for each in done)
    return {
        "gemiddeld": int(sum(days) * 10 / len(days) + 0.5) / 10 if days else None,
        "langste": max(days, default=None),
        "op_tijd": share(in_time, len(done)),
        "in_gesprek": share(talked, len(done)),
    }


def _ombudsman(found: QuerySet[Klacht]) -> list[tuple[str, int]]:
    rows = Counter(Ombudsmanzaak.objects.filter(klacht__in=found).values_list("uitkomst", flat=True))
    return _labels([*Uitkomst.choices, ("", "Loopt nog")], rows)


def _maatregelen(found: QuerySet[Klacht]) -> list[tuple[str, int]]:
    rows = list(Maatregel.objects.filter(klacht__in=found).values_list("gedaan_op", "werkt"))
    return [
        ("Afgesproken", len(rows)),
        ("Gedaan", sum(1 for done, _ in rows if done)),
        ("Gecontroleerd: het werkt", sum(1 for _, works in rows if works)),
        ("Gecontroleerd: het werkt niet", sum(1 for _, works in rows if works is False)),
    ]


def _labels(choices: Sequence[tuple[Any, Any]], counted: Counter[str]) -> list[tuple[str, int]]:
    return [(str(label), counted[code]) for code, label in choices if counted[code]]
