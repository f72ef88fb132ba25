"""A mail to the owner of a figure that went under its norm: once for each month and level."""

from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.cijfers.queries.indicator import indicators
from loket.cijfers.queries.waarde import totals
from loket.cijfers.rules.niveau import MISSED, Niveau
from loket.cijfers.rules.periode import period_of
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker

ENOUGH_DAYS = 5  # a month of a few days says nothing yet


def warn_owners() -> int:
    """Of the month that runs. Who left gets no mail. How many owners were written to, now or before."""
    today = timezone.localdate()
    if today.day < ENOUGH_DAYS:
        return 0
    period, found = period_of("maand", today), indicators()
    counted = totals(found.values(), period)
    owners = {each.id: each for each in Medewerker.objects.active()}
    told = 0
    for row in found.values():
        niveau = row.niveau(counted[row.code], today)
        owner = owners.get(row.eigenaar_id) if row.eigenaar_id else None
        if niveau not in MISSED or owner is None:
            continue
        norm = row.norm_on(today)
        write_bericht(
            to=owner.email,
            subject=f"{row.naam}: {'alarm' if niveau == Niveau.ACUUT else 'onder de norm'}",
            template="cijfers/berichten/onder_norm.txt",
            about=f"cijfers:{row.code}:{period.first:%Y-%m}:{niveau}",
            by=SYSTEM,
            row=row,
            maand=period.name,
            waarde=row.shown(counted[row.code], today),
            norm=norm.words(row.eenheid) if norm else "",
            of_words=counted[row.code].of_words,
            first_name=owner.first_name,
        )
        told += 1
    return told
