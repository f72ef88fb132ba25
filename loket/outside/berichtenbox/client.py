"""A gateway over HTTP: one JSON message per POST, with a bearer key and a reference that makes it idempotent."""

from base64 import b64encode

import httpx

from loket.outside.berichtenbox import BoxRefused, BoxUnreachable

TIMEOUT = httpx.Timeout(20, connect=5)
NO_BOX = {404, 410, 422}  # about this message; everything else is about us, or about now


class GatewayBox:
    def __init__(self, url: str, *, key: str) -> None:
        self.url, self.key = url, key

    def deliver(self, bsn: str, *, subject: str, pdf: bytes, reference: str) -> str:
        file = {"name": "bericht.pdf", "mediaType": "application/pdf", "content": b64encode(pdf).decode()}
        message = {"bsn": bsn, "subject": subject, "reference": reference, "attachments": [file]}
        headers = {"Authorization": f"Bearer {self.key}", "Idempotency-Key": reference}
        try:
            response = httpx.post(self.url, json=message, headers=headers, timeout=TIMEOUT)
        except httpx.HTTPError as error:
            raise BoxUnreachable(type(error).__name__) from None
        if response.status_code in NO_BOX:
            raise BoxRefused(f"HTTP {response.status_code}")
        if not response.is_success:
            raise BoxUnreachable(f"HTTP {response.status_code}")
        return _id_in(response) or reference


def _id_in(response: httpx.Response) -> str:
    try:
        answer = response.json()
    except ValueError:
        return ""
    return str(answer.get("id") or "")[:100] if isinstance(answer, dict) else ""
