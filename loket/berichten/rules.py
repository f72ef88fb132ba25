"""Whom we can reach, what a bericht may hold, and what may still be done with it. No database, no clock."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode

from loket.berichten.models import Bericht, Channel, State
from loket.kernel.refusal import Refusal

NO_ANSWER, CUT_OFF = "mail-no-answer", "cut-off"
LARGEST_BIJLAGEN = 200_000  # bytes, of all together: a mail of ours is small
MOST_ATTEMPTS = 40  # with the queue's back-off: about thirty hours
LONGEST_SMS = 306  # two parts of 153 characters (3GPP TS 23.038, concatenated)
LONGEST_SUBJECT = 150
LONGEST_TEXT = 20_000
E164, GMAIL = phonenumbers.PhoneNumberFormat.E164, ("gmail.com", "googlemail.com")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")

ERRORS = {
    "address-refused": "De mailserver van de ontvanger kent dit adres niet.",
    "content-refused": "De mailserver van de ontvanger weigert dit bericht.",
    "mail-unreachable": "Onze mailserver is niet bereikbaar.",
    "mail-no-answer": "De mailserver kreeg het hele bericht, en gaf daarna geen antwoord.",
    "cut-off": "Ons programma stopte terwijl het dit bericht aan de mailserver gaf.",
    "mail-not-now": "De mailserver neemt het bericht nu niet aan.",
    "number-refused": "De sms-dienst kan dit nummer niet bereiken.",
    "sms-unreachable": "De sms-dienst is niet bereikbaar.",
    "lost-worker": "Het versturen is te vaak afgebroken.",
}


@dataclass(frozen=True, slots=True)
class File:
    """What goes with a mail: `media_type` as in "text/calendar; charset=utf-8"."""

    name: str
    media_type: str
    content: bytes


def why_not_bijlagen(channel: str, files: Sequence[File]) -> Refusal | None:
    if files and channel == Channel.SMS:
        return Refusal("bijlage-in-sms", "Een sms heeft geen bijlagen.", "bijlagen")
    if sum(len(file.content) for file in files) > LARGEST_BIJLAGEN:
        return Refusal("bijlagen-large", "De bijlagen zijn te groot.", "bijlagen")
    return None


def mail_address(text: str) -> str | None:
    """The address as we write it, or None when it is no address that every mail server can reach."""
    address = text.strip()
    try:
        validate_email(address)
    except ValidationError:
        return None
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.lower()}" if local.isascii() and len(address) <= 254 else None


def mobile_number(text: str) -> str | None:
    """A Dutch mobile number in E.164 ("+31612345678"), or None."""
    number = _number(text)
    mobile = number and phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
    return phonenumbers.format_number(number, E164) if number and mobile and number.country_code == 31 else None


def box_of(text: str) -> str:
    """One name for one mailbox or telephone, in whatever way it is typed; to count with, never to write to.

    The domain as mail servers look it up, without what comes after a "+" and what only quotes. A box of Gmail is the
    same with and without dots.
    """
    local, at, host = text.strip().lower().rpartition("@")
    if not at:
        number = _number(text)
        return phonenumbers.format_number(number, E164) if number else host
    local = local.replace('"', "").replace("\\", "")
    local, host = local.partition("+")[0] or local, _looked_up(host)
    return f"{local.replace('.', '')}@gmail.com" if host in GMAIL else f"{local}@{host}"


def _looked_up(host: str) -> str:
    try:
        return punycode(host)
    except UnicodeError:
        return host


def _number(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def address_of(channel: str, text: str) -> str | None:
    return mobile_number(text) if channel == Channel.SMS else mail_address(text)


def tidy(text: str) -> str:
    """The text as it goes out: no control characters, no spaces at line ends, at most one empty line in a row."""
    lines = [CONTROL.sub("", line).rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def why_not_write(*, channel: str, to: str, reply_to: str, subject: str, text: str) -> list[Refusal]:
    """Everything that is wrong with a bericht, at once."""
    faults = [_why_not_to(channel, to), _why_not_text(channel, text), _why_not_subject(channel, subject)]
    if reply_to and mail_address(reply_to) is None:
        faults.append(Refusal("reply-to-wrong", "Het antwoordadres klopt niet.", "reply_to"))
    return [fault for fault in faults if fault]


def _why_not_to(channel: str, to: str) -> Refusal | None:
    if address_of(channel, to) is not None:
        return None
    if channel == Channel.SMS:
        return Refusal("number-wrong", "Dit is geen Nederlands mobiel nummer.", "to")
    return Refusal("address-wrong", "Dit e-mailadres klopt niet.", "to")


def _why_not_text(channel: str, text: str) -> Refusal | None:
    longest = LONGEST_SMS if channel == Channel.SMS else LONGEST_TEXT
    if not text:
        return Refusal("text-missing", "Het bericht heeft geen tekst.", "text")
    if len(text) > longest:
        return Refusal("text-too-long", f"Het bericht is langer dan {longest} tekens.", "text")
    return None


def _why_not_subject(channel: str, subject: str) -> Refusal | None:
    if channel == Channel.SMS:
        return Refusal("subject-unwanted", "Een sms heeft geen onderwerp.", "subject") if subject else None
    if not subject.strip():
        return Refusal("subject-missing", "Het bericht heeft geen onderwerp.", "subject")
    if CONTROL.search(subject) or "\n" in subject or "\t" in subject:
        return Refusal("subject-wrong", "Het onderwerp bevat een regeleinde of een ander vreemd teken.", "subject")
    if len(subject) > LONGEST_SUBJECT:
        return Refusal("subject-too-long", f"Het onderwerp is langer dan {LONGEST_SUBJECT} tekens.", "subject")
    return None


def is_too_early(bericht: Bericht, now: datetime) -> bool:
    return bericht.not_before is not None and bericht.not_before > now


def may_have_gone(bericht: Bericht) -> bool:
    """It was on its way to the mail server, and we do not know how that ended."""
    return bericht.state == State.SENDING and bericht.handed_at is not None


def is_in_hand(bericht: Bericht, now: datetime, *, missed_after: timedelta) -> bool:
    """Somebody may be between two steps with it: too early to say that he is gone."""
    return bericht.handed_at is not None and now - bericht.handed_at < missed_after


def why_not_withdraw(bericht: Bericht) -> Refusal | None:
    if bericht.state == State.SENT:
        return Refusal("bericht-sent", "Dit bericht is al verstuurd.")
    if bericht.state == State.SENDING:
        return Refusal("bericht-sending", "Dit bericht wordt net verstuurd.")
    if bericht.state == State.UNSURE:
        return Refusal("bericht-unsure", "Misschien is dit bericht al weg.")
    return None


def why_not_repeat(bericht: Bericht | None) -> Refusal | None:
    if bericht is None:
        return Refusal("bericht-unknown", "Dit bericht bestaat niet.")
    if bericht.state not in (State.FAILED, State.UNSURE):
        return Refusal("bericht-not-failed", "Alleen een mislukt of onzeker bericht kan opnieuw.")
    return None


def why_not_arrived(bericht: Bericht | None) -> Refusal | None:
    if bericht is None:
        return Refusal("bericht-unknown", "Dit bericht bestaat niet.")
    if bericht.state != State.UNSURE:
        return Refusal("bericht-not-unsure", "Van dit bericht is al zeker hoe het afliep.")
    return None
