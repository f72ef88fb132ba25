"""The mail as it came: whole, what it says, and what came along."""

from loket.mail.models import Bijlage, Mailbericht
from loket.mail.queries.postbus import our_addresses
from loket.mail.rules.message import Attachment, ReadMail
from loket.mail.rules.reading import read_mail
from loket.outside.opslag import store


def raw_of(mail: Mailbericht) -> bytes:
    """Raises StoreDown and NotThere."""
    content = store().open(mail.bestand)
    try:
        return content.read()
    finally:
        content.close()


def original_of(mail: Mailbericht) -> ReadMail:
    return read_mail(raw_of(mail), ours=our_addresses())


def attachment_of(bijlage: Bijlage) -> Attachment | None:
    """None when the mail no longer reads as it did when it came in."""
    found = original_of(bijlage.mail).attachments
    return found[bijlage.nummer] if bijlage.nummer < len(found) else None
