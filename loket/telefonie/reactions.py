"""What telefonie does when a fact arrives: who leads hears that there is something to improve."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.kernel.text import day_words, local
from loket.organisatie.models import Medewerker
from loket.rooster.events import VerbeteractieOpened
from loket.rooster.models import Verbeteractie
from loket.rooster.rules.protocol import NORM


def tell_the_manager(event: VerbeteractieOpened) -> None:
    """One mail to whoever must do it; a verbeteractie of nobody stands on the list only (S-79)."""
    owner = Medewerker.objects.active().filter(id=event.owner_id).first() if event.owner_id else None
    if owner is None:
        return
    action = Verbeteractie.objects.select_related("team", "afdeling").get(id=event.verbeteractie_id)
    of = action.team or action.afdeling
    write_bericht(
        to=owner.email,
        subject="Er staat een verbeteractie voor je klaar",
        template="telefonie/berichten/verbeteractie.txt",
        about=f"verbeteractie:{action.id}",
        name=owner.first_name,
        whose=of.name if of else "",
        norm=NORM,
        due=day_words(action.due_on, local(timezone.now()).date()),
        link=f"{settings.PUBLIC_URL}{reverse('rooster:action', args=[action.id])}",
    )
