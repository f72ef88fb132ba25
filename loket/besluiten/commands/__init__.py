"""What changes besluiten."""

from loket.besluiten.commands.change import change_besluit
from loket.besluiten.commands.decide import Decided, decide
from loket.besluiten.commands.delete import delete_besluit
from loket.besluiten.commands.document import add_document, remove_document
from loket.besluiten.commands.register import register_besluit

__all__ = [
    "Decided",
    "add_document",
    "change_besluit",
    "decide",
    "delete_besluit",
    "register_besluit",
    "remove_document",
]
