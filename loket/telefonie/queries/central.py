"""Which calls are of the central number."""

from django.db.models import Q, QuerySet

from loket.organisatie.queries import gemeente
from loket.telefonie.models import Gesprek
from loket.telefonie.rules.number import read_number


def central() -> QuerySet[Gesprek]:
    """Calls from outside that came by a queue, or dialled the number that the town shows (S-24).

    Direct numbers are counted apart: those are the other calls from outside.
    """
    town = gemeente()
    numbers = {read_number(text).kept for text in (town.phone, town.phone_ordinary)} - {""}
    return incoming().filter(~Q(queue="") | Q(dialled__in=numbers))


def incoming() -> QuerySet[Gesprek]:
    return Gesprek.objects.filter(outgoing=False)
