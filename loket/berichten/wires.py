"""Over the wire: a bericht goes to the mail server or the sms gateway, and every failure gets a name."""

import time
from collections.abc import Callable
from contextlib import suppress
from smtplib import (
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
)
from typing import Any, Self

from django.core.mail import get_connection

from loket.berichten.mail import mail_of, message_id_of
from loket.berichten.models import Bericht, Channel
from loket.berichten.rules import NO_ANSWER
from loket.outside.breaker import Breaker
from loket.outside.sms import SmsRefused, SmsUnreachable, sms_gateway
from loket.outside.smtp import NoLastWord

SLOW = 4.0  # seconds; who says no at once keeps nobody waiting


class Undeliverable(Exception):
    """It did not go. `error` is a key of rules.ERRORS; `permanent` says that trying again is of no use."""

    def __init__(self, error: str, *, permanent: bool) -> None:
        super().__init__(error)
        self.error, self.permanent = error, permanent


class Line:
    """One connection to the mail server, for some mails after one another. In a `with` it is hung up."""

    def __init__(self) -> None:
        self.connection: Any = get_connection()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.hang_up()

    def hang_up(self) -> None:
        """The next mail opens it anew; after a fault nobody knows what the other side still expects."""
        with suppress(SMTPException, OSError):
            self.connection.close()


def transmit(bericht: Bericht, line: Line | None = None) -> str:
    """Send it, and return the id under which the other side knows it. Raises Undeliverable.

    A server that hangs is left alone for half a minute: it must not keep every worker from all other work.
    """
    send, breaker, unreachable = WIRES[Channel(bericht.channel)]
    if breaker.is_open:
        raise Undeliverable(unreachable, permanent=False)
    began = time.monotonic()
    try:
        return send(bericht, line)
    except Undeliverable as fault:
        if fault.error in (unreachable, NO_ANSWER) and time.monotonic() - began > SLOW:
            breaker.failed()
        raise


def _send_mail(bericht: Bericht, line: Line | None) -> str:
    mail = mail_of(bericht)
    try:
        if line:
            mail.connection = line.connection
            line.connection.open()  # what is open stays open after the mail
        mail.send()
    except SMTPRecipientsRefused as refused:
        code = next(iter(refused.recipients.values()))[0]
        raise _refused_by_mail(code, "address-refused") from None
    except SMTPDataError as refused:
        raise _refused_by_mail(refused.smtp_code, "content-refused") from None
    except SMTPResponseException:  # our sender, our password: an administrator mends that, the bericht waits
        raise Undeliverable("mail-not-now", permanent=False) from None
    except NoLastWord:
        raise Undeliverable(NO_ANSWER, permanent=False) from None
    except (SMTPException, OSError):
        raise Undeliverable("mail-unreachable", permanent=False) from None
    return message_id_of(bericht)


def _refused_by_mail(code: int, error: str) -> Undeliverable:
    """5xx is for good, 4xx is for now (RFC 5321, 4.2.1)."""
    permanent = 500 <= code < 600
    return Undeliverable(error if permanent else "mail-not-now", permanent=permanent)


def _send_sms(bericht: Bericht, _: Line | None) -> str:
    try:
        return sms_gateway().send(bericht.to, bericht.text, reference=str(bericht.id))
    except SmsRefused:
        raise Undeliverable("number-refused", permanent=True) from None
    except SmsUnreachable:
        raise Undeliverable("sms-unreachable", permanent=False) from None


WIRES: dict[Channel, tuple[Callable[[Bericht, Line | None], str], Breaker, str]] = {
    Channel.EMAIL: (_send_mail, Breaker(), "mail-unreachable"),
    Channel.SMS: (_send_sms, Breaker(), "sms-unreachable"),
}
