"""How many zaken ended in time: a count that anybody may see."""

from datetime import date

from django.db.models import Count, F, Q

from loket.zaken.models import Zaak


def ended_in_time(*, first: date, last: date) -> tuple[int, int]:
    """(ended, by their lawful last day). Without such a day there is nothing to be late for; those of meldingen have
    a norm of their own.
    """
    ended = Zaak.objects.filter(
        einddatum__range=(first, last), uiterlijke_einddatum_afdoening__isnull=False, geleid_door=""
    )
    found = ended.aggregate(
        ended=Count("id"), in_time=Count("id", filter=Q(einddatum__lte=F("uiterlijke_einddatum_afdoening")))
    )
    return found["ended"], found["in_time"]
