"""Everything that changes a place or its hours."""

from loket.locaties.commands.afwijking import add_afwijking, put_back_afwijking, remove_afwijking
from loket.locaties.commands.locatie import add_locatie, change_locatie, put_back, tell_all_locaties

__all__ = [
    "add_afwijking",
    "add_locatie",
    "change_locatie",
    "put_back",
    "put_back_afwijking",
    "remove_afwijking",
    "tell_all_locaties",
]
