"""In which language somebody reads what we write: the one in which they used our site last."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from loket.berichten.models import Channel, Taal, Taalkeuze
from loket.berichten.queries import index_of

KEPT = timedelta(days=365)


@transaction.atomic
def choose_taal(*, address: str, taal: str, channel: str = Channel.EMAIL) -> None:
    """From now on. Whoever calls this knows that the address is theirs. Dutch needs no note."""
    index = index_of(channel, address)
    if index is None:
        return
    if taal == Taal.NL:
        Taalkeuze.objects.filter(adres=index).delete()
    else:
        Taalkeuze.objects.update_or_create(adres=index, defaults={"taal": taal, "gekozen_op": timezone.now()})


def forget_talen() -> int:
    """Of who did not use the site in it for a year. How many."""
    return Taalkeuze.objects.filter(gekozen_op__lt=timezone.now() - KEPT).delete()[0]
