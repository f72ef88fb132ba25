"""How a form goes: who begins and who sends, where people stop, how long a step takes, which question gives faults.

Counted from moments, in which no answer stands (S-100). A visit counts in the period in which it began.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import Count, QuerySet

from loket.formulieren.models import FormulierVersie, Moment, Momentsoort
from loket.formulieren.rules.bouw import places
from loket.formulieren.rules.content import Stap, Vraag, read

LONGEST = timedelta(hours=4)  # who comes back the next day did not type that long
TIMES = """
SELECT stap, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FROM (
  SELECT stap, extract(epoch FROM min(at) FILTER (WHERE soort = %(done)s) - min(at) FILTER (WHERE soort = %(seen)s))
    AS seconds
  FROM formulieren_moment WHERE bezoek = ANY(%(visits)s) AND soort IN (%(done)s, %(seen)s)
  GROUP BY bezoek, stap
) AS steps WHERE seconds BETWEEN 0 AND %(longest)s GROUP BY stap
"""
STOPPED = """
SELECT stap, count(*) FROM (
  SELECT DISTINCT ON (bezoek) bezoek, stap FROM formulieren_moment
  WHERE bezoek = ANY(%(visits)s) AND soort = %(seen)s ORDER BY bezoek, at DESC
) AS last GROUP BY stap
"""


@dataclass(frozen=True, slots=True)
class StapCijfer:
    """A step: how many visits saw it, finished it and stopped there for good; the middle time in seconds."""

    titel: str
    gezien: int
    klaar: int
    gestopt: int
    seconden: int | None
    fout: int

    @property
    def uitval(self) -> int:
        """Of who saw it, the share that stopped there, in procent."""
        return percent(self.gestopt, self.gezien)


@dataclass(frozen=True, slots=True)
class VraagCijfer:
    """A question: how many visits had a fault there, of those that saw its step."""

    label: str
    titel: str
    fout: int
    gezien: int

    @property
    def deel(self) -> int:
        return percent(self.fout, self.gezien)


@dataclass(frozen=True, slots=True)
class Formuliercijfers:
    begonnen: int
    verstuurd: int
    bewaard: int
    minuten: int | None  # the middle of who sent it
    stappen: list[StapCijfer]
    vragen: list[VraagCijfer]

    @property
    def afgehaakt(self) -> int:
        return percent(self.begonnen - self.verstuurd, self.begonnen)


def percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def figures_of(slug: str, begin: datetime, end: datetime) -> Formuliercijfers:
    """Of visits that began in this period."""
    began = Moment.objects.filter(
        versie__formulier_id=slug, soort=Momentsoort.BEGONNEN, at__gte=begin, at__lt=end
    ).values_list("bezoek", "at")
    visits = dict(began)
    moments = Moment.objects.filter(bezoek__in=list(visits))
    sent = dict(moments.filter(soort=Momentsoort.VERSTUURD).values_list("bezoek", "at"))
    kept = moments.filter(soort=Momentsoort.BEWAARD).values("bezoek").distinct().count()
    took = sorted((at - visits[id]).total_seconds() for id, at in sent.items() if at - visits[id] <= LONGEST)
    minutes = max(1, round(took[len(took) // 2] / 60)) if took else None
    counts = _counts(moments)
    stopped = _asked(STOPPED, [id for id in visits if id not in sent], seen=Momentsoort.GETOOND)
    longest = LONGEST.total_seconds()
    times = _asked(TIMES, list(visits), seen=Momentsoort.GETOOND, done=Momentsoort.KLAAR, longest=longest)
    titles, labels = _names(slug)
    codes = [*titles, *sorted({stap for stap, _ in counts} - set(titles))]
    steps = [
        StapCijfer(
            titles.get(code, code),
            counts.get((code, Momentsoort.GETOOND), 0),
            counts.get((code, Momentsoort.KLAAR), 0),
            int(stopped.get(code, 0)),
            round(times[code]) if code in times else None,
            counts.get((code, Momentsoort.FOUT), 0),
        )
        for code in codes
        if code and (code, Momentsoort.GETOOND) in counts
    ]
    return Formuliercijfers(len(visits), len(sent), kept, minutes, steps, _questions(moments, counts, titles, labels))


def _counts(moments: QuerySet[Moment]) -> dict[tuple[str, str], int]:
    """Visits by step and kind of moment."""
    rows = moments.values_list("stap", "soort").annotate(visits=Count("bezoek", distinct=True))
    return {(stap, soort): visits for stap, soort, visits in rows}


def _questions(
    moments: QuerySet[Moment],
    counts: dict[tuple[str, str], int],
    titles: dict[str, str],
    labels: dict[str, str],
) -> list[VraagCijfer]:
    """The worst first."""
    rows = moments.filter(soort=Momentsoort.FOUT).values_list("stap", "vraag")
    found = [
        VraagCijfer(
            labels.get(vraag, vraag), titles.get(stap, stap), visits, counts.get((stap, Momentsoort.GETOOND), 0)
        )
        for stap, vraag, visits in rows.annotate(visits=Count("bezoek", distinct=True))
    ]
    return sorted(found, key=lambda each: (-each.fout, each.label))


def _names(slug: str) -> tuple[dict[str, str], dict[str, str]]:
    """Titles of steps in their order, and labels of questions; as the newest version that has them says."""
    titles: dict[str, str] = {}
    labels: dict[str, str] = {}
    for inhoud in (
        FormulierVersie.objects.filter(formulier_id=slug).order_by("-number").values_list("inhoud", flat=True)
    ):
        for pad, part in places(read(inhoud)):
            if isinstance(part, Stap):
                titles.setdefault(pad[-1], part.titel)
            elif isinstance(part, Vraag) and len(pad) == 2:
                labels.setdefault(pad[-1], part.label)
    return titles, labels


def _asked(sql: str, visits: list[Any], **values: Any) -> dict[str, Any]:
    if not visits:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(sql, {"visits": visits, **values})
        return dict(cursor.fetchall())
