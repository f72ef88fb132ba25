"""What happens when the organisation announces something."""

from django.utils import timezone

from loket.organisatie.events import MedewerkerHired
from loket.organisatie.models import Medewerker
from loket.personeel.commands import begin_inwerken
from loket.personeel.rules.wie import was_there_when_it_began


def give_inwerklijst(event: MedewerkerHired) -> None:
    """Who is new gets the list on the first day (S-159). Who was there when the town began, is not new."""
    hired = Medewerker.objects.filter(id=event.medewerker_id).values_list("hired_at", flat=True).first()
    first = Medewerker.objects.order_by("hired_at").values_list("hired_at", flat=True).first()
    if hired and first and not was_there_when_it_began(hired, first):
        begin_inwerken(medewerker_id=event.medewerker_id, first_day=timezone.localdate())
