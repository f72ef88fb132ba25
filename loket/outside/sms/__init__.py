"""Text messages: a port, one client for a gateway over HTTP, and a fake that keeps them in a folder."""

from typing import Protocol

from django.conf import settings


class SmsRefused(Exception):
    """The gateway will never send this message: trying again is of no use."""


class SmsUnreachable(Exception):
    """The gateway is down, slow, too busy, or does not let us in: try again later."""


class SmsGateway(Protocol):
    def send(self, number: str, text: str, *, reference: str) -> str:
        """Send a text to a number in E.164, and return the gateway's own id of it.

        The same reference again is the same message: it is sent once.
        Raises SmsRefused or SmsUnreachable.
        """
        ...


def sms_gateway() -> SmsGateway:
    """The gateway of the settings; the fake in a demo or a test."""
    from loket.outside.sms.fake import FakeGateway  # here: both import the port above
    from loket.outside.sms.gateway import HttpGateway

    if settings.SMS_URL:
        return HttpGateway(settings.SMS_URL, key=settings.SMS_KEY, sender=settings.SMS_SENDER)
    if settings.SECURE:
        raise SmsRefused("no gateway in the settings")
    return FakeGateway(settings.DATA_DIR / "sms")
