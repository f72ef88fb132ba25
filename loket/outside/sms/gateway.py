"""A gateway for text messages over HTTP."""

import httpx

from loket.outside.gateway import hand_over
from loket.outside.sms import SmsRefused, SmsUnreachable

TIMEOUT = httpx.Timeout(10, connect=5)
# Not the fault of this message: our key, the pace, or a moment.
NOT_NOW = {401, 403, 408, 409, 425, 429}


class HttpGateway:
    def __init__(self, url: str, *, key: str, sender: str) -> None:
        self.url, self.key, self.sender = url, key, sender

    def send(self, number: str, text: str, *, reference: str) -> str:
        return hand_over(
            self.url,
            {"from": self.sender, "to": number, "text": text, "reference": reference},
            key=self.key,
            reference=reference,
            timeout=TIMEOUT,
            never=lambda status: 400 <= status < 500 and status not in NOT_NOW,
            refused=SmsRefused,
            unreachable=SmsUnreachable,
        )
