"""What changes besluiten."""

from loket.besluiten.commands.as_seen import change_as_seen, decide_as_seen
from loket.besluiten.commands.change import change_besluit
from loket.besluiten.commands.correct import correct_besluit, withdraw_besluit
from loket.besluiten.commands.decide import COLLEGE, Decided, decide
from loket.besluiten.commands.delete import delete_besluit
from loket.besluiten.commands.document import add_document, remove_document
from loket.besluiten.commands.register import register_besluit

__all__ = [
    "COLLEGE",
    "Decided",
    "add_document",
    "change_as_seen",
    "change_besluit",
    "correct_besluit",
    "decide",
    "decide_as_seen",
    "delete_besluit",
    "register_besluit",
    "remove_document",
    "withdraw_besluit",
]
