"""Each morning: what did people think of a melding that was done yesterday?"""

from datetime import timedelta

from django.utils import timezone

from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.meldingen.models import Melding
from loket.meldingen.queries.melders import melders_to_tell
from loket.waardering.commands import invite
from loket.waardering.rules.vragen import MELDING


def ask_what_they_think() -> int:
    """Once for each melder with a mail address, also of what was merged into it. How many meldingen were looked at."""
    day = timezone.localdate() - timedelta(days=1)
    done = {"completed_at__gte": start_of_local_day(day), "completed_at__lt": end_of_local_day(day)}
    ended = list(Melding.objects.filter(state="completed", duplicate_of=None, **done))
    for melding in ended:
        for melder in melders_to_tell(melding):
            if melder.email:
                about = f"melding:{melding.id}:{melder.id}"
                invite(channel=MELDING, about=about, to=melder.email, team=melding.team_id)
    return len(ended)
