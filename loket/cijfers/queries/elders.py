"""Numbers of now that others count: products, promises, founded klachten, marks of citizens, talks, visits."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from django.db.models import Count, Q, Sum

from loket.beloften.models import Instrument, Lijst
from loket.beloften.queries.bord import board
from loket.beloften.rules.score import BELOFTEN
from loket.bezoek.models import DayTotal
from loket.cijfers.models import Eenheid
from loket.cijfers.rules.waarde import said
from loket.kernel.counted_days import Period
from loket.klachten.models import Klacht
from loket.klachten.queries.jaar import founded_in
from loket.producten.queries.figures import product_figures
from loket.programma.models import Interview
from loket.waardering.models import Meting

KINDS = {"bejegening", "geen_reactie", "werkwijze", "gecombineerd"}
BEFORE_US = 2011  # marks until then are those of the report itself


def of_others(period: Period, today: date) -> dict[str, str]:
    """By the code of the nulmeting; what is not known is left out. About ten statements."""
    about = (_products(), _promises(today), _klachten(period), _marks(), _talks(period), _site(period))
    return dict(pair for each in about for pair in each)


def _products() -> Iterator[tuple[str, str]]:
    found = product_figures()
    if not found.products:
        return
    yield "producten", _many(found.products)
    yield "producten-digitaal", _many(found.digital)


def _promises(today: date) -> Iterator[tuple[str, str]]:
    found = board(today)
    yield "beloften", _many(len(BELOFTEN))
    yield "bouwstenen", _many(Instrument.objects.filter(lijst=Lijst.NUP).count())
    if found.shown_score is not None:
        yield "beloften-score", f"{found.shown_score}%"
    if found.place and found.place.line is not None:
        yield "beloften-top", f"{found.place.line}%"


def _klachten(period: Period) -> Iterator[tuple[str, str]]:
    """Founded as a whole, by kind, of the year that ended; beside both years of the report."""
    year = period.first.year
    founded, bron = founded_in(year)
    if not bron and not Klacht.objects.filter(ontvangen_op__year=year).exists():
        return
    for then in (2009, 2010):
        yield f"klachten-{then}", _many(sum(founded.values()))
        for kind in sorted(KINDS):
            yield f"klachten-{kind.replace('_', '-')}-{then}", _many(founded[kind])


def _marks() -> Iterator[tuple[str, str]]:
    """The newest measurement of each role, with its year."""
    newest = {each.onderwerp: each for each in Meting.objects.filter(jaar__gt=BEFORE_US).order_by("jaar")}
    for role, each in newest.items():
        for year in (2008, 2010):
            yield f"{role}-{year}", f"{said(Fraction(each.eigen), Eenheid.CIJFER)} ({each.jaar})"
            if each.gemiddeld is not None:
                yield f"{role}-gemiddeld-{year}", f"{said(Fraction(each.gemiddeld), Eenheid.CIJFER)} ({each.jaar})"


def _talks(period: Period) -> Iterator[tuple[str, str]]:
    found = Interview.objects.filter(op__range=(period.first, period.last)).aggregate(
        gesproken=Sum("aantal", filter=Q(vorm="gesprek")),
        werkoverleg=Count("id", filter=Q(vorm="overleg")),
        werkbezoek=Count("id", filter=Q(vorm="werkbezoek")),
        themas=Count("onderwerp", distinct=True),
    )
    for code, number in found.items():
        if number:
            yield code, _many(number)


def _site(period: Period) -> Iterator[tuple[str, str]]:
    found = DayTotal.objects.filter(day__range=(period.first, period.last)).aggregate(Sum("visits"), Sum("uniques"))
    for code, number in (("bezoeken-website", found["visits__sum"]), ("unieke-bezoekers", found["uniques__sum"])):
        if number:
            yield code, _many(number)


def _many(number: int) -> str:
    return said(Fraction(number), Eenheid.AANTAL)
