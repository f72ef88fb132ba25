"""Fetch what is new in a mailbox. Each mail is a transaction of its own: what was done stays done."""

import logging
from contextlib import suppress
from datetime import timedelta
from uuid import UUID

from django.db import DatabaseError, InterfaceError, OperationalError
from django.utils import timezone
from psycopg.errors import ProgramLimitExceeded

from loket.kernel.text import local
from loket.mail.commands.intake import take_in
from loket.mail.models import Postbus
from loket.outside import postbus as outside
from loket.outside.opslag import StoreDown
from loket.outside.postbus import Place, PostbusUnreachable, TooLarge
from loket.outside.postbus.port import Arrived, Mail

log = logging.getLogger(__name__)
FRESH = timedelta(minutes=2)  # read so lately: somebody listens to it
MOST_LOST = 2  # processes
FULL = "Wij kunnen de mail nu niet bewaren. Zij blijft in de postbus."


def fetch_all_mail() -> int:
    """From every mailbox that nobody listens to now. One that is down does not stop the others."""
    now = timezone.now()  # what was read later than that, was read before the clock was set back
    heard = {"gelezen_op__gt": now - FRESH, "gelezen_op__lte": now + FRESH}
    found = Postbus.objects.filter(actief=True).exclude(server="").exclude(**heard)
    return sum(fetch(each.id) for each in found)


def fetch(postbus_id: UUID) -> int:
    """How many were new. What goes wrong stands with the mailbox, for who arranges it."""
    postbus = Postbus.objects.get(id=postbus_id)
    box = outside.postbus_at(place_of(postbus))
    try:
        return fetch_from(box, postbus)
    finally:
        box.close()


def fetch_from(box: outside.Postbus, postbus: Postbus) -> int:
    """A mail at which a process was lost before waits until the others are in: it may be what killed that one."""
    new, late = 0, list[Mail]()
    try:
        for mail in box.new_mail(after=postbus.gelezen_tot, validity=postbus.uidvalidity):
            if _times_begun(mail, postbus) == 1:
                late.append(mail)
            else:
                new += _took(mail, postbus, before=late)
        while late:
            new += _took(late.pop(0), postbus, before=late)
    except PostbusUnreachable as error:
        _trouble(postbus, str(error))
    except StoreDown:
        _trouble(postbus, FULL)
    else:
        Postbus.objects.filter(id=postbus.id).update(gelezen_op=timezone.now(), storing="", storing_sinds=None)
    return new


def place_of(postbus: Postbus) -> Place:
    return Place(
        postbus.server,
        postbus.poort,
        postbus.beveiliging,
        postbus.gebruiker,
        postbus.wachtwoord or "",
        postbus.map,
    )


def _took(mail: Mail, postbus: Postbus, *, before: list[Mail]) -> bool:
    """Whether it is new. After each we remember how far we are: never past one `before` it that still waits."""
    if isinstance(mail, TooLarge):
        log.warning("a mail of %d bytes stays in mailbox %s", mail.size, postbus.id)
        new = False
    else:
        new = _read(mail, postbus)
    postbus.begonnen.pop(str(mail.uid), None)
    reached = max(mail.uid, postbus.gelezen_tot if postbus.uidvalidity == mail.validity else 0)
    postbus.gelezen_tot = min([reached, *(each.uid - 1 for each in before)])
    postbus.uidvalidity = mail.validity
    postbus.save(update_fields=["gelezen_tot", "uidvalidity", "begonnen"])
    return new


def _read(mail: Arrived, postbus: Postbus) -> bool:
    """Written down before it begins, for what kills us leaves nobody to tell. After two losses it is kept unread."""
    if (times := _times_begun(mail, postbus)) >= MOST_LOST:
        log.error("a mail in mailbox %s is kept unread: a process was lost at it %d times", postbus.id, times)
        return take_in(mail.raw, postbus=postbus, received_at=mail.at, unread=True).new
    if postbus.uidvalidity != mail.validity:
        postbus.gelezen_tot, postbus.uidvalidity, postbus.begonnen = 0, mail.validity, {}
    postbus.begonnen[str(mail.uid)] = times + 1
    postbus.save(update_fields=["gelezen_tot", "uidvalidity", "begonnen"])
    try:
        return take_in_anyhow(mail.raw, postbus, mail)
    except Exception:
        postbus.begonnen[str(mail.uid)] = times  # we are still there: it is not this mail
        with suppress(DatabaseError, InterfaceError):
            postbus.save(update_fields=["begonnen"])
        raise


def _times_begun(mail: Mail, postbus: Postbus) -> int:
    return int(postbus.begonnen.get(str(mail.uid), 0)) if postbus.uidvalidity == mail.validity else 0


def take_in_anyhow(raw: bytes, postbus: Postbus, mail: "outside.Arrived | None" = None) -> bool:
    """A mail that breaks our own reading is kept unread: it must not hold up what comes after it."""
    at = mail.at if mail else None
    try:
        return take_in(raw, postbus=postbus, received_at=at).new
    except (StoreDown, InterfaceError):
        raise
    except (DatabaseError, ValueError, TypeError, LookupError, AttributeError) as error:
        if isinstance(error, OperationalError) and not isinstance(error.__cause__, ProgramLimitExceeded):
            raise  # a database that is away or full says nothing of this mail: it stays in the mailbox
        log.exception("a mail could not be read: %s", type(error).__name__)
        return take_in(raw, postbus=postbus, received_at=at, unread=True).new


def _trouble(postbus: Postbus, words: str) -> None:
    since = postbus.storing_sinds or timezone.now()
    Postbus.objects.filter(id=postbus.id).update(storing=words[:200], storing_sinds=since)
    log.warning("mailbox %s since %s: %s", postbus.id, f"{local(since):%H:%M}", words)
