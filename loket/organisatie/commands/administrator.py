"""Somebody must be able to give rights, whatever changes."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import Q
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.organisatie import rules
from loket.organisatie.models import Functie, FunctieVervulling
from loket.organisatie.permissions import GIVE_RIGHTS


@contextmanager
def an_administrator_stays(by: Actor) -> Iterator[None]:
    """Refused when what happens inside leaves nobody who can give rights; two such changes wait for each other.

    It goes around everything else in a command: its locks come first.
    """
    list(Functie.objects.select_for_update().filter(permissions__contains=[GIVE_RIGHTS]).order_by("id"))
    before = _is_there_one()
    yield
    refuse(rules.why_not_without_administrator(before=before, after=_is_there_one(), by=by))


def _is_there_one() -> bool:
    """Now and for good: who has a last day does not count."""
    filled = FunctieVervulling.objects.filter(first_day__lte=timezone.localdate(), last_day=None)
    gives = Q(functie__active=True, functie__permissions__contains=[GIVE_RIGHTS])
    return filled.filter(gives, medewerker__is_active=True).exists()
