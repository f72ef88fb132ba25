"""The settings of the SAML doors, checked when Loket starts: every fault is named, and no door opens half."""

import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import Certificate, load_pem_x509_certificate

from loket.environment import Environment, said
from loket.outside.saml.metadata import Provider, provider_of
from loket.outside.saml.xml import NotGood

WAYS = ("digid", "eherkenning", "eidas")
LEVELS = ("laag", "substantieel", "hoog")
CLASSES = "urn:oasis:names:tc:SAML:2.0:ac:classes:"
ETOEGANG = "urn:etoegang:core:assurance-class:"
DIGID = {
    "laag": f"{CLASSES}MobileTwoFactorContract",
    "substantieel": f"{CLASSES}Smartcard",
    "hoog": f"{CLASSES}SmartcardPKI",
}
TOEGANG = {"laag": f"{ETOEGANG}loa2plus", "substantieel": f"{ETOEGANG}loa3", "hoog": f"{ETOEGANG}loa4"}
CONTEXTS = {"digid": DIGID, "eherkenning": TOEGANG, "eidas": TOEGANG}
LEAST_BITS = 2048


@dataclass(frozen=True, slots=True)
class Own:
    """Who we are, for all ways. The files are for TLS; key and certificate sign, and open what is meant for us."""

    entity_id: str
    key: RSAPrivateKey = field(repr=False)
    certificate: Certificate
    tls_key: Path
    tls_certificate: Path
    authorities: Path | None = None


@dataclass(frozen=True, slots=True)
class Door:
    """One way in by SAML. `level` is the least that we ask; `context` is what they call it."""

    way: str
    own: Own
    provider: Provider
    level: str
    service_index: int | None
    service_name: str

    @property
    def context(self) -> str:
        return CONTEXTS[self.way][self.level]


def doors_of(env: Environment) -> dict[str, Door]:
    """By way; empty where the settings name none."""
    ways = env.words("LOKET_SAML_WAYS")
    for wrong in (way for way in ways if way not in WAYS):
        env.faults.append(f"LOKET_SAML_WAYS knows {', '.join(WAYS)}, not {said(wrong)}")
    if not ways:
        return {}
    own = _own(env)
    found = [
        (way, _provider(env, f"LOKET_SAML_{way.upper()}_METADATA"), _level(env, way)) for way in ways if way in WAYS
    ]
    return {
        way: Door(way, own, provider, level, _index(env, way), env.text("LOKET_SAML_SERVICE_NAME", "Gemeente"))
        for way, provider, level in found
        if own and provider
    }


def _own(env: Environment) -> Own | None:
    entity_id = env.text("LOKET_SAML_ENTITY_ID")
    key_file, certificate_file = _file(env, "LOKET_SAML_KEY"), _file(env, "LOKET_SAML_CERTIFICATE")
    tls = bool(env.values.get("LOKET_SAML_TLS_KEY") or env.values.get("LOKET_SAML_TLS_CERTIFICATE"))
    tls_key = _file(env, "LOKET_SAML_TLS_KEY") if tls else key_file
    tls_certificate = _file(env, "LOKET_SAML_TLS_CERTIFICATE") if tls else certificate_file
    authorities = _file(env, "LOKET_SAML_AUTHORITIES") if env.values.get("LOKET_SAML_AUTHORITIES") else None
    if not (entity_id and key_file and certificate_file and tls_key and tls_certificate):
        return None
    pair = _pair(env, key_file, certificate_file)
    if tls:
        _pair(env, tls_key, tls_certificate, of="LOKET_SAML_TLS_")
    if authorities:
        try:
            ssl.create_default_context(cafile=str(authorities))
        except (ssl.SSLError, OSError):
            env.faults.append("LOKET_SAML_AUTHORITIES holds no certificates (PEM)")
    return Own(entity_id, *pair, tls_key, tls_certificate, authorities) if pair else None


def _pair(
    env: Environment, key_file: Path, certificate_file: Path, *, of: str = "LOKET_SAML_"
) -> tuple[RSAPrivateKey, Certificate] | None:
    """A key and the certificate of it, both good now; what is not is a fault."""
    try:
        key = load_pem_private_key(key_file.read_bytes(), None)
    except (ValueError, TypeError):
        env.faults.append(f"{of}KEY must be a private key in PEM without a password")
        return None
    try:
        certificate = load_pem_x509_certificate(certificate_file.read_bytes())
    except ValueError:
        env.faults.append(f"{of}CERTIFICATE must be a certificate in PEM")
        return None
    if not isinstance(key, RSAPrivateKey) or key.key_size < LEAST_BITS:
        env.faults.append(f"{of}KEY must be RSA of at least {LEAST_BITS} bits")
        return None
    public, now = certificate.public_key(), datetime.now(UTC)
    if not isinstance(public, RSAPublicKey) or public.public_numbers() != key.public_key().public_numbers():
        env.faults.append(f"{of}CERTIFICATE is not of {of}KEY")
    if now >= certificate.not_valid_after_utc:
        env.faults.append(f"{of}CERTIFICATE is over since {certificate.not_valid_after_utc:%Y-%m-%d}")
    if now < certificate.not_valid_before_utc:
        env.faults.append(f"{of}CERTIFICATE holds from {certificate.not_valid_before_utc:%Y-%m-%d}")
    return key, certificate


def _provider(env: Environment, name: str) -> Provider | None:
    file = _file(env, name)
    try:
        return provider_of(file.read_bytes(), now=datetime.now(UTC)) if file else None
    except (NotGood, ValueError, TypeError) as wrong:
        env.faults.append(f"{name}: the file {wrong}" if isinstance(wrong, NotGood) else f"{name}: no good metadata")
        return None


def _level(env: Environment, way: str) -> str:
    return env.choice(f"LOKET_SAML_{way.upper()}_LEVEL", LEVELS[0], LEVELS)


def _index(env: Environment, way: str) -> int | None:
    """Of the service that they know by a number; DigiD without machtigen needs none."""
    name = f"LOKET_SAML_{way.upper()}_SERVICE"
    return env.number(name, 0, low=0, high=65535) if env.values.get(name, "").strip() else None


def _file(env: Environment, name: str) -> Path | None:
    told = env.text(name)
    if told and not Path(told).is_file():
        env.faults.append(f"{name} is no file: {told!r}")
        return None
    return Path(told) if told else None
