"""What the report counted in 2010, and what stands of it in the demo town: each figure by its name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from loket.balie.models import Volgnummer
from loket.examples.cast import AUKJE
from loket.examples.klachten.slots import FOUNDED, KINDS
from loket.examples.year.calls import CENTRALE
from loket.formulieren.queries.online import online_on
from loket.klachten.models import Klacht, Oordeel
from loket.klantcontacten.models import Klantcontact
from loket.klantcontacten.rules.outcome import PASSED_ON
from loket.mail.models import Mailbericht
from loket.meldingen.models import Melding
from loket.organisatie.models import Channel
from loket.post.models import Poststuk
from loket.post.models.poststuk import Afzendersoort, Onderwerpsgroep, Richting
from loket.producten.queries.figures import product_figures
from loket.telefonie.models import Gesprek

YEAR = timedelta(days=365)
MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Figure:
    """`source` is its number in the list of what the report says; `count` takes the day on which the year is over."""

    source: str
    name: str
    reported: float
    count: Callable[[date], float]


def counted(today: date) -> Iterator[tuple[Figure, float]]:
    """Each figure with what stands of it in the year that ended yesterday."""
    return ((figure, figure.count(today)) for figure in FIGURES)


def _of_year(query: Callable[[], QuerySet[Any]], field: str) -> Callable[[date], float]:
    return lambda today: query().filter(**_days(field, today, YEAR)).count()


def _days(field: str, today: date, since: timedelta, until: timedelta = timedelta()) -> dict[str, date]:
    return {f"{field}__gte": today - since, f"{field}__lt": today - until}


def _letters(**which: str) -> QuerySet[Poststuk]:
    return Poststuk.objects.filter(richting=Richting.IN, geregistreerd_door__email=AUKJE.email, **which)


def _founded(years_ago: int, soort: str = "") -> Callable[[date], float]:
    """Of a year of the calendar, as the annual report tells it."""

    def count(today: date) -> float:
        found = Klacht.objects.filter(ontvangen_op__year=today.year - years_ago, oordeel=Oordeel.GEGROND)
        return found.filter(soort=soort).count() if soort else found.count()

    return count


def _first_line(since: timedelta, until: timedelta) -> Callable[[date], float]:
    """Of the calls in these days the share that was not passed on, called back or made a zaak, in hundredths."""

    def share(today: date) -> float:
        days = _days("plaatsgevonden_op__date", today, since, until)
        calls = Klantcontact.objects.filter(kanaal=Channel.TELEPHONE, gesprek__startswith=f"{CENTRALE}:", **days)
        return round(100 * calls.exclude(resultaat__in=PASSED_ON).count() / max(1, calls.count()), 1)

    return share


BUILDING = {"onderwerpsgroep": Onderwerpsgroep.BOUWAANVRAAG}
FIGURES = (
    Figure("S-24", "calls", 44_000, _of_year(lambda: Gesprek.objects.filter(centrale=CENTRALE), "rang_at__date")),
    Figure("S-25", "first line, the first month (%)", 25, _first_line(YEAR, YEAR - MONTH)),
    Figure("S-11", "first line, the last month (%)", 80, _first_line(MONTH, timedelta())),
    Figure("S-50", "meldingen", 1_604, _of_year(Melding.objects.all, "received_at__date")),
    Figure("S-51", "mails", 18_000, _of_year(Mailbericht.objects.all, "ontvangen_op__date")),
    Figure("S-57", "visits", 24_000, _of_year(Volgnummer.objects.all, "taken_at__date")),
    Figure("S-65", "letters", 12_539, _of_year(_letters, "ontvangen_op")),
    Figure(
        "S-65",
        "letters of citizens",
        6_282,
        _of_year(lambda: _letters(afzendersoort=Afzendersoort.BURGER).exclude(**BUILDING), "ontvangen_op"),
    ),
    Figure(
        "S-65",
        "letters of organisations",
        5_070,
        _of_year(lambda: _letters(afzendersoort=Afzendersoort.ORGANISATIE), "ontvangen_op"),
    ),
    Figure("S-65", "letters about building", 1_187, _of_year(lambda: _letters(**BUILDING), "ontvangen_op")),
    Figure("S-69", "founded klachten, the year before last", 60, _founded(2)),
    Figure("S-69", "founded klachten, last year", 45, _founded(1)),
    *(
        Figure("S-68", f"founded klachten, last year: {soort}", many, _founded(1, soort))
        for soort, many in zip(KINDS, FOUNDED[2010], strict=True)
    ),
    Figure("S-37", "products", 320, lambda today: product_figures().products),
    Figure("S-38", "products online, a year ago", 37, lambda today: online_on([today - YEAR])[0]),
    Figure("S-155", "products online", 37, lambda today: product_figures().digital),
)
