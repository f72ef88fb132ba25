"""Where a zaak is in words, how much time there is, how people are called, and what happened: without a database."""

from datetime import UTC, date, datetime

import pytest

from loket.zaken.rules.naam import address_of, is_called, masked, name_of
from loket.zaken.rules.pace import Clock, meter_of, pace_of
from loket.zaken.rules.sentence import Standing, sentence_of
from loket.zaken.rules.told import Line, Names, told_of_fact, told_of_line, told_of_move

TODAY = date(2026, 11, 26)  # a Thursday
AT = datetime(2026, 11, 26, 9, tzinfo=UTC)
IN_HAND = {"status": "In behandeling", "status_on": date(2026, 11, 9)}


@pytest.mark.parametrize(
    ("standing", "sentence"),
    [
        (Standing(), "Deze zaak is nieuw."),
        (Standing(**IN_HAND), "In behandeling sinds 9 november."),
        (
            Standing(**IN_HAND, last=date(2026, 12, 18)),
            "In behandeling sinds 9 november. De laatste dag is vrijdag 18 december.",
        ),
        (
            Standing(status="Ontvangen", status_on=TODAY, aim=date(2026, 11, 27)),
            "Ontvangen sinds vandaag. Wij willen morgen klaar zijn.",
        ),
        (Standing(**IN_HAND, last=TODAY), "In behandeling sinds 9 november. Vandaag is de laatste dag."),
        (
            Standing(**IN_HAND, last=date(2026, 11, 23)),
            "In behandeling sinds 9 november. De termijn is 3 dagen voorbij. De laatste dag was 23 november.",
        ),
        (
            Standing(**IN_HAND, grond="4:15", still_since=date(2026, 11, 3), asked_until=date(2026, 12, 1)),
            "Wij wachten op de aanvrager. De termijn staat stil sinds 3 november."
            " Het antwoord kan komen tot en met 1 december.",
        ),
        (
            Standing(**IN_HAND, asked_until=date(2026, 11, 20), last=date(2026, 12, 18)),
            "Wij wachten op de aanvrager. De laatste dag is vrijdag 18 december."
            " Het antwoord moest er zijn op 20 november.",
        ),
        (
            Standing(**IN_HAND, grond="woo_views", still_since=date(2026, 11, 25)),
            "Wij wachten op de mening van anderen. De termijn staat stil sinds gisteren.",
        ),
        (
            Standing(**IN_HAND, grond="4:15", still_since=date(2025, 12, 25)),
            "Wij wachten op een ander. De termijn staat stil sinds 25 december 2025.",
        ),
        (
            Standing(**IN_HAND, ended=date(2026, 11, 20), resultaat="Verleend"),
            "Deze zaak is klaar sinds 20 november. De uitkomst is: verleend.",
        ),
    ],
)
def test_where_a_zaak_is_in_a_sentence(standing, sentence):
    assert sentence_of(standing, TODAY) == sentence


@pytest.mark.parametrize(
    ("last", "aim", "pace"),
    [
        (date(2026, 11, 23), None, ("late", "3 dagen te laat", "")),
        (TODAY, None, ("late", "vandaag", "")),
        (date(2026, 12, 1), None, ("warn", "nog 3 werkdagen", "")),  # Friday, Monday, Tuesday
        (date(2026, 12, 8), None, ("warn", "12 dagen", "driekwart is voorbij")),  # 42 of 54 days
        (date(2027, 1, 21), None, ("ok", "56 dagen", "")),
        (date(2027, 1, 21), date(2026, 11, 20), ("warn", "56 dagen", "streefdatum voorbij")),
        (None, date(2026, 12, 8), ("ok", "12 dagen", "tot de streefdatum")),
        (None, date(2026, 11, 20), ("warn", "6 dagen te laat", "streefdatum voorbij")),
        (None, None, ("", "geen termijn", "")),
    ],
)
def test_how_much_time_there_is(last, aim, pace):
    found = pace_of(Clock(date(2026, 10, 15), last, aim), TODAY)
    assert (found.look, found.words, found.note) == pace
    assert found.icon


def test_who_waits_or_is_done_has_no_clock():
    late = {"start": date(2026, 10, 1), "last": date(2026, 11, 1), "aim": None}
    assert pace_of(Clock(**late, waits=True), TODAY).words == "wacht"
    assert pace_of(Clock(**late, ended=date(2026, 10, 20)), TODAY).words == "klaar"


def test_the_bar_of_the_time():
    meter = meter_of(Clock(date(2026, 11, 3), date(2026, 12, 29), None), TODAY)
    assert (meter.day, meter.days, meter.look) == (23, 56, "")
    assert meter_of(Clock(date(2026, 10, 1), date(2026, 11, 1), None), TODAY).day == 31
    assert meter_of(Clock(date(2026, 11, 26), date(2026, 11, 26), None), TODAY).days == 1
    assert meter_of(Clock(date(2026, 11, 3), None, None), TODAY) is None


@pytest.mark.parametrize(
    ("kind", "struct", "name"),
    [
        (
            "natuurlijk_persoon",
            {"voornamen": "Anna", "voorvoegselGeslachtsnaam": "de", "geslachtsnaam": "Vries"},
            "Anna de Vries",
        ),
        ("natuurlijk_persoon", {"voorletters": "A.", "geslachtsnaam": "Vries"}, "A. Vries"),
        ("niet_natuurlijk_persoon", {"statutaireNaam": "Bouw BV"}, "Bouw BV"),
        ("vestiging", {"handelsnaam": ["De Hoek", "Hoek"]}, "De Hoek"),
        ("vestiging", {"handelsnaam": []}, ""),
        ("organisatorische_eenheid", {"identificatie": "groen"}, "groen"),
        ("medewerker", {"voorletters": "J", "achternaam": "Bakker"}, "J Bakker"),
        ("natuurlijk_persoon", None, ""),
    ],
)
def test_how_somebody_is_called(kind, struct, name):
    assert name_of(kind, struct) == name
    assert name_of(kind, struct, "Anders") == "Anders"


def test_an_address_on_one_line():
    home = {
        "aoaPostcode": "1861 AA",
        "wplWoonplaatsNaam": "Bergen",
        "gorOpenbareRuimteNaam": "Dorpsstraat",
        "aoaHuisnummer": 12,
        "aoaHuisletter": "a",
    }
    assert address_of({"verblijfsadres": home}) == "Dorpsstraat 12a, 1861 AA Bergen"
    assert address_of({"bezoekadres": "Plein 1"}) == "Plein 1"
    assert address_of(None) == ""


def test_a_bsn_is_masked():
    assert masked("123456782") == "*****6782"
    assert masked(None) == ""


@pytest.mark.parametrize(
    ("struct", "own"),
    [
        ({"voornamen": "Jannie Maria", "geslachtsnaam": "Bakker"}, True),
        ({"voorletters": "J.", "geslachtsnaam": "bakker"}, True),
        ({"geslachtsnaam": "Bakker"}, True),
        ({"voornamen": "Piet", "geslachtsnaam": "Bakker"}, False),
        ({"voornamen": "Jannie", "geslachtsnaam": "Visser"}, False),
        (None, False),
    ],
)
def test_whether_it_may_be_the_own_zaak(struct, own):
    assert is_called("natuurlijk_persoon", struct, "Jannie", "Bakker") is own
    assert not is_called("vestiging", struct, "Jannie", "Bakker")


def test_a_name_with_a_part_in_between_is_known_too():
    struct = {"voornamen": "Ilse", "voorvoegselGeslachtsnaam": "van den", "geslachtsnaam": "Boomgaard"}
    assert is_called("natuurlijk_persoon", struct, "Ilse", "van den Boomgaard")


@pytest.mark.parametrize(
    ("resource", "action", "more", "text"),
    [
        ("zaak", "create", {}, "Zaak geopend"),
        (
            "zaak",
            "partial_update",
            {"changed": ["toelichting", "einddatumGepland"]},
            "Gewijzigd: streefdatum, toelichting",
        ),
        ("zaak", "partial_update", {"changed": ["opschorting", "status"]}, None),
        ("status", "create", {"name": "In behandeling"}, "Status: In behandeling"),
        ("status", "destroy", {"name": "In behandeling"}, "Status teruggedraaid: In behandeling"),
        ("resultaat", "create", {"name": "Verleend"}, "Resultaat: Verleend"),
        ("rol", "create", {"label": "Aanvrager"}, "Aanvrager toegevoegd"),
        ("zaakinformatieobject", "destroy", {"label": "Foto"}, "Document uit het dossier gehaald: Foto"),
        ("iets", "create", {}, "Gewijzigd: iets"),
    ],
)
def test_what_happened(resource, action, more, text):
    usual = {"label": "", "user": "Jannie", "application": "zaaksysteem", "name": ""}
    line = Line(AT, resource, action, **{**usual, **more})
    told = told_of_line(line)
    assert (told.text if told else None) == text
    assert told is None or told.who == "Jannie"


def test_how_the_last_day_moved():
    days = date(2026, 5, 4), date(2026, 6, 15)
    told = told_of_move(AT, "De termijn is verlengd", *days, "het advies kost tijd", "Jannie")
    assert told.text == (
        "De laatste dag is nu 15 juni 2026, dat was 4 mei 2026. De termijn is verlengd: het advies kost tijd"
    )


@pytest.mark.parametrize(
    ("kind", "facts", "text"),
    [
        ("ZaakHandedOver", {"team": "zorg", "behandelaar_id": "8"}, "Overgedragen aan Noor (Team Zorg)"),
        ("ZaakHandedOver", {"team": "zorg", "behandelaar_id": None}, "Overgedragen aan Team Zorg"),
        ("ZaakHandedOver", {"team": None, "behandelaar_id": None}, "Niemand heeft deze zaak nu"),
        ("ZaakExtended", {"duur": "P6W"}, "Termijn verlengd met 6 weken"),
        ("AanvullingAsked", {"uiterlijk": "2026-12-01"}, "Aanvulling gevraagd, uiterlijk 1 december 2026"),
        ("StapUndone", {"kind": "asked"}, "Teruggedraaid: vraag om aanvulling"),
        ("StatusSet", {}, None),
    ],
)
def test_our_own_facts(kind, facts, text):
    names = Names({"zorg": "Team Zorg"}, {"8": "Noor"})
    told = told_of_fact(AT, f"zaken.{kind}", facts, "Jannie", names)
    assert (told.text if told else None) == text
