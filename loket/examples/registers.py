"""What the national registers know in the demo: its invented residents and companies."""

from datetime import date
from typing import Any

from loket.examples.partijen.load import DAUGHTER
from loket.examples.partijen.people import BUSINESSES, RESIDENTS, Resident
from loket.kernel.text import date_words
from loket.outside.kvk import Onderneming
from loket.partijen.models import PartijIdentificator
from loket.partijen.rules.zoeknaam import zoeknaam_of

# Children of the resident who logs in to the demo, with numbers of nobody. The last one is of age: no say any more.
CHILDREN = (("999990111", "Daan", "2016-04-09"), ("999990123", "Saar", "2010-09-21"), ("999990135", "Bo", "2006-02-03"))
LIVES_SINCE, FIRST_STREET = "2014-06-01", "Verzonnenlaan"


def persons() -> dict[str, dict[str, Any]]:
    """By the BSN that they have as a partij."""
    names = {zoeknaam_of(each.name): each for each in RESIDENTS}
    children = {each["burgerservicenummer"]: each for each in (_child(*told) for told in CHILDREN)}
    found = PartijIdentificator.objects.filter(code_soort_object_id="bsn", partij__zoeknaam__in=names)
    return children | {
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
        **({"gezag": _gezag(bsn)} if who.name == DAUGHTER else {}),
        **({"geheimhoudingPersoonsgegevens": True} if who.secret else {}),
    }


def _child(bsn: str, first: str, born: str) -> dict[str, Any]:
    """As little as is asked of a child."""
    day = {"type": "Datum", "datum": born, "langFormaat": date_words(date.fromisoformat(born))}
    names = {"voornamen": first, "voorvoegsel": "van", "geslachtsnaam": "Denkbeeld"}
    return {
        "burgerservicenummer": bsn,
        "naam": {**names, "volledigeNaam": f"{first} van Denkbeeld"},
        "geboorte": {"datum": day, "plaats": {"omschrijving": "Bergen"}, "land": {"omschrijving": "Nederland"}},
    }


def _gezag(bsn: str) -> list[dict[str, Any]]:
    """As the register tells it of a parent."""
    parent = {"burgerservicenummer": bsn}
    return [
        {"type": "EenhoofdigOuderlijkGezag", "ouder": parent, "minderjarige": {"burgerservicenummer": child}}
        for child, _, _ in CHILDREN
    ]
