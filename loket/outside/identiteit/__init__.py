"""Accounts of staff kept elsewhere: a port, one OpenID Connect client, and a fake that says who one tells it to."""

from dataclasses import dataclass
from typing import Protocol

from django.conf import settings


class IdentityRefused(Exception):
    """The answer does not prove who somebody is; the text names what is wrong, and holds no personal data."""


class IdentityUnreachable(Exception):
    """The other side does not answer now: log in another way, or later."""


@dataclass(frozen=True, slots=True)
class Question:
    """What we keep while somebody is away to the other side. Each is random and counts once."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the other side says this is. `factors`: how it knows, out of `acr` and `amr`."""

    subject: str
    email: str
    email_verified: bool
    factors: frozenset[str] = frozenset()


class IdentityProvider(Protocol):
    """Both methods raise IdentityRefused or IdentityUnreachable."""

    def address_for(self, question: Question, *, back_to: str) -> str:
        """Where to send somebody to prove who this is."""
        ...

    def identity(self, code: str, question: Question, *, back_to: str) -> Identity:
        """Who came back with this code."""
        ...


def identity_provider() -> IdentityProvider | None:
    """The second door, when the settings name one."""
    from loket.outside.identiteit.client import OidcClient  # here: it imports the port above

    if not settings.OIDC_ISSUER:
        return None
    return OidcClient(settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET)
