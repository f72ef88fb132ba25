"""Who owns a measure hears on the day of the check that it is time to look."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.programma.models import Maatregel, Stap


def remind_of_checks() -> int:
    """Every day; one bericht for a day of a check. A day on which nothing ran is made up for. How many were due."""
    today = timezone.localdate()
    due = Maatregel.objects.filter(state__in=(Stap.PLAN, Stap.DO), check_date__lte=today, owner__is_active=True)
    found = list(due.select_related("owner").order_by("check_date", "uuid"))
    for each in found:
        _remind(each, today)
    return len(found)


@transaction.atomic
def _remind(maatregel: Maatregel, today: date) -> None:
    write_bericht(
        to=maatregel.owner.email,
        subject="Kijk of je maatregel helpt",
        template="programma/berichten/controle.txt",
        about=f"maatregel-check:{maatregel.uuid}:{maatregel.check_date:%Y%m%d}",
        maatregel=maatregel,
        started=maatregel.state != Stap.PLAN,
        link=f"{settings.PUBLIC_URL}{reverse('programma:maatregel', args=[maatregel.uuid])}",
    )
