"""From the bytes of a mail to what it says. Never fails: what cannot be read, says so."""

from collections.abc import Collection
from email import policy
from email.message import Message
from email.parser import BytesParser

from loket.mail.rules.automatic import bounced_addresses, kind_of, mail_given_back
from loket.mail.rules.headers import addresses, header, message_ids, sent_at
from loket.mail.rules.html import clean_html
from loket.mail.rules.message import Address, Fault, ReadMail, Sender
from loket.mail.rules.parts import Parts, parts_of
from loket.mail.rules.quoted import Split, split

MOST_BYTES = 25 * 1024 * 1024  # opened; more is kept, and its beginning read
NOBODY = Address()
LOOSE = policy.compat32  # the newer policies of the library fall over broken headers


def read_mail(raw: bytes, *, ours: Collection[str] = ()) -> ReadMail:
    """`ours` are our own addresses, in lower case. Of a mail above MOST_BYTES only the beginning is read."""
    try:
        return _read(raw[:MOST_BYTES], ours, cut=len(raw) > MOST_BYTES)
    except Exception:  # the library raises anything on a mail that was made to break it; RecursionError too
        return ReadMail(faults=(Fault.UNREADABLE,))


def _read(raw: bytes, ours: Collection[str], *, cut: bool) -> ReadMail:
    message = BytesParser(policy=LOOSE).parsebytes(raw)
    if not message.keys():
        return ReadMail(faults=(Fault.UNREADABLE,))
    parts, kind = parts_of(message), kind_of(message, ours=ours)
    words = split(parts.text) if kind != Sender.BOUNCE else Split(parts.text, "", "")
    sender = _first(addresses(message, "From")) or _first(addresses(message, "Sender")) or NOBODY
    return ReadMail(
        message_id="".join(message_ids(message, "Message-ID")[:1]),
        in_reply_to=message_ids(message, "In-Reply-To"),
        references=message_ids(message, "References"),
        sender=sender,
        reply_to=_first(addresses(message, "Reply-To")) or NOBODY,
        to=addresses(message, "To"),
        cc=addresses(message, "Cc"),
        subject=header(message, "Subject"),
        sent_at=sent_at(message),
        text=words.text,
        signature=words.signature,
        quoted=words.quoted,
        html=clean_html(parts.html) if parts.html else "",
        attachments=tuple(parts.attachments),
        kind=kind,
        bounced=bounced_addresses(message) if kind == Sender.BOUNCE else (),
        about=mail_given_back(message) if kind == Sender.BOUNCE else "",
        faults=_faults(message, parts, sender, cut),
    )


def _faults(message: Message, parts: Parts, sender: Address, cut: bool) -> tuple[Fault, ...]:
    found = set(parts.faults)
    if message.defects:
        found.add(Fault.BROKEN)
    if cut:
        found = (found - {Fault.BROKEN}) | {Fault.CUT_OFF}
    if not sender.address:
        found.add(Fault.NO_SENDER)
    if not parts.text.strip() and not parts.attachments:
        found.add(Fault.NO_TEXT)
    return tuple(sorted(found))


def _first(found: tuple[Address, ...]) -> Address | None:
    return found[0] if found else None
