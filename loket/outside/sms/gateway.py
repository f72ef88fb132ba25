"""A gateway over HTTP: one JSON message per POST, with a bearer key and a reference that makes it idempotent."""

import httpx

from loket.outside.sms import SmsRefused, SmsUnreachable

TIMEOUT = httpx.Timeout(10, connect=5)
# Not the fault of this message: our key, the pace, or a moment.
NOT_NOW = {401, 403, 408, 409, 425, 429}


class HttpGateway:
    def __init__(self, url: str, *, key: str, sender: str) -> None:
        self.url, self.key, self.sender = url, key, sender

    def send(self, number: str, text: str, *, reference: str) -> str:
        message = {"from": self.sender, "to": number, "text": text, "reference": reference}
        headers = {"Authorization": f"Bearer {self.key}", "Idempotency-Key": reference}
        try:
            response = httpx.post(self.url, json=message, headers=headers, timeout=TIMEOUT)
        except httpx.HTTPError as error:
            raise SmsUnreachable(type(error).__name__) from None
        if 400 <= response.status_code < 500 and response.status_code not in NOT_NOW:
            raise SmsRefused(f"HTTP {response.status_code}")
        if not response.is_success:
            raise SmsUnreachable(f"HTTP {response.status_code}")
        return _id_in(response) or reference


def _id_in(response: httpx.Response) -> str:
    try:
        answer = response.json()
    except ValueError:
        return ""
    return str(answer.get("id") or "")[:100] if isinstance(answer, dict) else ""
