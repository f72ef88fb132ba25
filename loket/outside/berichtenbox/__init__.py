"""The Berichtenbox of MijnOverheid: a port, one client for the link of the town to it, and a fake that keeps what came.

The national system speaks Digikoppeling (ebMS), which towns reach through a gateway. The client speaks JSON to that
gateway; whoever has another one writes another client to this port.
"""

from typing import Protocol

from django.conf import settings


class BoxRefused(Exception):
    """This message never arrives there: the box is not in use, or wants nothing of us. Go another way (Awb 2:11)."""


class BoxUnreachable(Exception):
    """The link is down, slow, or does not let us in: try again later."""


class Berichtenbox(Protocol):
    def deliver(self, bsn: str, *, subject: str, pdf: bytes, reference: str) -> str:
        """Put it in the box, and return the id under which the other side knows it: our proof (Awb 2:25).

        The same reference again is the same message. Raises BoxRefused or BoxUnreachable.
        """
        ...


def berichtenbox() -> Berichtenbox | None:
    """The one of the settings; the fake in a demo or a test; None where the town has no link."""
    from loket.outside.berichtenbox.client import GatewayBox  # here: both import the port above
    from loket.outside.berichtenbox.fake import FakeBox

    if settings.BERICHTENBOX_URL:
        return GatewayBox(settings.BERICHTENBOX_URL, key=settings.BERICHTENBOX_KEY)
    return None if settings.SECURE else FakeBox(settings.DATA_DIR / "berichtenbox")
