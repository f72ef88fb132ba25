"""Whether we confirm that a mail came in, and until when we answer (Awb 2:17, RFC 3834)."""

import re
from datetime import datetime

from loket.berichten.rules import mail_address
from loket.mail.rules.message import ReadMail, Sender
from loket.termijnen.hours import OFFICE_HOURS, add_working_hours
from loket.zoeken.rules.masking import masked

MOST_A_DAY = 5  # to one address: more is no confirmation but a loop
HOURS_A_DAY = 8
LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
LONGEST_SHOWN = 80


def why_no_receipt(read: ReadMail, *, wanted: bool, given_today: int, unreachable: bool) -> str:
    """The reason, as a code; empty when it gets one. `wanted` is what the mailbox says."""
    if not wanted:
        return "not-wanted"
    if read.kind != Sender.PERSON:
        return "automatic"
    if mail_address(read.sender.address) is None:
        return "no-address"
    if unreachable:
        return "unreachable"
    return "enough-today" if given_today >= MOST_A_DAY else ""


def answer_by(received_at: datetime, working_days: int) -> datetime:
    """The moment that we were open for so many days since it came in (the norm of the town; seed: two days)."""
    return add_working_hours(received_at, working_days * HOURS_A_DAY, OFFICE_HOURS)


def shown_subject(subject: str) -> str:
    """As we say it back: without a BSN, and without an address of a site, so that nobody sends those by us."""
    plain = " ".join(LINK.sub("", masked(subject)).split())
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[:LONGEST_SHOWN].rstrip()}…"
