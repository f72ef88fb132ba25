"""Who asks something, as staff typed it for a caller; and how the standard writes it down."""

from dataclasses import dataclass
from typing import Any

from loket.kernel.refusal import Refusal
from loket.partijen.rules.known import Known

PERSON, COMPANY = "natuurlijk_persoon", "niet_natuurlijk_persoon"


@dataclass(frozen=True, slots=True)
class Aanvrager:
    """A person, or a company when it has a `bedrijfsnaam`. `postcode` and `huisnummer` are of the address."""

    voornaam: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""
    bsn: str = ""
    bedrijfsnaam: str = ""
    kvk: str = ""
    email: str = ""
    phone: str = ""
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""

    @property
    def kind(self) -> str:
        return COMPANY if self.bedrijfsnaam else PERSON

    @property
    def name(self) -> str:
        parts = (self.voornaam, self.tussenvoegsel, self.achternaam)
        return " ".join(part for part in parts if part)

    @property
    def is_known(self) -> bool:
        return bool(self.bedrijfsnaam or self.achternaam or self.bsn)


def known_aanvrager(known: Known, *, phone: str = "", with_bsn: bool) -> Aanvrager:
    """A customer whom we know: nothing that we know is asked again (U32). `phone`: where they are now, when that is
    known. `with_bsn`: the law gives a ground for it (Wabb 10).
    """
    return Aanvrager(
        voornaam=known.voornaam or known.voorletters,
        tussenvoegsel=known.voorvoegsel,
        achternaam=known.achternaam,
        bsn=known.bsn if with_bsn else "",
        bedrijfsnaam=known.name if known.organisation else known.works_for,
        kvk=known.kvk,
        phone=phone or next(iter(known.phones), ""),
        straat=known.straat,
        huisnummer=known.huisnummer,
        postcode=known.postcode,
        plaats=known.plaats,
    )


def named_aanvrager(name: str, *, phone: str) -> Aanvrager:
    """Somebody of whom we have a name and a number alone."""
    first, _, last = name.strip().rpartition(" ")
    return Aanvrager(voornaam=first, achternaam=last, phone=phone)


def why_not_aanvrager(aanvrager: Aanvrager, *, with_bsn: bool) -> list[Refusal]:
    """A BSN only where the law gives a ground for it (Wabb 10)."""
    found = []
    if not aanvrager.is_known:
        found.append(Refusal("aanvrager-missing", "Vul de achternaam in, of de naam van het bedrijf.", "achternaam"))
    if aanvrager.bsn and not with_bsn:
        found.append(Refusal("bsn-not-allowed", "Bij deze zaak mag je geen BSN vastleggen.", "bsn"))
    return found


def identificatie_of(aanvrager: Aanvrager) -> dict[str, Any]:
    """The struct of the standard."""
    if aanvrager.kind == COMPANY:
        return {
            "innNnpId": "",
            "annIdentificatie": "",
            "kvkNummer": aanvrager.kvk,
            "statutaireNaam": aanvrager.bedrijfsnaam,
            "innRechtsvorm": "",
            "bezoekadres": _one_line(aanvrager),
            "subVerblijfBuitenland": None,
        }
    return {
        "inpBsn": aanvrager.bsn,
        "anpIdentificatie": "",
        "inpA_nummer": "",
        "geslachtsnaam": aanvrager.achternaam,
        "voorvoegselGeslachtsnaam": aanvrager.tussenvoegsel,
        "voorletters": "",
        "voornamen": aanvrager.voornaam,
        "geslachtsaanduiding": "",
        "geboortedatum": "",
        "verblijfsadres": _address(aanvrager),
        "subVerblijfBuitenland": None,
    }


def contact_of(aanvrager: Aanvrager) -> dict[str, str] | None:
    """How to reach them; None when they left nothing. With an e-mail address they said that we may use it (Awb 2:8)."""
    if not (aanvrager.email or aanvrager.phone):
        return None
    return {
        "emailadres": aanvrager.email,
        "functie": "",
        "telefoonnummer": aanvrager.phone,
        "naam": aanvrager.name or aanvrager.bedrijfsnaam,
    }


def _address(aanvrager: Aanvrager) -> dict[str, Any] | None:
    number = "".join(each for each in aanvrager.huisnummer if each.isdigit())[:5]
    if not (aanvrager.straat and number):
        return None
    rest = aanvrager.huisnummer.removeprefix(number).strip(" -")
    return {
        "aoaIdentificatie": "",
        "wplWoonplaatsNaam": aanvrager.plaats,
        "gorOpenbareRuimteNaam": aanvrager.straat,
        "aoaPostcode": aanvrager.postcode,
        "aoaHuisnummer": int(number),
        "aoaHuisletter": rest if len(rest) == 1 and rest.isalpha() else "",
        "aoaHuisnummertoevoeging": "" if len(rest) == 1 and rest.isalpha() else rest[:4],
        "inpLocatiebeschrijving": "",
    }


def _one_line(aanvrager: Aanvrager) -> str:
    street = f"{aanvrager.straat} {aanvrager.huisnummer}".strip()
    place = f"{aanvrager.postcode} {aanvrager.plaats}".strip()
    return ", ".join(part for part in (street, place) if part)
