"""One bericht as a mail: plain text first, the same as simple HTML beside it."""

from email.charset import QP, Charset
from email.utils import formataddr, parseaddr
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.text import capfirst

from loket.berichten.models import Bericht
from loket.organisatie.queries import gemeente

# Quoted-printable: lines stay short and seven-bit, whatever the servers on the way can bear.
UTF8 = Charset("utf-8")
UTF8.body_encoding = QP


def message_id_of(bericht: Bericht) -> str:
    """The same at each attempt: a mail that arrives twice after a crash is recognised as one (RFC 5322, 3.6.4)."""
    return message_id(bericht.id)


def message_id(bericht_id: UUID) -> str:
    return f"<bericht.{bericht_id.hex}@{_our_address().rpartition('@')[2]}>"


def mail_of(bericht: Bericht) -> EmailMultiAlternatives:
    town = gemeente()
    reply_to = bericht.reply_to or town.email
    mail = EmailMultiAlternatives(
        subject=bericht.subject,
        body=bericht.text + "\n",
        from_email=formataddr((capfirst(town.full_name), _our_address())),
        to=[bericht.to],
        reply_to=[reply_to] if reply_to else None,
        headers=_headers(bericht),
    )
    mail.encoding = UTF8
    mail.attach_alternative(
        render_to_string("berichten/mail.html", {"bericht": bericht, "town": town}), mimetype="text/html"
    )
    for bijlage in bericht.bijlagen.all():
        mail.attach(bijlage.name, bytes(bijlage.content), bijlage.media_type)
    return mail


def _headers(bericht: Bericht) -> dict[str, str]:
    """That a program wrote it (RFC 3834, 5), and which mail it answers (RFC 5322, 3.6.4)."""
    found = {"Message-ID": message_id_of(bericht)}
    if not bericht.personal:
        found["Auto-Submitted"] = "auto-replied" if bericht.in_reply_to else "auto-generated"
    if bericht.in_reply_to:
        found["In-Reply-To"] = found["References"] = f"<{bericht.in_reply_to}>"
    return found


def _our_address() -> str:
    """The setting may hold a name too: "Loket <loket@gemeente.example>"."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
