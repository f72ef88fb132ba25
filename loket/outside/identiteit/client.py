"""OpenID Connect Core 1.0, the code flow with PKCE (RFC 7636). Standards: discovery 1.0, RFC 7519, RFC 8414."""

import time
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jwt import JWTClaimsRegistry

from loket.environment import Secret
from loket.outside.asking import KB, Client
from loket.outside.identiteit import Identity, IdentityRefused, IdentityUnreachable, Question

TIMEOUT, SECONDS = 8.0, 16.0
LEEWAY = 120  # seconds that their clock may differ from ours
KEPT = 3600.0  # seconds that we keep their addresses and keys
MOST_BYTES = 256 * KB
SCOPE = "openid email profile"
ALGORITHMS = ["RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519"]
Json = dict[str, Any]


class OidcClient:
    """One provider. It is asked for its addresses and keys once an hour, and for its keys again when one is unknown."""

    def __init__(
        self, issuer: str, client_id: str, client_secret: str, *, clock: Callable[[], float] = time.time
    ) -> None:
        self.issuer, self.client_id, self.client_secret, self.clock = issuer, client_id, client_secret, clock
        self.http = http_client()

    def address_for(self, question: Question, *, back_to: str, scope: str = SCOPE, **more: str) -> str:
        """`more` are parameters that this provider reads, such as `acr_values`."""
        asked = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": back_to,
            "scope": scope,
            "state": question.state,
            "nonce": question.nonce,
            "code_challenge": create_s256_code_challenge(question.verifier),
            "code_challenge_method": "S256",
            **more,
        }
        start = str(self._about()["authorization_endpoint"])
        return f"{start}{'&' if '?' in start else '?'}{urlencode(asked)}"

    def identity(self, code: str, question: Question, *, back_to: str) -> Identity:
        claims = self.claims(code, question, back_to=back_to, wanted="email")
        amr = claims.get("amr")
        return Identity(
            subject=str(claims["sub"]),
            email=str(claims.get("email", "")),
            email_verified=claims.get("email_verified") is True,
            factors=frozenset({str(claims.get("acr", "")), *(map(str, amr) if isinstance(amr, list) else ())} - {""}),
        )

    def claims(self, code: str, question: Question, *, back_to: str, wanted: str) -> Json:
        """What they say of who came back with this code; also what stands in userinfo, when `wanted` is not told."""
        tokens = self._tokens(code, question.verifier, back_to)
        claims = self._claims(str(tokens.get("id_token", "")), question.nonce)
        if wanted not in claims and "access_token" in tokens:
            claims = {**self._userinfo(str(tokens["access_token"]), claims["sub"]), **claims}
        return claims

    def log_out_address(self, *, back_to: str) -> str:
        """Where somebody logs out there too (RP-Initiated Logout 1.0); empty when they know no such place."""
        place = str(self._about().get("end_session_endpoint") or "")
        told = urlencode({"client_id": self.client_id, "post_logout_redirect_uri": back_to})
        return f"{place}{'&' if '?' in place else '?'}{told}" if place else ""

    def _tokens(self, code: str, verifier: str, back_to: str) -> Json:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back_to,
            "code_verifier": verifier,
            "client_id": self.client_id,
        }
        by = httpx.BasicAuth(self.client_id, self.client_secret) if self.client_secret else None
        return self._answer("POST", str(self._about()["token_endpoint"]), data=form, auth=by)

    def _claims(self, id_token: str, nonce: str) -> Json:
        """The claims of a token that they signed, for us, now, in answer to this question (Core 3.1.3.7)."""
        try:
            token = self._decoded(id_token)
            JWTClaimsRegistry(
                now=lambda: int(self.clock()),
                leeway=LEEWAY,
                iss={"essential": True, "value": self.issuer},
                aud={"essential": True, "value": self.client_id},
                exp={"essential": True},
                iat={"essential": True},
                sub={"essential": True},
                nonce={"essential": True, "value": nonce},
            ).validate(token.claims)
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise IdentityRefused(f"id_token: {type(error).__name__}") from None
        several = isinstance(token.claims["aud"], list) and len(token.claims["aud"]) > 1
        if (several or "azp" in token.claims) and token.claims.get("azp") != self.client_id:
            raise IdentityRefused("id_token: azp")
        return dict(token.claims)

    def _decoded(self, id_token: str) -> jwt.Token:
        try:
            return jwt.decode(id_token, self._keys(), algorithms=ALGORITHMS)
        except (JoseError, ValueError, TypeError, KeyError):
            _kept.pop(self._place("jwks"), None)  # they may have new keys
            return jwt.decode(id_token, self._keys(), algorithms=ALGORITHMS)

    def _userinfo(self, access_token: str, subject: str) -> Json:
        place = self._about().get("userinfo_endpoint")
        if not place:
            return {}
        about = self._answer("GET", str(place), headers={"Authorization": Secret(f"Bearer {access_token}")})
        if about.get("sub") != subject:
            raise IdentityRefused("userinfo: sub")
        return about

    def _about(self) -> Json:
        def ask() -> Json:
            found = self._answer("GET", f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
            if found.get("issuer") != self.issuer:
                raise IdentityRefused("discovery: issuer")
            for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
                if urlsplit(str(found.get(name))).scheme != urlsplit(self.issuer).scheme:
                    raise IdentityRefused(f"discovery: {name}")
            return found

        return self._kept_or("about", ask)

    def _keys(self) -> KeySet:
        found = self._kept_or("jwks", lambda: self._answer("GET", str(self._about()["jwks_uri"])))
        return KeySet.import_key_set(found)  # type: ignore[arg-type]

    def _kept_or(self, what: str, ask: Callable[[], Json]) -> Json:
        place = self._place(what)
        if place not in _kept or self.clock() - _kept[place][0] > KEPT:
            _kept[place] = (self.clock(), ask())
        return _kept[place][1]

    def _place(self, what: str) -> str:
        return f"{what} {self.issuer}"

    def _answer(self, method: str, url: str, **request: Any) -> Json:
        """A JSON object. What they refuse is a refusal; what is broken or slow is unreachable."""
        try:
            answer = self.http.request(method, url, **request)
            if answer.status_code in (400, 401, 403):
                raise IdentityRefused(f"{urlsplit(url).path}: {answer.status_code}")
            answer.raise_for_status()
            found = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            raise IdentityUnreachable(type(error).__name__) from None
        if not isinstance(found, dict):
            raise IdentityUnreachable("no JSON object")
        return found


@cache
def http_client() -> httpx.Client:
    return Client(most=MOST_BYTES, seconds=SECONDS, timeout=TIMEOUT)


_kept: dict[str, tuple[float, Json]] = {}
