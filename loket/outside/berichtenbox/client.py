"""The gateway of the town to the Berichtenbox: the letter as a file in a JSON message."""

from base64 import b64encode

import httpx

from loket.outside.berichtenbox import BoxRefused, BoxUnreachable
from loket.outside.gateway import hand_over

TIMEOUT = httpx.Timeout(20, connect=5)
NO_BOX = {404, 410, 422}  # about this message; everything else is about us, or about now


class GatewayBox:
    def __init__(self, url: str, *, key: str) -> None:
        self.url, self.key = url, key

    def deliver(self, bsn: str, *, subject: str, pdf: bytes, reference: str) -> str:
        file = {"name": "bericht.pdf", "mediaType": "application/pdf", "content": b64encode(pdf).decode()}
        return hand_over(
            self.url,
            {"bsn": bsn, "subject": subject, "reference": reference, "attachments": [file]},
            key=self.key,
            reference=reference,
            timeout=TIMEOUT,
            never=NO_BOX.__contains__,
            refused=BoxRefused,
            unreachable=BoxUnreachable,
        )
