"""Forty partijen and the people of some zaken, made by the commands that every program uses."""

from collections.abc import Iterator
from itertools import dropwhile, islice
from typing import Any
from uuid import UUID

from loket.examples.partijen.people import BUSINESSES, RESIDENTS, Company, Resident
from loket.examples.zaken.people import numbers_for_tests
from loket.kernel.actor import SYSTEM
from loket.kernel.secrets import blind_index
from loket.partijen.commands.beside import keep_vertegenwoordiging
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.identificator import Nummer
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import Partij, PartijIdentificator
from loket.partijen.rules.identificator import index_text
from loket.zaken.models import Rol

FROM_ZAKEN = 12
FIRST_OF_US = "99995"  # the zaken of the demo begin at 9999 00
MOTHER, DAUGHTER = "Greetje Proefpersoon", "Dina van Denkbeeld"


def load_partijen() -> None:
    """Forty of the list, once; and of who asked some zaken the partij, with the same BSN."""
    if Partij.objects.exists():
        return
    bsns = dropwhile(lambda number: number < FIRST_OF_US, numbers_for_tests())
    made = {resident.name: _resident(resident, next(bsns)) for resident in RESIDENTS}
    for company in BUSINESSES:
        _company(company)
    pair = {"vertegenwoordigende_partij_id": made[DAUGHTER], "vertegenwoordigde_partij_id": made[MOTHER]}
    keep_vertegenwoordiging(pair, by=SYSTEM)
    for rol in islice(_askers(), FROM_ZAKEN):
        _of_zaak(rol)


def _resident(who: Resident, bsn: str) -> UUID:
    columns = {
        "soort_partij": "persoon",
        "voornaam": who.first,
        "voorvoegsel_achternaam": who.infix,
        "achternaam": who.last,
        "geboortedatum": who.born,
        "indicatie_geheimhouding": who.secret,
        "bezoekadres": _address(who.street, who.house, who.postcode, who.place),
    }
    return _kept(columns, _bsn(bsn), phone=who.phone, email=who.email)


def _company(company: Company) -> UUID:
    number = Nummer(
        partij_id=None,
        code_objecttype="niet_natuurlijk_persoon",
        code_soort_object_id="kvk_nummer",
        object_id=company.kvk,
        code_register="hr",
    )
    columns = {"soort_partij": "organisatie", "naam": company.name}
    made = _kept(columns, number, phone=company.phone, email=company.email)
    for first, last, phone in company.people:
        person = {"soort_partij": "contactpersoon", "voornaam": first, "achternaam": last, "werkte_voor_id": made}
        who = _kept(person, phone=phone, email=f"{first}@{company.email.partition('@')[2]}".lower())
        _reached(who, "telefoonnummer", company.phone, standard=False)
    return made


def _of_zaak(rol: Rol) -> None:
    """Born in no known year: their zaken do not tell it."""
    told: dict[str, Any] = rol.betrokkene_identificatie or {}
    lives, reached = told.get("verblijfsadres") or {}, rol.contactpersoon_rol or {}
    columns = {
        "soort_partij": "persoon",
        "voornaam": told.get("voornamen", ""),
        "achternaam": told.get("geslachtsnaam", ""),
        "bezoekadres": _address(
            lives.get("gorOpenbareRuimteNaam", ""),
            lives.get("aoaHuisnummer"),
            lives.get("aoaPostcode", ""),
            lives.get("wplWoonplaatsNaam", ""),
        ),
    }
    assert rol.bsn
    phone, email = reached.get("telefoonnummer", ""), reached.get("emailadres", "")
    _kept(columns, _bsn(rol.bsn), phone=phone, email=email)


def _askers() -> Iterator[Rol]:
    """Who asked for the newest zaken, each person once."""
    seen: set[bytes] = set()
    for rol in Rol.objects.filter(omschrijving_generiek="initiator", bsn_index__isnull=False).order_by("-zaak_id"):
        assert rol.bsn
        index = blind_index(index_text("bsn", rol.bsn))
        if index not in seen and not PartijIdentificator.objects.filter(object_index=index).exists():
            seen.add(index)
            yield rol


def _kept(columns: dict[str, Any], number: Nummer | None = None, *, phone: str, email: str) -> UUID:
    told = Told(columns={"voorkeurstaal": "nld", **columns}, identificatoren=[(None, number)] if number else None)
    made = keep_partij(told, by=SYSTEM)
    _reached(made, "telefoonnummer", phone)
    _reached(made, "email", email)
    return made


def _reached(partij_id: UUID, soort: str, adres: str, *, standard: bool = True) -> None:
    if adres:
        told = {"soort_digitaal_adres": soort, "adres": adres, "partij_id": partij_id, "is_standaard_adres": standard}
        keep_digitaal_adres(told, by=SYSTEM)


def _bsn(number: str) -> Nummer:
    return Nummer(
        partij_id=None,
        code_objecttype="natuurlijk_persoon",
        code_soort_object_id="bsn",
        object_id=number,
        code_register="brp",
    )


def _address(street: str, house: object, postcode: str, place: str) -> dict[str, Any]:
    """The struct of the standard."""
    return {"straatnaam": street, "huisnummer": house, "postcode": postcode, "stad": place, "land": "NL"}
