"""The fields that may be asked, by the names of the registers, with the words that people read.

Names: Haal Centraal BRP Personen bevragen v2; KVK Basisprofiel v1.
"""

from collections.abc import Collection

from loket.kernel.refusal import Refusal

VELDEN_BRP: dict[str, str] = {
    "burgerservicenummer": "Burgerservicenummer",
    "naam.voornamen": "Voornamen",
    "naam.voorletters": "Voorletters",
    "naam.voorvoegsel": "Voorvoegsel",
    "naam.geslachtsnaam": "Achternaam",
    "naam.volledigeNaam": "Volledige naam",
    "naam.aanduidingNaamgebruik": "Welke naam u gebruikt",
    "geslacht": "Geslacht",
    "leeftijd": "Leeftijd",
    "geboorte.datum": "Geboortedatum",
    "geboorte.plaats": "Geboorteplaats",
    "geboorte.land": "Geboorteland",
    "nationaliteiten": "Nationaliteit",
    "adressering.aanhef": "Aanhef",
    "adressering.aanschrijfwijze": "Naam op een brief",
    "adressering.adresregel1": "Adresregel 1",
    "adressering.adresregel2": "Adresregel 2",
    "gemeenteVanInschrijving": "Gemeente waar u woont",
    "datumInschrijvingInGemeente": "In deze gemeente sinds",
    "verblijfplaats.datumVan": "Op dit adres sinds",
    "verblijfplaats.functieAdres": "Soort adres",
    "verblijfplaats.nummeraanduidingIdentificatie": "Nummer van het adres",
    "verblijfplaats.verblijfadres.officieleStraatnaam": "Straat",
    "verblijfplaats.verblijfadres.korteStraatnaam": "Straat (kort)",
    "verblijfplaats.verblijfadres.huisnummer": "Huisnummer",
    "verblijfplaats.verblijfadres.huisletter": "Huisletter",
    "verblijfplaats.verblijfadres.huisnummertoevoeging": "Toevoeging",
    "verblijfplaats.verblijfadres.postcode": "Postcode",
    "verblijfplaats.verblijfadres.woonplaats": "Woonplaats",
    "partners": "Partner",
    "kinderen": "Kinderen",
    "gezag": "Gezag over kinderen",
    "ouders": "Ouders",
    "overlijden": "Overlijden",
    "immigratie": "Immigratie",
}
VELDEN_KVK: dict[str, str] = {
    "kvkNummer": "KvK-nummer",
    "naam": "Naam",
    "vestigingsnummer": "Vestigingsnummer",
    "straatnaam": "Straat",
    "huisnummer": "Huisnummer",
    "postcode": "Postcode",
    "plaats": "Plaats",
}
NO_PURPOSE = Refusal("purpose-missing", "Zonder doel vragen wij geen gegevens op.", "doel")
NO_FIELDS = Refusal("fields-missing", "Noem welke gegevens nodig zijn.", "velden")


def why_not_ask(velden: Collection[str], doel: str, *, known: Collection[str]) -> list[Refusal]:
    """Only for a purpose, only fields by name (AVG 5 lid 1 b and c): none is asked because it may be handy."""
    strange = sorted(set(velden) - set(known))
    found = [
        None if doel.strip() else NO_PURPOSE,
        None if velden else NO_FIELDS,
        Refusal("field-unknown", f"Dit veld kennen wij niet: {strange[0]}.", "velden") if strange else None,
    ]
    return [each for each in found if each]
