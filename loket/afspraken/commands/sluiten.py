"""A place closes by surprise: its hours, and everybody who would come, in one go."""

from datetime import date

from django.utils import timezone

from loket.afspraken.commands.rebook import Rebooked, rebook
from loket.afspraken.queries.doubt import in_doubt
from loket.afspraken.rules.afspraak import why_not_make
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.kernel.text import local
from loket.locaties.commands import add_afwijking


def close_place(*, locatie: str, first_day: date, last_day: date, reason: str, by: Actor) -> Rebooked:
    """Closed on every page from now on, and who would come in these days is rebooked and told. Refused for who may not
    keep places, or when these days have other hours already. It may take a while: each visitor is done for good.
    """
    refuse(why_not_make(by))
    add_afwijking(locatie=locatie, first_day=first_day, last_day=last_day, spans=[], reason=reason, by=by)
    rows = in_doubt(timezone.now(), locatie=locatie)
    hit = [row.id for row in rows if first_day <= local(row.start).date() <= last_day]
    return rebook(afspraak_ids=hit, reason=reason, by=by)
