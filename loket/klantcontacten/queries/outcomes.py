"""How well we answered in a period: counted in the database, without a name of anybody."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower, TruncMonth, TruncWeek

from loket.kernel.text import AMSTERDAM, end_of_local_day, start_of_local_day
from loket.klantcontacten.models import Betrokkene, Compliment, Klantcontact, RolVanBetrokkene
from loket.klantcontacten.rules.internetaak import KCC
from loket.klantcontacten.rules.outcome import ASKED_AGAIN, QUESTIONS, Cell

WEEKS_UNTIL = 92  # days; a longer period is shown by month


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which klantcontacten: both days are in it; an empty word chooses all."""

    first: date
    last: date
    kanaal: str = ""
    team: str = ""
    product: str = ""

    @property
    def by_month(self) -> bool:
        return (self.last - self.first).days >= WEEKS_UNTIL


def counted(chosen: Chosen) -> list[Cell]:
    """One statement for every figure of the page."""
    step = (TruncMonth if chosen.by_month else TruncWeek)("plaatsgevonden_op", tzinfo=AMSTERDAM)
    praised = Exists(Compliment.objects.filter(klantcontact=OuterRef("pk")))
    contacts = _asked_again(_within(chosen)).annotate(step=step, praised=praised)
    names = ("step", "kanaal", "team_id", "product", "soort", "resultaat", "eerst_gezocht", "known", "again", "praised")
    rows = contacts.order_by().values_list(*names).annotate(count=Count("id"))
    return [_cell(*row) for row in rows]


def _within(chosen: Chosen) -> QuerySet[Klantcontact]:
    moments = {
        "plaatsgevonden_op__gte": start_of_local_day(chosen.first),
        "plaatsgevonden_op__lt": end_of_local_day(chosen.last),
    }
    words = {"kanaal": chosen.kanaal, "team": chosen.team, "product": chosen.product}
    return Klantcontact.objects.filter(**moments, **{name: word for name, word in words.items() if word})


def _asked_again(contacts: QuerySet[Klantcontact]) -> QuerySet[Klantcontact]:
    """`known`: we know the customer; `again`: who came back about the same product, or else with the same question.

    Other questions in the same call are no second time.
    """
    customer = Betrokkene.objects.filter(klantcontact=OuterRef("pk"), rol=RolVanBetrokkene.KLANT, partij__isnull=False)
    later = Klantcontact.objects.annotate(words=Lower("onderwerp")).filter(
        ~Q(vervolg_op=OuterRef("pk")),
        Q(gesprek="") | ~Q(gesprek=OuterRef("gesprek")),
        ~Q(product="") & Q(product=OuterRef("product")) | Q(words=Lower(OuterRef("onderwerp"))),
        plaatsgevonden_op__gt=OuterRef("plaatsgevonden_op"),
        plaatsgevonden_op__lte=OuterRef("plaatsgevonden_op") + ASKED_AGAIN,
        soort__in=QUESTIONS,
        betrokkenen__partij=OuterRef("klant"),
        betrokkenen__rol=RolVanBetrokkene.KLANT,
    )
    found = contacts.annotate(klant=Subquery(customer.values("partij")[:1]))
    return found.annotate(known=Q(klant__isnull=False), again=Exists(later))


def _cell(step: Any, kanaal: str, team: str, product: str, *rest: Any) -> Cell:
    soort, resultaat, searched, known, again, praised, count = rest
    return Cell(
        count=count,
        when=step.date(),
        kanaal=kanaal,
        team=team or "",
        product=product,
        soort=soort,
        resultaat=resultaat,
        searched=searched,
        known=known,
        again=again,
        first_line=team == KCC,
        praised=praised,
    )
