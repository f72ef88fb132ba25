"""Who may take part in a zaak: one of each kind, with all that the standard knows of them."""

from loket.zaken.tests.parts import BSN, url_of

ADRES = {
    "aoaIdentificatie": "0373010000000001",
    "wplWoonplaatsNaam": "Bergen",
    "gorOpenbareRuimteNaam": "Dorpsstraat",
    "aoaPostcode": "1861KA",
    "aoaHuisnummer": 4,
    "aoaHuisletter": "a",
    "aoaHuisnummertoevoeging": "bis",
    "inpLocatiebeschrijving": "achter de kerk",
}
BUITENLAND = {
    "lndLandcode": "5010",
    "lndLandnaam": "België",
    "subAdresBuitenland_1": "Grote Markt 1",
    "subAdresBuitenland_2": "2000 Antwerpen",
    "subAdresBuitenland_3": "",
}
PERSOON = {
    "inpBsn": BSN,
    "anpIdentificatie": "A-17",
    "inpA_nummer": "1234567890",
    "geslachtsnaam": "Visser",
    "voorvoegselGeslachtsnaam": "de",
    "voorletters": "J.",
    "voornamen": "Jannie",
    "geslachtsaanduiding": "v",
    "geboortedatum": "1950-02-01",
    "verblijfsadres": ADRES,
    "subVerblijfBuitenland": BUITENLAND,
}
KINDS = {
    "natuurlijk_persoon": PERSOON,
    "niet_natuurlijk_persoon": {
        "innNnpId": "517439943",
        "annIdentificatie": "N-1",
        "kvkNummer": "12345678",
        "vestigingsNummer": "",
        "statutaireNaam": "Bakkerij De Vries B.V.",
        "innRechtsvorm": "besloten_vennootschap",
        "bezoekadres": "Dorpsstraat 4",
        "subVerblijfBuitenland": None,
    },
    "vestiging": {
        "vestigingsNummer": "000012345678",
        "handelsnaam": ["Bakkerij De Vries", "De Vries Brood"],
        "verblijfsadres": ADRES,
        "subVerblijfBuitenland": None,
        "kvkNummer": "12345678",
    },
    "organisatorische_eenheid": {"identificatie": "AFD-1", "naam": "Burgerzaken", "isGehuisvestIn": "Gemeentehuis"},
    "medewerker": {
        "identificatie": "jvisser@bergen.example",
        "achternaam": "Visser",
        "voorletters": "J",
        "voorvoegselAchternaam": "de",
    },
}
# What each kind is found by: the name of the filter, and the number above.
WHICH = "betrokkeneIdentificatie__"
QUESTIONS = [
    ("natuurlijk_persoon", f"{WHICH}natuurlijkPersoon__inpBsn", BSN),
    ("natuurlijk_persoon", f"{WHICH}natuurlijkPersoon__anpIdentificatie", "A-17"),
    ("natuurlijk_persoon", f"{WHICH}natuurlijkPersoon__inpA_nummer", "1234567890"),
    ("niet_natuurlijk_persoon", f"{WHICH}nietNatuurlijkPersoon__innNnpId", "517439943"),
    ("niet_natuurlijk_persoon", f"{WHICH}nietNatuurlijkPersoon__annIdentificatie", "N-1"),
    ("niet_natuurlijk_persoon", f"{WHICH}nietNatuurlijkPersoon__kvkNummer", "12345678"),
    ("vestiging", f"{WHICH}vestiging__vestigingsNummer", "000012345678"),
    ("vestiging", f"{WHICH}vestiging__kvkNummer", "12345678"),
    ("organisatorische_eenheid", f"{WHICH}organisatorischeEenheid__identificatie", "AFD-1"),
    ("medewerker", f"{WHICH}medewerker__identificatie", "jvisser@bergen.example"),
    ("medewerker", "betrokkeneType", "medewerker"),
]


def rol_body(zaak, roltype, /, **changes):
    return {
        "zaak": url_of(zaak),
        "roltype": roltype.url,
        "betrokkeneType": "natuurlijk_persoon",
        "roltoelichting": "Vroeg de vergunning aan",
        "betrokkeneIdentificatie": {"inpBsn": BSN},
        **changes,
    }
