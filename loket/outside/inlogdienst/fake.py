"""A broker that proves what one tells it to. For tests."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from loket.outside.identiteit import IdentityRefused, Question


class FakeBroker:
    """`knows` makes a code for these claims; it counts once, and for the question that it was made for."""

    def __init__(self, start: str = "https://broker.example/start") -> None:
        self.start = start
        self.codes: dict[str, tuple[str, Mapping[str, Any]]] = {}

    def knows(self, claims: Mapping[str, Any], *, state: str) -> str:
        code = f"code-{len(self.codes) + 1}"
        self.codes[code] = (state, claims)
        return code

    def address_for(self, question: Question, *, back_to: str, way: str) -> str:
        return f"{self.start}?{urlencode({'state': question.state, 'redirect_uri': back_to, 'way': way})}"

    def claims(self, code: str, question: Question, *, back_to: str) -> Mapping[str, Any]:
        state, claims = self.codes.pop(code, ("", {}))
        if not claims or state != question.state:
            raise IdentityRefused("code unknown")
        return claims

    def log_out_address(self, *, back_to: str) -> str:
        return f"https://broker.example/uit?{urlencode({'post_logout_redirect_uri': back_to})}"
