"""What a broker proved, read as who it is: the names of claims, the levels, on behalf of whom.

Sources: DigiD and eHerkenning by OIDC brokers (the names that the SAML attributes of Afsprakenstelsel Elektronische
Toegangsdiensten 1.13 have there), Logius Machtigen, eIDAS attributes by eHerkenning.
"""

from collections.abc import Mapping
from typing import Any

from loket.inloggen.rules.ingelogde import Grond, Kind, Machtiging, Niveau, Via
from loket.inloggen.rules.proof import Proof
from loket.kernel.refusal import Refusal, Refused
from loket.zgw.checks import rsin

Claims = Mapping[str, Any]
SAML = "urn:oasis:names:tc:SAML:2.0:ac:classes:"
ETOEGANG = "urn:etoegang:core:assurance-class:"
EIDAS = "http://eidas.europa.eu/LoA/"
# DigiD Basis (PasswordProtectedTransport) is below the lowest level of eIDAS, and eHerkenning 1 and 2 are too.
LEVELS = {
    f"{SAML}MobileTwoFactorContract": Niveau.LAAG,
    f"{SAML}Smartcard": Niveau.SUBSTANTIEEL,
    f"{SAML}SmartcardPKI": Niveau.HOOG,
    f"{ETOEGANG}loa2plus": Niveau.LAAG,
    f"{ETOEGANG}loa3": Niveau.SUBSTANTIEEL,
    f"{ETOEGANG}loa4": Niveau.HOOG,
    f"{EIDAS}low": Niveau.LAAG,
    f"{EIDAS}substantial": Niveau.SUBSTANTIEEL,
    f"{EIDAS}high": Niveau.HOOG,
    **{each.value: each for each in Niveau},
}
NAMES: dict[str, tuple[str, ...]] = {  # the first that is filled
    "bsn": ("bsn", "urn:nl-eid-gdi:1.0:id:BSN", "urn:etoegang:1.12:EntityConcernedID:BSN"),
    "acting_bsn": ("gemachtigde.bsn", "urn:nl-eid-gdi:1.0:ActingSubjectID", "act.bsn"),
    "represented_bsn": ("aanvrager.bsn", "urn:nl-eid-gdi:1.0:LegalSubjectID", "on_behalf_of.bsn"),
    "ground": ("representation_type", "urn:nl-eid-gdi:1.0:RepresentationType"),
    "service": ("service_id", "urn:nl-eid-gdi:1.0:ServiceUUID", "urn:etoegang:core:ServiceUUID"),
    "kvk": ("kvk", "urn:etoegang:1.9:EntityConcernedID:KvKnr", "urn:etoegang:core:LegalSubjectID"),
    "vestiging": ("vestiging", "urn:etoegang:1.9:ServiceRestriction:Vestigingsnr"),
    "first": ("given_name", "urn:etoegang:1.9:attribute:FirstName"),
    "last": ("family_name", "urn:etoegang:1.9:attribute:FamilyName"),
    "company": ("organisation_name", "urn:etoegang:1.9:attribute:CompanyName"),
}
NO_NUMBER = Refusal("number-missing", "Wij weten niet zeker wie u bent. Bel ons, dan helpen wij u.")
NO_BSN = Refusal("bsn-missing", "Wij kennen uw BSN niet. Bel ons of kom langs met uw paspoort.")
LOW = Refusal("level-unknown", "U logde in met te weinig zekerheid. Gebruik de app of de sms-controle.")


def proof_of(via: Via, claims: Claims) -> Proof:
    """Raises Refused when it does not prove enough: no level that we know, no number, or a number that is none."""
    niveau = LEVELS.get(str(claims.get("acr") or claims.get("loa") or ""))
    if niveau is None:
        raise Refused(LOW)
    if via == Via.EHERKENNING:
        return _business(claims, niveau)
    return _person(via, claims, niveau)


def _person(via: Via, claims: Claims, niveau: Niveau) -> Proof:
    represented, acting = _told(claims, "represented_bsn"), _told(claims, "acting_bsn")
    bsn = acting or _told(claims, "bsn")
    if not is_bsn(bsn) or (represented and not is_bsn(represented)):
        raise Refused(NO_BSN if via == Via.EIDAS and not bsn else NO_NUMBER)
    dienst = _told(claims, "service")
    told = _told(claims, "ground").lower()
    grond = Grond(told) if told in list(Grond) else Grond.MACHTIGING
    namens = Machtiging(kind=Kind.PERSOON, bsn=represented, dienst=dienst, grond=grond) if represented else None
    naam = " ".join(part for part in (_told(claims, "first"), _told(claims, "last")) if part)
    return Proof(via=via, niveau=niveau, bsn=bsn, naam=naam, namens=None if represented == bsn else namens)


def _business(claims: Claims, niveau: Niveau) -> Proof:
    kvk, vestiging = _told(claims, "kvk"), _told(claims, "vestiging")
    if not (kvk.isascii() and kvk.isdigit() and len(kvk) == 8):
        raise Refused(NO_NUMBER)
    return Proof(
        via=Via.EHERKENNING,
        niveau=niveau,
        kind=Kind.BEDRIJF,
        kvk=kvk,
        vestiging=vestiging,
        naam=_told(claims, "company"),
    )


def is_bsn(number: str) -> bool:
    return number.isascii() and number.isdigit() and len(number) == 9 and rsin(number) is None


def _told(claims: Claims, what: str) -> str:
    return next((value for name in NAMES[what] if (value := _at(claims, name))), "")


def _at(claims: Claims, name: str) -> str:
    """By its whole name, else step by step: some brokers nest. A list has one value, or none that counts."""
    found: Any = claims.get(name)
    if found is None and not name.startswith("urn:"):
        found = claims
        for part in name.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    if isinstance(found, list):
        found = found[0] if len(found) == 1 else None
    return str(found).strip() if isinstance(found, str | int) else ""
