"""What changes documents."""

from loket.documenten.commands.archive import archive_document
from loket.documenten.commands.content import sweep_content
from loket.documenten.commands.destroy import destroy_document
from loket.documenten.commands.gebruiksrecht import add_gebruiksrecht, change_gebruiksrecht, remove_gebruiksrecht
from loket.documenten.commands.lock import lock_document, unlock_document
from loket.documenten.commands.nummer import reserve_numbers
from loket.documenten.commands.part import receive_part
from loket.documenten.commands.register import Registered, register_document
from loket.documenten.commands.relatie import (
    add_foreign_relation,
    relate,
    remove_foreign_relation,
    unrelate,
    unrelate_object,
)
from loket.documenten.commands.staff import Opened, add_document, add_version, open_content
from loket.documenten.commands.update import Update, update_document
from loket.documenten.commands.verzending import add_verzending, change_verzending, remove_verzending

__all__ = [
    "Opened",
    "Registered",
    "Update",
    "add_document",
    "add_foreign_relation",
    "add_gebruiksrecht",
    "add_version",
    "add_verzending",
    "archive_document",
    "change_gebruiksrecht",
    "change_verzending",
    "destroy_document",
    "lock_document",
    "open_content",
    "receive_part",
    "register_document",
    "relate",
    "remove_foreign_relation",
    "remove_gebruiksrecht",
    "remove_verzending",
    "reserve_numbers",
    "sweep_content",
    "unlock_document",
    "unrelate",
    "unrelate_object",
    "update_document",
]
