"""Signed requests to a store that speaks S3 (AWS Signature Version 4)."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote, urlsplit

from loket.environment import Secret

EMPTY = hashlib.sha256(b"").hexdigest()
ALGORITHM = "AWS4-HMAC-SHA256"


@dataclass(frozen=True, slots=True)
class Credentials:
    key: str = field(repr=False)
    secret: str = field(repr=False)
    region: str


def signed_headers(
    method: str,
    url: str,
    query: Mapping[str, str],
    by: Credentials,
    at: datetime,
    *,
    sha256: str = EMPTY,
    more: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """The headers of this request, with its signature. `sha256` is of the body; `more` is signed along."""
    moment, parts = f"{at:%Y%m%dT%H%M%SZ}", urlsplit(url)
    headers = {"host": parts.netloc, "x-amz-content-sha256": sha256, "x-amz-date": moment}
    headers |= {name.lower(): value.strip() for name, value in (more or {}).items()}
    names = ";".join(sorted(headers))
    canonical = "\n".join(
        [
            method,
            quote(parts.path, safe="/~%"),
            query_text(query),
            *(f"{name}:{headers[name]}" for name in sorted(headers)),
            "",
            names,
            sha256,
        ]
    )
    scope = f"{at:%Y%m%d}/{by.region}/s3/aws4_request"
    to_sign = "\n".join([ALGORITHM, moment, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    signature = hmac.new(_signing_key(by, at), to_sign.encode(), hashlib.sha256).hexdigest()
    told = f"{ALGORITHM} Credential={by.key}/{scope}, SignedHeaders={names}, Signature={signature}"
    return {**headers, "authorization": Secret(told)}


def query_text(query: Mapping[str, str]) -> str:
    """As it is signed, and must be sent."""
    return "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in sorted(query.items()))


def _signing_key(by: Credentials, at: datetime) -> bytes:
    key = f"AWS4{by.secret}".encode()
    for part in (f"{at:%Y%m%d}", by.region, "s3", "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return key
