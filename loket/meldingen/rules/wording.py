"""What a melder reads, with when it was reported (S-150); and the moment that a message may go out."""

from datetime import datetime, time
from typing import Any

from django.utils.functional import Promise, lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.kernel.language import in_english
from loket.kernel.text import date_words, local, when_reported
from loket.meldingen.models import Category, Melding, Outcome
from loket.meldingen.rules.steps import REOPEN_FOR, TAKEN_BACK_WITHIN
from loket.termijnen.hours import QUIET_FROM, QUIET_UNTIL, not_in_quiet_hours

SUBJECTS = {
    "received": _("Wij hebben uw melding {number}"),
    "followed": _("U volgt melding {number}"),
    "planned": _("Uw melding {number} staat in onze planning"),
    "asked": _("Wij hebben een vraag over uw melding {number}"),
    "completed": _("Uw melding {number} is klaar"),
    "not_done": _("Wij hebben naar uw melding {number} gekeken"),
    "forwarded": _("Uw melding {number} is doorgestuurd"),
    "merged": _("Uw melding {number} was al bekend"),
    "reopened": _("Wij kijken opnieuw naar uw melding {number}"),
}


def subject(kind: str, melding: Melding) -> Promise:
    """In the language of who reads it."""
    return format_lazy(SUBJECTS[kind], number=melding.number)


def may_go_out(taken_at: datetime, quiet_from: time = QUIET_FROM, quiet_until: time = QUIET_UNTIL) -> datetime:
    """A message about a step waits until the step can no longer be taken back, and never wakes anybody (S-49)."""
    return not_in_quiet_hours(taken_at + TAKEN_BACK_WITHIN, quiet_from, quiet_until)


def kind_of_end(outcome: str) -> str:
    """Which message tells how it ended."""
    return "completed" if outcome == Outcome.SOLVED else "not_done"


def template_of(kind: str, *, by_mail: bool) -> str:
    return f"meldingen/berichten/{kind}.{'txt' if by_mail else 'sms'}"


def said_by_staff(text: str, category: Category) -> str:
    """What a colleague wrote. Who reads English gets the words of the town for it, or is told that it may be Dutch."""
    if not text or not in_english():
        return text
    if text.strip() == category.done_words and category.done_words_en:
        return category.done_words_en
    return gettext("Onze collega schreef: %(text)s") % {"text": text}


said_to_reader = lazy(said_by_staff, str)  # in a message: in the language that it is written in


def words_of(melding: Melding, *, goes_at: datetime, link: str | Promise, **more: Any) -> dict[str, Any]:
    """What the templates of messages fill in. A message that is written and its preview share it."""
    more |= {name: said_to_reader(more[name], melding.category) for name in ("text", "question") if name in more}
    return {
        "melding": melding,
        "wanneer": when_reported(melding.received_at, goes_at),
        "due_on": date_words(melding.due_on),
        "judge_until": date_words(local((melding.completed_at or goes_at) + REOPEN_FOR).date()),
        "link": link,
        **more,
    }
