"""Mailboxes: a port, a client of IMAP, readers of files (eml, mbox, maildir), and a fake."""

from loket.outside.postbus.port import Arrived, Place, Postbus, PostbusUnreachable, TooLarge

__all__ = ["Arrived", "Place", "Postbus", "PostbusUnreachable", "TooLarge", "postbus_at"]


def postbus_at(place: Place) -> Postbus:
    from loket.outside.postbus.imap import ImapPostbus  # here: it imports the port above

    return ImapPostbus(place)
