"""Write down what happened at a step (S-100). No answer is in it."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from loket.formulieren.models import Aanvraag, Moment, Momentsoort

KEPT = timedelta(days=2 * 365)


def note(
    aanvraag: Aanvraag, soort: Momentsoort, *, stap: str = "", vragen: Iterable[str] = ("",), smal: bool = False
) -> None:
    """One row; or one for each question that was wrong."""
    now = timezone.now()
    Moment.objects.bulk_create(
        Moment(bezoek=aanvraag.id, versie_id=aanvraag.versie_id, soort=soort, stap=stap, vraag=vraag, smal=smal, at=now)
        for vraag in vragen
    )


def forget_old_moments() -> int:
    """What is older than two years says nothing of the form any more. How many."""
    return Moment.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]
