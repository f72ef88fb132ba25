"""Mail out, mail in, and the systems of others. Nothing is sent and nobody's data are asked."""

import smtplib
import socket
import ssl
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from django.utils import timezone

from loket.beheer.checks.finding import Finding, Level
from loket.mail.queries.postbus import postbussen
from loket.outside.asking import KB, Client
from loket.outside.virusscanner import ScannerDown, scanner

PATIENCE = 5.0
QUIET = timedelta(minutes=10)
SYSTEMS = {  # what residents or colleagues miss when it is away
    "LOGIN_ISSUER": ("log-in of residents", "LOKET_LOGIN_ISSUER"),
    "OIDC_ISSUER": ("log-in of colleagues", "LOKET_OIDC_ISSUER"),
    "BRP_URL": ("BRP", "LOKET_BRP_URL"),
    "SMS_URL": ("text messages", "LOKET_SMS_URL"),
    "BERICHTENBOX_URL": ("Berichtenbox", "LOKET_BERICHTENBOX_URL"),
    "ADDRESS_URL": ("addresses", "LOKET_ADDRESS_URL"),
    "S3_URL": ("store of documents", "LOKET_S3_URL"),
}
WITH_A_KEY = {"KVK_KEY": ("KVK", "KVK_URL"), "PAYMENT_KEY": ("payments", "PAYMENT_URL")}


def mail_goes_out() -> Iterator[Finding]:
    """As far as the log-in; no mail is sent."""
    if not settings.EMAIL_HOST:
        yield Finding(Level.OFF, "mail out", "No server is set (LOKET_SMTP_HOST): mails stay in a folder.")
        return
    place = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    try:
        with smtplib.SMTP(settings.EMAIL_HOST, settings.EMAIL_PORT, timeout=PATIENCE) as server:
            if settings.EMAIL_USE_TLS:
                server.starttls(context=ssl.create_default_context())
            if settings.EMAIL_HOST_USER:
                server.login(settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD)
            server.noop()
    except (OSError, smtplib.SMTPException) as error:
        yield Finding(Level.WRONG, "mail out", f"{place} does not take us: {_words(error)}. Mail waits, none is lost.")
    else:
        yield Finding(Level.OK, "mail out", f"{place} answers.")


def mail_comes_in() -> Iterator[Finding]:
    """What the worker found when it looked last; each mailbox by its name."""
    boxes = [each for each in postbussen() if each.actief and each.server]
    if not boxes:
        yield Finding(Level.OFF, "mail in", "No mailbox is read. Arrange them at /beheer/postbussen/.")
    for each in boxes:
        if each.storing:
            yield Finding(Level.WRONG, "mail in", f"{each.naam}: {each.storing}")
        elif each.gelezen_op is None or timezone.now() - each.gelezen_op > QUIET:
            says = f"{each.naam} was not read in the last ten minutes. Is there a worker?"
            yield Finding(Level.WRONG, "mail in", says)
        else:
            yield Finding(Level.OK, "mail in", f"{each.naam} is read.")


def outside_systems_answer() -> Iterator[Finding]:
    """That a connection can be made, with a certificate that holds where there is TLS."""
    places = [(what, getattr(settings, name), said) for name, (what, said) in SYSTEMS.items()]
    places += [
        (what, getattr(settings, url) if getattr(settings, key) else "", f"LOKET_{key}")
        for key, (what, url) in WITH_A_KEY.items()
    ]
    for what, address, said in places:
        if address:
            yield _reached(what, address)
        else:
            yield Finding(Level.OFF, what, f"Not set ({said}).")
    yield _scanner()


def visitors_say_nothing_of_themselves() -> Iterator[Finding]:
    """A header named with `_` reads here as the one with `-` that the proxy sets. Who may send it chooses from which
    network address they come, and no limit holds them. So we ask our own page, and pretend to come without TLS.
    """
    if not settings.SECURE:
        return
    what, page = "headers of visitors", f"{settings.PUBLIC_URL}/robots.txt"
    try:
        with Client(most=256 * KB, seconds=PATIENCE, timeout=PATIENCE) as client:
            answer = client.get(page, headers={"X_Forwarded_Proto": "http"})
    except httpx.HTTPError as error:
        yield Finding(Level.LOOK, what, f"{page} could not be asked from here ({type(error).__name__}).")
        return
    if answer.is_redirect and answer.headers.get("Location", "").startswith(settings.PUBLIC_URL):
        says = "The proxy lets headers with _ in their name through: anybody can pretend to come from any address."
        yield Finding(Level.WRONG, what, f"{says} Let it drop them (docs/operations.md, In front: TLS).")
    elif answer.status_code == 200:
        yield Finding(Level.OK, what, "The proxy drops what visitors say of themselves.")
    else:
        yield Finding(Level.LOOK, what, f"{page} answers {answer.status_code} from here, which says nothing of it.")


def _scanner() -> Finding:
    if not (found := scanner()):
        return Finding(Level.OFF, "virus scanner", "Not set (LOKET_CLAMD): what comes in is not scanned.")
    try:
        found.scan([b"a test of Loket"])
    except ScannerDown as error:
        return Finding(Level.WRONG, "virus scanner", f"It does not answer ({error}). Mail waits for it.")
    return Finding(Level.OK, "virus scanner", "It answers.")


def _reached(what: str, address: str) -> Finding:
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    try:
        with socket.create_connection((host, port), timeout=PATIENCE) as wire:
            if parts.scheme == "https":
                ssl.create_default_context().wrap_socket(wire, server_hostname=host).close()
    except OSError as error:
        return Finding(Level.WRONG, what, f"{host}:{port} cannot be reached: {_words(error)}.")
    return Finding(Level.OK, what, f"{host}:{port} answers.")


def _words(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate does not hold ({error.verify_message})"
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "the log-in is refused"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return getattr(error, "strerror", "") or type(error).__name__
