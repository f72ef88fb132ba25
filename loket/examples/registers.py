"""What the national registers know in the demo: its invented residents and companies."""

from typing import Any

from loket.examples.partijen.people import BUSINESSES, RESIDENTS, Resident
from loket.kernel.text import date_words
from loket.outside.kvk import Onderneming
from loket.partijen.models import PartijIdentificator
from loket.partijen.rules.zoeknaam import zoeknaam_of

LIVES_SINCE, FIRST_STREET = "2014-06-01", "Verzonnenlaan"


def persons() -> dict[str, dict[str, Any]]:
    """By the BSN that they have as a partij."""
    names = {zoeknaam_of(each.name): each for each in RESIDENTS}
    found = PartijIdentificator.objects.filter(code_soort_object_id="bsn", partij__zoeknaam__in=names)
    return {
        each.object_id: _person(names[each.partij.zoeknaam], each.object_id)
        for each in found.select_related("partij")
        if each.partij
    }


def companies() -> list[Onderneming]:
    return [
        Onderneming(each.kvk, each.name, f"{int(each.kvk):012}", FIRST_STREET, str(number), "1861 ZZ", "Bergen")
        for number, each in enumerate(BUSINESSES, start=1)
    ]


def _person(who: Resident, bsn: str) -> dict[str, Any]:
    """In the shape of Haal Centraal BRP Personen bevragen v2."""
    street = {"officieleStraatnaam": who.street, "korteStraatnaam": who.street, "huisnummer": who.house}
    lives = {**street, "postcode": who.postcode.replace(" ", ""), "woonplaats": who.place}
    day = {"type": "Datum", "datum": f"{who.born:%Y-%m-%d}", "langFormaat": date_words(who.born)}
    since = {"type": "Datum", "datum": LIVES_SINCE, "langFormaat": "1 juni 2014"}
    names = {"voornamen": who.first, "voorvoegsel": who.infix, "geslachtsnaam": who.last}
    return {
        "burgerservicenummer": bsn,
        "naam": {**names, "voorletters": f"{who.first[0]}.", "volledigeNaam": who.name},
        "geboorte": {"datum": day, "plaats": {"omschrijving": "Bergen"}, "land": {"omschrijving": "Nederland"}},
        "nationaliteiten": [{"nationaliteit": {"code": "0001", "omschrijving": "Nederlandse"}}],
        "gemeenteVanInschrijving": {"code": "0373", "omschrijving": "Bergen (NH.)"},
        "verblijfplaats": {"type": "Adres", "datumVan": since, "verblijfadres": lives},
        **({"geheimhoudingPersoonsgegevens": True} if who.secret else {}),
    }
