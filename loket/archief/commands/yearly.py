"""Each January what is due stands on a list, and the people of the archive hear of it."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loket.archief.commands.lijst import lijst_of
from loket.archief.models import Lijst
from loket.archief.permissions import APPROVE, PREPARE
from loket.archief.queries.due import listed_count
from loket.archief.queries.overdracht import due_for_ever
from loket.berichten.commands import write_bericht
from loket.kernel.actor import SYSTEM
from loket.kernel.sql import one_at_a_time
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import holders_of

JANUARY, MOST_LISTS = 1, 20


def prepare_year() -> int:
    """Asked each night, done once a year: a night without a worker costs nothing. How many lists were made."""
    today = timezone.localdate()
    if today.month != JANUARY:
        return 0
    with transaction.atomic():
        one_at_a_time("archief.prepare_year")
        if Lijst.objects.filter(made_by_id="", day__year=today.year).exists():
            return 0
        made = _lists(today)
        _tell(made, today)
    return len(made)


def _lists(today: date) -> list[Lijst]:
    """Each holds at most 2,000 zaken."""
    made: list[Lijst] = []
    while len(made) < MOST_LISTS and (lijst := lijst_of(today, by=SYSTEM)):
        made.append(lijst)
    return made


def _tell(made: list[Lijst], today: date) -> None:
    """Once for each of them in a year, also when there is nothing to destroy but something to hand over."""
    waiting = len(due_for_ever(today, years=settings.ARCHIEF_TRANSFER_YEARS))
    if not made and not waiting:
        return
    ids = [id for id, _ in holders_of(PREPARE, APPROVE, on=today)]
    for someone in Medewerker.objects.active().filter(id__in=ids):
        write_bericht(
            to=someone.email,
            subject=f"Archief {today.year}: wat weg mag en wat over moet",
            template="archief/berichten/nieuw_jaar.txt",
            about=f"archief-jaar:{today.year}:{someone.id}",
            by=SYSTEM,
            first_name=someone.first_name,
            lijsten=[lijst.number for lijst in made],
            zaken=listed_count([lijst.id for lijst in made]),
            waiting=waiting,
            jaar=today.year,
        )
