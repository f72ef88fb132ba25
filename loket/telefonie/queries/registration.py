"""Of how many calls something was written down."""

from datetime import date

from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Concat

from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.klantcontacten.models import Klantcontact
from loket.klantcontacten.rules.share import Share
from loket.telefonie.queries.central import central


def registration(first: date, last: date, *, team: str = "") -> Share:
    """Calls on the central number that we answered, and of which a klantcontact was written down. Both days are in it.

    Of a call with three questions there are three klantcontacten; it counts once. `team` is that of who answered.
    """
    answered = central().filter(
        answered_at__isnull=False, rang_at__gte=start_of_local_day(first), rang_at__lt=end_of_local_day(last)
    )
    answered = answered.filter(team=team) if team else answered
    name = Concat("centrale", Value(":"), "call_id", output_field=CharField())
    written = Klantcontact.objects.exclude(gesprek="").filter(gesprek=OuterRef("name_of_call"))
    registered = answered.annotate(name_of_call=name).filter(Exists(written))
    return Share(registered.count(), answered.count())
