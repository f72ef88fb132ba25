"""One bericht as a mail: plain text first, the same as simple HTML beside it."""

from email.charset import QP, Charset
from email.utils import formataddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from loket.berichten.models import Bericht
from loket.organisatie.queries import gemeente

# Quoted-printable: lines stay short and seven-bit, whatever the servers on the way can bear.
UTF8 = Charset("utf-8")
UTF8.body_encoding = QP


def message_id_of(bericht: Bericht) -> str:
    """The same at each attempt: a mail that arrives twice after a crash is recognised as one (RFC 5322, 3.6.4)."""
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    return f"<bericht.{bericht.id.hex}@{domain}>"


def mail_of(bericht: Bericht) -> EmailMultiAlternatives:
    town = gemeente()
    reply_to = bericht.reply_to or town.email
    mail = EmailMultiAlternatives(
        subject=bericht.subject,
        body=bericht.text + "\n",
        from_email=formataddr((f"Gemeente {town.name}", settings.DEFAULT_FROM_EMAIL)),
        to=[bericht.to],
        reply_to=[reply_to] if reply_to else None,
        headers={"Message-ID": message_id_of(bericht), "Auto-Submitted": "auto-generated"},  # RFC 3834
    )
    mail.encoding = UTF8
    mail.attach_alternative(
        render_to_string("berichten/mail.html", {"bericht": bericht, "town": town}), mimetype="text/html"
    )
    return mail
