"""A broker that speaks OpenID Connect (profile NL GOV): one client for all ways, and a hint which way is meant.

Brokers differ in where they read the hint: `acr_values`, `scope`, `kc_idp_hint`, `login_hint` … The settings say so.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.conf import settings

from loket.outside.identiteit import Question
from loket.outside.identiteit.client import OidcClient
from loket.outside.inlogdienst.port import Inlogdienst

SCOPE = "openid"
BSN = "bsn"


class Broker:
    """`hints` are what the broker calls each way, read by it in the parameter `hint_name`."""

    def __init__(self, oidc: OidcClient, *, hint_name: str, hints: Mapping[str, str]) -> None:
        self.oidc, self.hint_name, self.hints = oidc, hint_name, hints

    def address_for(self, question: Question, *, back_to: str, way: str) -> str:
        hint = self.hints.get(way, "")
        if not hint:
            return self.oidc.address_for(question, back_to=back_to, scope=SCOPE)
        if self.hint_name == "scope":
            return self.oidc.address_for(question, back_to=back_to, scope=f"{SCOPE} {hint}")
        return self.oidc.address_for(question, back_to=back_to, scope=SCOPE, **{self.hint_name: hint})

    def claims(self, code: str, question: Question, *, back_to: str) -> Mapping[str, Any]:
        return self.oidc.claims(code, question, back_to=back_to, wanted=BSN)

    def log_out_address(self, *, back_to: str) -> str:
        return self.oidc.log_out_address(back_to=back_to)


@lru_cache(maxsize=4)
def _broker(issuer: str, client_id: str, secret: str, hint_name: str, hints: tuple[str, ...]) -> Broker:
    named = dict(each.split("=", 1) for each in hints if "=" in each)
    return Broker(OidcClient(issuer, client_id, secret), hint_name=hint_name, hints=named)


def inlogdienst() -> Inlogdienst | None:
    """The broker that the settings name; None where nobody can log in by one."""
    if not settings.LOGIN_ISSUER:
        return None
    who = (settings.LOGIN_ISSUER, settings.LOGIN_CLIENT_ID, settings.LOGIN_CLIENT_SECRET)
    return _broker(*who, settings.LOGIN_HINT, tuple(settings.LOGIN_HINTS))
