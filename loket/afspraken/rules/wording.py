"""How an appointment is told: its day and time, and what a mail or a text message about it says."""

from datetime import date, datetime, timedelta

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.kernel.language import moment_of_reader
from loket.kernel.text import WEEKDAYS, clock, date_words, local

SUBJECTS = {
    "made": _("Uw afspraak: {when}"),
    "moved": _("Uw afspraak is verzet: {when}"),
    "moved_by_us": _("Wij moesten uw afspraak verzetten: {when}"),
    "cancelled": _("Uw afspraak is afgezegd"),
    "displaced": _("Uw afspraak kan niet doorgaan"),
    "no_show": _("U was niet op uw afspraak"),
    "earlier": _("U kunt eerder terecht: {when}"),
    "reminder": _("Denk aan uw afspraak: {when}"),
}


def when_words(start: datetime, *, today: date | None = None) -> str:
    """ "dinsdag 9 januari om 10.00 uur"; in the night of the longer hour, which of the two it is."""
    day = local(start).date()
    return f"{WEEKDAYS[day.weekday()]} {date_words(day, today=today)} om {clock_words(start)}"


def clock_words(at: datetime) -> str:
    """ "10.00 uur". When the clock goes back there is a half past two twice: "2.30 uur (zomertijd)"."""
    words = clock(at)
    if is_twice(at):
        words += " (wintertijd)" if local(at).dst() == timedelta() else " (zomertijd)"
    return words


def is_twice(at: datetime) -> bool:
    """Whether the clock shows this time twice that day."""
    here = local(at).replace(tzinfo=None)
    return any(local(at + shift).replace(tzinfo=None) == here for shift in (timedelta(hours=1), -timedelta(hours=1)))


def subject(kind: str, when: str) -> Promise:
    """In the language of who reads it."""
    return format_lazy(SUBJECTS[kind], when=moment_of_reader(when))


def duration_words(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    words = [gettext("%(hours)s uur") % {"hours": hours}] if hours else []
    more = [gettext("%(minutes)s minuten") % {"minutes": rest}] if rest else []
    return gettext(" en ").join([*words, *more])
