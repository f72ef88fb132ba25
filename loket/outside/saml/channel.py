"""The channel of our own to them: SOAP over TLS, in which both sides show a certificate."""

import ssl
from functools import lru_cache
from pathlib import Path

import httpx

from loket.outside.asking import Client
from loket.outside.identiteit import IdentityRefused, IdentityUnreachable
from loket.outside.saml.xml import MOST_BYTES

TIMEOUT, SECONDS = 8.0, 16.0
HEADERS = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '""'}


def post(place: str, data: bytes, *, certificate: Path, key: Path, authorities: Path | None) -> bytes:
    """Their answer, of a bounded size. Raises IdentityUnreachable, or IdentityRefused when they want none of this."""
    try:
        answer = _client(certificate, key, authorities).post(place, content=data, headers=HEADERS)
    except (httpx.HTTPError, OSError) as error:
        raise IdentityUnreachable(type(error).__name__) from None
    if answer.status_code in (400, 401, 403):
        raise IdentityRefused(f"artifact: {answer.status_code}")
    # A fault of SOAP comes with 500, and is read as the answer that it is.
    if answer.status_code not in (200, 500):
        raise IdentityUnreachable(f"artifact: {answer.status_code}")
    return answer.content


@lru_cache(maxsize=8)
def _client(certificate: Path, key: Path, authorities: Path | None) -> httpx.Client:
    context = ssl.create_default_context(cafile=str(authorities) if authorities else None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(certificate, key)
    return Client(most=MOST_BYTES, seconds=SECONDS, verify=context, timeout=TIMEOUT, trust_env=False)
