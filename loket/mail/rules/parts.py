"""The parts of a mail (RFC 2045-2049): its text, its HTML, and what came along. Broken ones are the rule."""

import binascii
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from email.utils import collapse_rfc2231_value

from loket.mail.rules.charset import decoded
from loket.mail.rules.headers import raw_header, readable
from loket.mail.rules.html import text_of_html
from loket.mail.rules.message import Attachment, Fault
from loket.mail.rules.msg import read_msg
from loket.mail.rules.tnef import attachments_of_tnef

MOST_PARTS = 500
MOST_TEXT = 200_000
MOST_SAVED = 5  # saved mails that are opened: reading one can take half a second
MSG = {"application/vnd.ms-outlook", "application/x-msg"}
TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}
ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "application/pdf": "pdf",
    "text/plain": "txt",
    "text/html": "html",
    "text/calendar": "ics",
    "message/rfc822": "eml",
}
NO_KIND = re.compile(r"[^\x21-\x7e]")
UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


@dataclass(slots=True)
class Parts:
    text: str = ""
    html: str = ""
    attachments: list[Attachment] = field(default_factory=list)
    faults: set[Fault] = field(default_factory=set)


def parts_of(message: Message) -> Parts:
    """Everything in it. A mail that came along is one attachment: it is not opened."""
    found = Parts()
    for number, part in enumerate(leaves(message)):
        if number >= MOST_PARTS:
            found.faults.add(Fault.TOO_MANY_PARTS)
            break
        _take(part, found)
    saved = [each for each in found.attachments if _is_saved_mail(each)][:MOST_SAVED]
    found.attachments += [inside for each in saved for inside in _inside_msg(each)]
    if not found.text.strip() and found.html:
        found.text = text_of_html(found.html)
    found.text = found.text[:MOST_TEXT]
    return found


def leaves(message: Message) -> Iterator[Message]:
    """What is no multipart, in the order of the mail; without going deeper on the stack for each level."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        payload = part.get_payload()
        if isinstance(payload, list) and part.get_content_maintype() == "multipart":
            waiting.extend(reversed([each for each in payload if isinstance(each, Message)]))
        else:
            yield part


def _take(part: Message, found: Parts) -> None:
    kind = NO_KIND.sub("", part.get_content_type())
    named = _file_name(part)
    attached = raw_header(part, "Content-Disposition").strip().lower().startswith("attachment")
    if part.defects:
        found.faults.add(Fault.BROKEN)
    if kind in ("text/plain", "text/html") and not named and not attached:
        _take_text(part, kind, found)
        return
    content = content_of(part)
    if kind in TNEF or named.lower() == "winmail.dat":
        inside = attachments_of_tnef(content)
        found.attachments += [Attachment(safe_name(name), "application/octet-stream", it) for name, it in inside]
        if inside:
            return
    if kind.startswith("multipart/") and not content:
        found.faults.add(Fault.BROKEN)
        return
    cid = readable(raw_header(part, "Content-ID")).strip("<>")[:250]
    name = safe_name(named or _name_for(kind, part, len(found.attachments) + 1))
    found.attachments.append(Attachment(name, kind, content, cid))


def _is_saved_mail(each: Attachment) -> bool:
    return each.media_type in MSG or each.name.lower().endswith(".msg")


def _inside_msg(saved: Attachment) -> list[Attachment]:
    """What a mail that Outlook saved says, as text, and its attachments: nobody needs Outlook to read them.

    They stand behind all others, so that what came along itself keeps its number.
    """
    read = read_msg(saved.content)
    if read is None:
        return []
    text = Attachment(safe_name(f"{saved.name}.txt"), "text/plain", read.as_text.encode())
    inside = [Attachment(safe_name(name), "application/octet-stream", it) for name, it in read.attachments]
    return [text, *inside] if read.as_text else inside


def _take_text(part: Message, kind: str, found: Parts) -> None:
    words, whole = decoded(content_of(part), str(part.get_content_charset() or ""))
    words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not whole:
        found.faults.add(Fault.CHARSET)
    if kind == "text/html":
        found.html += words
    else:
        found.text += ("\n" if found.text else "") + words


def content_of(part: Message) -> bytes:
    """The bytes, out of base64 or quoted-printable; of a mail that came along its own bytes."""
    payload = part.get_payload()
    if isinstance(payload, list):
        return b"\n".join(each.as_bytes() for each in payload if isinstance(each, Message))
    try:
        given = part.get_payload(decode=True)
    except (ValueError, LookupError, binascii.Error):
        given = None
    return given if isinstance(given, bytes) else str(payload or "").encode("utf-8", "surrogateescape")


def _file_name(part: Message) -> str:
    """As the sender named it; nothing when it has no name (RFC 2231, and RFC 2047 where that is not allowed)."""
    for header, name in (("Content-Disposition", "filename"), ("Content-Type", "name")):
        try:
            told = part.get_param(name, "", header)
            text = collapse_rfc2231_value(told) if told else ""
        except (ValueError, LookupError, TypeError, AttributeError):
            continue
        if text.strip():
            return readable(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    return ""


def _name_for(kind: str, part: Message, number: int) -> str:
    payload = part.get_payload()
    if kind == "message/rfc822" and isinstance(payload, list) and payload and isinstance(payload[0], Message):
        return f"{readable(raw_header(payload[0], 'Subject')) or 'mail'}.eml"
    return f"bijlage-{number}.{ENDINGS.get(kind, 'bin')}"


def safe_name(name: str) -> str:
    """A name to save under: no folders, no signs that hide the ending, at most 120 characters.

    >>> safe_name("../../etc/passwd")
    'passwd'
    """
    last = re.split(r"[/\\]", name)[-1]
    plain = "".join(
        sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign) not in ("Cf", "Cs")
    )
    plain = re.sub(r"\s+", " ", UNSAFE.sub("_", plain)).strip(" .") or "bijlage"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 10:
        return plain[:120]
    return f"{stem[: 119 - len(ending)]}.{ending}"
