"""What a letter says of itself is found; what it does not say stays empty."""

from datetime import date

import pytest

from loket.post.rules.recognise import Gevonden, recognise, zaaknummer_in
from loket.post.rules.zaak import address_in, name_parts

RECEIVED = date(2026, 11, 26)
OBJECTION = """
Gemeente Bergen
Afdeling Vergunningen

Schoorl, 23 november 2026

Betreft: bezwaar tegen besluit ZAAK-2026-0000020377

Geachte heer, mevrouw,

Hierbij maak ik bezwaar tegen uw besluit van 6 november 2026 over de inrit aan de Voorbeeldweg 18.
Ik ben het niet eens met de afwijzing.

Met vriendelijke groet,
B. Voorbeeld
Voorbeeldweg 18
1871 AB Schoorl
"""


def test_the_letter_of_the_drawing():
    found = recognise(OBJECTION, received=RECEIVED)
    assert found == Gevonden(
        soort="bezwaar",
        soort_found=True,
        zaaknummer="ZAAK-2026-0000020377",
        naam="B. Voorbeeld",
        adres="Voorbeeldweg 18, 1871 AB Schoorl",
        afzendersoort="burger",
        dagtekening="2026-11-23",
        onderwerp="bezwaar tegen besluit ZAAK-2026-0000020377",
        onderwerpsgroep="overig",
    )
    assert Gevonden.of(found.plain()) == found


def test_an_empty_page_says_nothing():
    assert recognise("", received=RECEIVED) == Gevonden()
    assert recognise(" \n \x0c ", received=RECEIVED) == Gevonden()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ik wil een klacht indienen over uw medewerker.", "klacht"),
        ("Met een beroep op de Wet open overheid vraag ik om stukken.", "woo_verzoek"),
        ("Hierbij stel ik u in gebreke.", "ingebrekestelling"),
        ("Wij dienen onze zienswijze in.", "zienswijze"),
        ("Ik stel de gemeente aansprakelijk voor de schade.", "aansprakelijkstelling"),
        ("Factuurnummer 2026-18, te betalen binnen 30 dagen", "factuur"),
        ("Wij maken bezwaar tegen de aanvraag van de buren.", "bezwaar"),
        ("Ik vraag hierbij een vergunning aan voor een boom.", "aanvraag"),
        ("De lantaarn voor mijn deur is stuk.", "brief"),
    ],
)
def test_kinds(text, kind):
    assert recognise(text, received=RECEIVED).soort == kind


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bergen, 3 maart 2026", "2026-03-03"),
        ("Datum: 03-03-2026", "2026-03-03"),
        ("Datum: 3/3/2026", "2026-03-03"),
        ("geboren 4 mei 1961. Bergen, 20 november 2026", "2026-11-20"),
        ("Vergadering op 4 december 2026. Bergen, 20 november 2026", "2026-11-20"),
        ("Bergen, 31 februari 2026", ""),
        ("Bergen, 3-13-2026", ""),
    ],
)
def test_days(text, day):
    assert recognise(text, received=RECEIVED).dagtekening == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hoogachtend,\nBouwbedrijf Voorbeeld B.V.\nIndustrieweg 4", "ondernemer_organisatie_vereniging"),
        ("Hoogachtend,\nStichting Duinbehoud Voorbeeld", "ondernemer_organisatie_vereniging"),
        ("Hoogachtend,\nProvincie Voorbeeldland", "overheid"),
        ("Hoogachtend,\nA. de Vries", "burger"),
    ],
)
def test_who_wrote(text, kind):
    assert recognise(text, received=RECEIVED).afzendersoort == kind


def test_building_goes_by_its_words():
    assert recognise("De bouwtekening voor de dakkapel", received=RECEIVED).onderwerpsgroep == "bouwaanvraag"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("uw kenmerk zaak 2026 20377", "ZAAK-2026-20377"),
        ("Z-2026-20377", "Z-2026-20377"),
        ("tel. 072-2026203", ""),
    ],
)
def test_numbers(text, number):
    assert zaaknummer_in(text) == number


def test_names_and_addresses():
    assert name_parts("Mevrouw A.B. van den Berg") == ("A.B.", "van den", "Berg")
    assert name_parts("De heer Voorbeeld") == ("", "", "Voorbeeld")
    assert address_in("Voorbeeldweg 18a, 1871 AB Schoorl") == (("Voorbeeldweg", "18a"), ("1871 AB", "Schoorl"))
    assert address_in("Voorbeeldweg 18, Schoorl") == (("Voorbeeldweg", "18"), ("", "Schoorl"))
    assert address_in("") == (("", ""), ("", ""))
