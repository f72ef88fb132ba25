"""All that changes anything in appointments."""

from loket.afspraken.commands.agenda import make_agendalink, remove_agendalink
from loket.afspraken.commands.change import cancel, move
from loket.afspraken.commands.come import arrive, end_visit, mark_no_show, note_no_shows
from loket.afspraken.commands.earlier import wish_earlier
from loket.afspraken.commands.forget import forget_visitors
from loket.afspraken.commands.from_form import book_from_form, tie_to_zaak
from loket.afspraken.commands.make import book
from loket.afspraken.commands.rebook import Rebooked, rebook
from loket.afspraken.commands.sluiten import close_place
from loket.afspraken.commands.soort import keep_soort

__all__ = [
    "Rebooked",
    "arrive",
    "book",
    "book_from_form",
    "cancel",
    "close_place",
    "end_visit",
    "forget_visitors",
    "keep_soort",
    "make_agendalink",
    "mark_no_show",
    "move",
    "note_no_shows",
    "rebook",
    "remove_agendalink",
    "tie_to_zaak",
    "wish_earlier",
]
