"""A norm that was missed two months running: its owner has a task to get better (S-79)."""

from datetime import date, timedelta
from decimal import Decimal

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.cijfers.models import Eenheid
from loket.cijfers.queries.bord import Gemist, missed_months
from loket.cijfers.queries.indicator import indicators
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.programma.commands import plan_maatregel

STEP, CHECK = timedelta(days=14), timedelta(days=90)  # the first step; whether it helped
UNITS = {Eenheid.PROCENT: "%", Eenheid.TIJD: "seconden", Eenheid.DAGEN: "dagen"}


def plan_improvements() -> int:
    """Looks at the last whole month. While a measure for the figure runs there is no second one; who left gets none.
    How many tasks were made.
    """
    today, found = timezone.localdate(), indicators()
    owners = {each.id: each for each in Medewerker.objects.active()}
    again = [each for each in missed_months(today, many=1, of=found) if each.again and each.maatregel is None]
    told = 0
    for each in again:
        owner = owners.get(each.row.eigenaar_id) if each.row.eigenaar_id else None
        if owner:
            _plan(each, owner, today)
            told += 1
    return told


@transaction.atomic
def _plan(missed: Gemist, owner: Medewerker, today: date) -> None:
    row, norm = missed.row, missed.row.norm_on(missed.maand)
    made = plan_maatregel(
        title=f"Verbeteractie: {row.naam}",
        first_step="Zoek uit waarom de norm twee maanden achter elkaar niet is gehaald. Kies dan wat je doet.",
        step_on=today + STEP,
        owner=owner.id,
        check_on=today + CHECK,
        about=f"indicator:{row.code}",
        indicator=row.code,
        unit=UNITS.get(Eenheid(row.eenheid), ""),
        base=None if missed.number is None else Decimal(str(missed.number)),
        target=norm.doel if norm else None,
        by=SYSTEM,
    )
    write_bericht(
        to=owner.email,
        subject=f"Verbeteractie: {row.naam}",
        template="cijfers/berichten/verbeteractie.txt",
        about=f"verbeteractie:{made.uuid}",
        by=SYSTEM,
        missed=missed,
        first_name=owner.first_name,
        step_on=made.step_date,
        link=f"{settings.PUBLIC_URL}{reverse('programma:maatregel', args=[made.uuid])}",
    )
