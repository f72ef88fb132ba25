"""Mollie's payments API, version 2: iDEAL, cards and more, on a page of theirs.

https://docs.mollie.com/reference/payments-api. An amount is a text with two decimals; a POST with an Idempotency-Key
that was seen within the hour gets the same answer again; the webhook brings an id and nothing more.
"""

import hashlib
from typing import Any

import httpx

from loket.environment import Secret
from loket.outside.asking import KB, Client
from loket.outside.betalen.port import ID, BetaaldienstDown, Betaalstaat, Betaling, BetalingRefused
from loket.outside.breaker import Breaker

TIMEOUT, SECONDS = httpx.Timeout(8, connect=3), 12.0  # for somebody who waits
MOST_BYTES = 256 * KB
LONGEST = 255
# Not the fault of this payment: our key, the pace, or a moment.
NOT_NOW = {401, 403, 408, 425, 429}
STATES = {
    "open": Betaalstaat.OPEN,
    "pending": Betaalstaat.OPEN,
    "authorized": Betaalstaat.OPEN,  # there is no money yet
    "paid": Betaalstaat.BETAALD,
    "failed": Betaalstaat.MISLUKT,
    "canceled": Betaalstaat.MISLUKT,
    "expired": Betaalstaat.VERLOPEN,
}


class Mollie:
    """Raises BetaaldienstDown at once for half a minute after it did not answer."""

    def __init__(self, url: str, *, key: str, timeout: httpx.Timeout = TIMEOUT, breaker: Breaker | None = None) -> None:
        headers = {"Authorization": Secret(f"Bearer {key}")}
        self.client = Client(most=MOST_BYTES, seconds=SECONDS, base_url=url, headers=headers, timeout=timeout)
        self.breaker = breaker or Breaker()

    def begin(self, bedrag_cent: int, omschrijving: str, kenmerk: str, terug_url: str, melding_url: str) -> Betaling:
        if bedrag_cent <= 0:
            raise BetalingRefused("nothing to pay")
        asked = {
            "amount": _amount(bedrag_cent),
            "description": omschrijving[:LONGEST],
            "redirectUrl": terug_url,
            "webhookUrl": melding_url,
            "metadata": {"kenmerk": kenmerk},
            "locale": "nl_NL",
        }
        made = self._ask("POST", "payments", asked, once=f"begin:{kenmerk}:{bedrag_cent}")
        return Betaling(_text(made, "id"), _checkout(made))

    def state(self, id: str) -> Betaalstaat:
        return _state(self._payment(id))

    def cancel(self, id: str) -> bool:
        """At most methods somebody who is at their bank already can still pay: then theirs says 422, or not at all."""
        if _state(self._payment(id)) != Betaalstaat.OPEN:
            return self.state(id) in (Betaalstaat.MISLUKT, Betaalstaat.VERLOPEN)
        try:
            return _state(self._ask("DELETE", f"payments/{id}")) == Betaalstaat.MISLUKT
        except BetalingRefused:
            return False

    def refund(self, id: str) -> None:
        paid = self._payment(id)
        if (state := _state(paid)) == Betaalstaat.TERUGGEGEVEN:
            return
        if state != Betaalstaat.BETAALD:
            raise BetalingRefused("not paid")
        left = _cents(paid, "amount") - _cents(paid, "amountRefunded")
        self._ask("POST", f"payments/{id}/refunds", {"amount": _amount(left)}, once=f"refund:{id}:{left}", again=True)

    def _payment(self, id: str) -> dict[str, Any]:
        if not ID.fullmatch(id):
            raise BetalingRefused("no such payment")
        return self._ask("GET", f"payments/{id}")

    def _ask(self, method: str, path: str, body: Any = None, *, once: str = "", again: bool = False) -> dict[str, Any]:
        """`again`: 409 says that it was done before, and that is well."""
        if self.breaker.is_open:
            raise BetaaldienstDown("resting")
        headers = {"Idempotency-Key": hashlib.sha256(once.encode()).hexdigest()} if once else {}
        try:
            answer = self.client.request(method, path, json=body, headers=headers)
        except httpx.HTTPError as error:
            self.breaker.failed()
            raise BetaaldienstDown(type(error).__name__) from None
        return self._read(answer, again)

    def _read(self, answer: httpx.Response, again: bool) -> dict[str, Any]:
        code = answer.status_code
        if code >= 500:
            self.breaker.failed()
        else:
            self.breaker.answered()
        if code == 409:
            if again:
                return {}
            raise BetaaldienstDown("the first of two is not done yet")
        if 400 <= code < 500 and code not in NOT_NOW:
            raise BetalingRefused(f"HTTP {code}")
        try:
            told = answer.json() if answer.is_success else None
        except ValueError:
            told = None
        if not isinstance(told, dict):
            raise BetaaldienstDown(f"HTTP {code}")
        return told


def _amount(cents: int) -> dict[str, str]:
    return {"currency": "EUR", "value": f"{cents // 100}.{cents % 100:02}"}


def _cents(payment: dict[str, Any], name: str) -> int:
    """What an amount of theirs is in cents; 0 when it is not told."""
    told = payment.get(name) or {"value": "0.00"}
    try:
        euros, _, rest = str(told["value"]).partition(".")
        return int(euros) * 100 + int(f"{rest:0<2}"[:2])
    except (KeyError, TypeError, ValueError):
        raise BetaaldienstDown("no amount in the answer") from None


def _state(payment: dict[str, Any]) -> Betaalstaat:
    """A payment that was wholly given back, or taken back by the bank, still has the status `paid`."""
    state = STATES.get(_text(payment, "status"), Betaalstaat.OPEN)
    gone = _cents(payment, "amountRefunded") + _cents(payment, "amountChargedBack")
    if state == Betaalstaat.BETAALD and gone >= _cents(payment, "amount"):
        return Betaalstaat.TERUGGEGEVEN
    return state


def _checkout(payment: dict[str, Any]) -> str:
    links = payment.get("_links")
    link = links.get("checkout") if isinstance(links, dict) else None
    url = str(link.get("href", "")) if isinstance(link, dict) else ""
    return url if url.startswith(("https://", "http://127.0.0.1")) else ""


def _text(payment: dict[str, Any], name: str) -> str:
    told = payment.get(name)
    if not isinstance(told, str) or not told:
        raise BetaaldienstDown(f"no {name} in the answer")
    return told
