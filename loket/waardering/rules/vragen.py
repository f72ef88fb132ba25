"""The questions, and when nobody is asked."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from loket.kernel.refusal import Refusal
from loket.waardering.models import Onderdrukt

ASPECTEN = {  # S-12: the standard set of every survey
    "vriendelijkheid": _("Vriendelijk"),
    "duidelijkheid": _("Duidelijk"),
    "integriteit": _("Eerlijk"),
    "verschijning": _("Verzorgd"),
    "wachttijd": _("Wachttijd"),
    "tempo": _("Snelheid"),
}
ZAAK, MELDING = "zaak", "melding"  # asked when these end; otherwise after a contact on a channel
OCCASIONS = {ZAAK: "Na een zaak", MELDING: "Na een melding"}
MARKS = (*ASPECTEN, "moeite", "aanbevelen", "cijfer")
RANGES = {**dict.fromkeys((*ASPECTEN, "moeite"), (1, 5)), "aanbevelen": (0, 10), "cijfer": (1, 10)}
COOL_DOWN = timedelta(days=90)  # the same person is not asked more often
VALID = timedelta(days=14)
LABELS = ("compliment", "wachten", "bereikbaarheid", "houding", "uitleg", "website", "formulier", "anders")
NOTHING = Refusal("nothing-answered", "Geef op één vraag antwoord.", "cijfer")
GONE = Refusal("link-used", "Deze link is al gebruikt, of is ouder dan 14 dagen.")


def why_not_ask(*, reachable: bool, sensitive: bool, last_asked: datetime | None, now: datetime) -> Onderdrukt | None:
    """Not when it is sensitive, and not too often; what is sensitive comes first, so that it is never asked."""
    if sensitive:
        return Onderdrukt.GEVOELIG
    if not reachable:
        return Onderdrukt.ONBEREIKBAAR
    return Onderdrukt.TE_VAAK if last_asked and now - last_asked < COOL_DOWN else None


def is_valid(gevraagd_op: datetime, now: datetime) -> bool:
    return now - gevraagd_op < VALID


def why_not_answer(marks: Mapping[str, int | None], tekst: str) -> list[Refusal]:
    """Every question may be left open, but not all of them; a mark stays within its range."""
    found = [
        Refusal("out-of-range", "Kies uit de lijst.", name)
        for name, mark in marks.items()
        if mark is not None and (name not in RANGES or not RANGES[name][0] <= mark <= RANGES[name][1])
    ]
    empty = not tekst.strip() and all(mark is None for mark in marks.values())
    return [*found, NOTHING] if empty else found
