"""What happens when the organisation announces something."""

from django.utils import timezone

from loket.organisatie.events import MedewerkerHired
from loket.personeel.commands import begin_inwerken


def give_inwerklijst(event: MedewerkerHired) -> None:
    """Who is new gets the list on the first day (S-159)."""
    begin_inwerken(medewerker_id=event.medewerker_id, first_day=timezone.localdate())
