"""How well customers were answered: a page with the definitions beside the figures, and a download without persons."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from loket.gesprek.queries.figures import Names, Row, leaks_of, names, tables_of
from loket.kernel.counted_days import Period, period_of, periods
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.sheet import csv_answer
from loket.kernel.text import end_of_local_day, local, start_of_local_day
from loket.klantcontacten.models import SoortInternetaak
from loket.klantcontacten.permissions import CIJFERS
from loket.klantcontacten.queries.figures import Kept, kept_promises
from loket.klantcontacten.queries.norm import norms_of
from loket.klantcontacten.queries.outcomes import Chosen, counted
from loket.klantcontacten.rules.outcome import outcomes
from loket.klantcontacten.rules.share import Share
from loket.organisatie.models import Channel
from loket.redactie.permissions import ANY as EDITORS
from loket.telefonie.queries.registration import registration

HEAD = (
    *("wat", "naam", "contacten", "vragen aan het kcc", "zonder doorgeven afgehandeld", "eerstelijns procent"),
    *("vragen van bekende klanten", "in een keer", "in een keer procent"),
    *("vragen van onbekende klanten", "met antwoord", "gevraagd naar website", "eerst gezocht", "complimenten"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks: `?periode=&kanaal=&team=&product=`. What is no choice chooses all."""

    period: Period
    chosen: Chosen
    names: Names

    @property
    def query(self) -> str:
        words = {"kanaal": self.chosen.kanaal, "team": self.chosen.team, "product": self.chosen.product}
        return urlencode({"periode": self.period.code} | {name: word for name, word in words.items() if word})


@require_safe
@staff_only(CIJFERS)
def figures(request: HttpRequest) -> HttpResponse:
    asked = _asked(request)
    cells, chosen, by = counted(asked.chosen), asked.chosen, actor_of(request)
    total, tables = outcomes(cells), tables_of(cells, asked.names)
    target = norms_of(chosen.team).in_een_keer
    context = {
        "asked": asked,
        "periods": periods(_today()),
        "channels": Channel.choices,
        "total": total,
        "registration": None if chosen.product else registration(chosen.first, chosen.last, team=chosen.team),
        "target": target,
        "raadsvragen": _raadsvragen(chosen),
        "reached": total.in_one_go.reaches(target),
        "tables": tables,
        "chart": [(row.name, row.found.in_one_go.whole_percent) for row in tables[1].rows if row.found.in_one_go.whole],
        "leaks": leaks_of(cells, asked.names),
        "may_edit": any(map(by.may, EDITORS)),
    }
    return page(request, "gesprek/figures.html", context)


@require_safe
@staff_only(CIJFERS)
def figures_csv(request: HttpRequest) -> HttpResponse:
    asked = _asked(request)
    cells = counted(asked.chosen)
    lines = [_line(table.code, row) for table in tables_of(cells, asked.names) for row in table.rows]
    return csv_answer(f"contacten-{asked.period.code}", [HEAD, _line("alles", Row("", outcomes(cells))), *lines])


def _raadsvragen(chosen: Chosen) -> Kept:
    """That had to be answered in these days (S-118)."""
    days = start_of_local_day(chosen.first), end_of_local_day(chosen.last)
    return kept_promises(*days, team=chosen.team, soort=SoortInternetaak.RAADSVRAAG)


def _asked(request: HttpRequest) -> Asked:
    period, found = period_of(request.GET.get("periode", ""), _today()), names()
    kanaal, team, product = (request.GET.get(name, "") for name in ("kanaal", "team", "product"))
    chosen = Chosen(
        first=period.first,
        last=period.last,
        kanaal=kanaal if kanaal in Channel.values else "",
        team=team if team in found.teams else "",
        product=product if product in found.products else "",
    )
    return Asked(period, chosen, found)


def _today() -> date:
    return local(timezone.now()).date()


def _line(what: str, row: Row) -> list[object]:
    found = row.found
    return [
        *(what, row.name, found.contacts),
        *(found.first_line.whole, found.first_line.part, _decimal(found.first_line)),
        *(found.in_one_go.whole, found.in_one_go.part, _decimal(found.in_one_go)),
        *(found.in_one_go_unknown.whole, found.in_one_go_unknown.part),
        *(found.searched.whole, found.searched.part, found.compliments),
    ]


def _decimal(share: Share) -> str:
    return "" if share.percent is None else f"{share.percent:.1f}".replace(".", ",")
