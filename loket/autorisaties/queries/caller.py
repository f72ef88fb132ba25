"""From a token to an application with its rights, in one statement."""

import json
import math
import time
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from joserfc import jws
from joserfc.errors import BadSignatureError, JoseError
from joserfc.jwk import OctKey

from loket.autorisaties.changed import last_change
from loket.kernel.actor import ActorKind
from loket.kernel.secrets import blind_index, decrypt
from loket.kernel.sql import Row, row
from loket.zgw.caller import LEVELS, RANK, Caller, Rights
from loket.zgw.faults import Problem, forbidden

ALGORITHMS = ("HS256", "HS384", "HS512")
# Signed with the secret that we share; other headers than the usual ones are let be.
REGISTRY = jws.JWSRegistry(algorithms=list(ALGORITHMS), strict_check_header=False)
LEEWAY = 300  # seconds that clocks may differ
LONGEST_TOKEN = 8192
REQUEST_ID = ("X-NLX-Request-Id", "X-NLX-Logrecord-ID")  # the second is the older name (G-14)
MOST_KNOWN = 1000
SELECTED = """
    SELECT s.client_id, s.secret, a.id::text, a.label, a.heeft_alle_autorisaties,
        (SELECT coalesce(json_agg(json_build_array(r.scopes, r.type_id, r.max_vertrouwelijkheidaanduiding)), '[]')::text
         FROM autorisaties_autorisatie r WHERE r.applicatie_id = a.id)
    FROM autorisaties_sleutel s LEFT JOIN autorisaties_applicatie a ON s.client_id = ANY(a.client_ids)
    WHERE
"""
FIND = f"{SELECTED} s.client_id = %(client_id)s::text"
FIND_BY_TOKEN = f"{SELECTED} s.token_index = %(index)s::bytea"


@dataclass(frozen=True, slots=True)
class Known:
    """Who a good token stands for; remembered for a moment, for a program asks many things one after the other."""

    client_id: str
    label: str
    rights: Rights
    claims: dict[str, Any]
    until: float
    change: int  # the last change of rights when it was found


_known: dict[str, Known] = {}


def caller_of(request: HttpRequest, base: str) -> Caller:
    """The application that signed the token of this request, or sent its secret as a plain token (Open Klant).

    Raises Problem that says what is wrong (A-02).

    A right that is taken away ends at once on this machine, and elsewhere within `ZGW_CALLER_KEPT_SECONDS` (ac-005).
    """
    (kind, token), now, change = _token(request), time.monotonic(), last_change()
    find = _found if kind == "bearer" else _found_plain
    known = _known.get(f"{kind} {token}")
    if known is None or known.until < now or known.change != change:
        known = _remembered(f"{kind} {token}", find(token, now + settings.ZGW_CALLER_KEPT_SECONDS, change))
    if kind == "bearer":
        _check_age(known.claims)
    return Caller(
        kind=ActorKind.APPLICATION,
        id=known.client_id,
        name=known.label,
        rights=known.rights,
        user_id=_text(known.claims.get("user_id"), 255),
        user_name=_text(known.claims.get("user_representation"), 255),
        reason=_text(request.headers.get("X-Audit-Toelichting"), 1000),
        request_id=_text(next(filter(None, map(request.headers.get, REQUEST_ID)), ""), 255),
        base=base,
    )


def _found(token: str, until: float, change: int) -> Known:
    claims = _unverified(token)
    client_id = _text(claims.get("client_id") or claims.get("iss"), 200)
    if not client_id:
        raise forbidden("In het token staat geen client_id.", "missing-client-identifier")
    found = row(FIND, {"client_id": client_id})
    if found is None:
        raise forbidden("Deze client_id kennen wij niet.", "invalid-client-identifier")
    _verify(token, decrypt(bytes(found[1])))
    _check_age(claims)
    return _with_rights(found, claims, until, change)


def _found_plain(token: str, until: float, change: int) -> Known:
    found = row(FIND_BY_TOKEN, {"index": blind_index(token)}) if len(token) <= LONGEST_TOKEN else None
    if found is None:
        raise Problem(401, "authentication_failed")
    return _with_rights(found, {}, until, change)


def _with_rights(found: Row, claims: dict[str, Any], until: float, change: int) -> Known:
    client_id, _, applicatie_id, label, everything, autorisaties = found
    if applicatie_id is None:
        raise forbidden("Deze applicatie heeft geen rechten.")
    rights = Rights(everything=True) if everything else _rights(autorisaties)
    return Known(client_id, label, rights, claims, until, change)


def _remembered(token: str, known: Known) -> Known:
    if settings.ZGW_CALLER_KEPT_SECONDS:
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        _known[token] = known
    return known


def _text(value: object, longest: int) -> str:
    return str(value or "")[:longest].replace("\0", "")


def _token(request: HttpRequest) -> tuple[str, str]:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() not in ("bearer", "token") or not token.strip():
        raise Problem(401, "not_authenticated")
    return kind.lower(), token.strip()


def _unverified(token: str) -> dict[str, Any]:
    try:
        if len(token) > LONGEST_TOKEN:
            raise ValueError("too long")
        signed = jws.extract_compact(token.encode("ascii"))
        claims = _as_object(signed.payload)
        if signed.headers().get("alg") not in ALGORITHMS:
            raise ValueError("another algorithm")
    except (JoseError, ValueError, UnicodeError, RecursionError):
        raise forbidden("Dit token kunnen wij niet lezen.", "jwt-decode-error") from None
    return claims


def _as_object(payload: bytes) -> dict[str, Any]:
    found = json.loads(payload)
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


def _verify(token: str, secret: str) -> None:
    try:
        jws.deserialize_compact(token, _key(secret), registry=REGISTRY)
    except BadSignatureError:
        raise forbidden("De handtekening van het token klopt niet.", "invalid-jwt-signature") from None
    except (JoseError, ValueError):
        raise forbidden("Dit token kunnen wij niet lezen.", "jwt-decode-error") from None


def _check_age(claims: dict[str, Any]) -> None:
    issued, ends, begins = (_seconds(claims.get(name)) for name in ("iat", "exp", "nbf"))
    if issued is None:
        raise forbidden("In het token staat geen iat.", "jwt-missing-iat-claim")
    now = timezone.now().timestamp()
    # a token that names its own end lives until then; the others as long as we allow
    too_old = now > ends + LEEWAY if ends is not None else now - issued > settings.ZGW_TOKEN_SECONDS + LEEWAY
    not_yet = any(moment is not None and moment > now + LEEWAY for moment in (issued, begins))
    if too_old or not_yet:
        raise forbidden("Dit token geldt nu niet.", "jwt-expired")


def _seconds(claim: Any) -> float | None:
    """Some clients write the number as a text."""
    if isinstance(claim, bool) or not isinstance(claim, int | float | str):
        return None
    try:
        found = float(claim)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


@lru_cache(maxsize=64)
def _key(secret: str) -> OctKey:
    return OctKey.import_key(secret)


@lru_cache(maxsize=256)
def _rights(autorisaties: str) -> Rights:
    """From the rows as the database told them; the same rows give the same rights, so they may be remembered."""
    scopes: dict[str, dict[UUID | None, int]] = {}
    for names, type_id, highest in json.loads(autorisaties):
        kind = UUID(type_id) if type_id else None
        for name in names:
            of_scope = scopes.setdefault(name, {})
            of_scope[kind] = max(of_scope.get(kind, -1), RANK.get(highest, len(LEVELS) - 1))
    return Rights(scopes=scopes)
