"""What changes applications, their rights and their secrets."""

from loket.autorisaties.commands.applicatie import add_applicatie, change_applicatie, remove_applicatie
from loket.autorisaties.commands.client import Client, show_client
from loket.autorisaties.commands.lezen import PersonsRead, note_read
from loket.autorisaties.commands.sleutel import give_sleutel, revoke_sleutel

__all__ = [
    "Client",
    "PersonsRead",
    "add_applicatie",
    "change_applicatie",
    "give_sleutel",
    "note_read",
    "remove_applicatie",
    "revoke_sleutel",
    "show_client",
]
