"""Somebody has a term counted: it works without script, it says what is wrong, and the address can be shared."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest
from django.utils import timezone

from loket.termijnen.rules import SUBJECTS

pytestmark = pytest.mark.django_db
ADDRESS = "/termijn-berekenen/"


def asked(client, **filled):
    answer = client.get(ADDRESS, filled)
    return answer.status_code, unescape(answer.content.decode())


def fields_of(page):
    main = page.partition("<main")[2]
    return re.findall(r'<(?:input|select)[^>]* name="(\w+)"', main)


def large(page):
    return re.search(r'<div class="lk-status">.*<strong>(.*?)</strong>', page)[1]


def test_an_empty_page_asks_two_things(town, client):
    status, page = asked(client)
    assert (status, fields_of(page)) == (200, ["regel", "start"])
    assert 'class="lk-status"' not in page
    for subject, rules in SUBJECTS.items():
        assert f'<optgroup label="{subject}">' in page
        for rule in rules:
            assert f'<option value="{rule.name}">{rule.title}</option>' in page


def test_the_last_day_in_large_with_the_steps(town, client):
    status, page = asked(client, regel="awb_default_decision", start="06-02-2026")
    assert (status, large(page)) == (200, "Dinsdag 7 april 2026")
    assert "De termijn eindigt op Goede Vrijdag, vrijdag 3 april 2026." in page
    assert "Atw 1 lid 1" in page
    assert "Wat als het te laat is?" in page
    assert 'value="06-02-2026"' in page
    assert "Fout:" not in page


def test_both_ways_to_write_a_day(town, client):
    assert large(asked(client, regel="complaint", start="2026-05-11")[1]) == "Maandag 22 juni 2026"


def test_what_the_rule_knows_is_asked(town, client):
    _, page = asked(client, regel="ow_regular_decision")
    assert fields_of(page) == ["regel", "start", "langer", "instemming", "gevraagd_1", "aangevuld_1"]
    assert 'value="P6W">Ja, 6 weken' in page
    assert "P7W" not in page
    _, page = asked(client, regel="gdpr_request")
    assert fields_of(page) == ["regel", "start", "langer"]
    assert 'value="P2M">Ja, 2 maanden' in page
    _, page = asked(client, regel="woo_decision")
    assert fields_of(page)[3:] == ["gevraagd_1", "aangevuld_1", "verteld_1", "zienswijze_1"]


def test_everything_that_happened(town, client):
    filled = {"langer": "P6W", "gevraagd_1": "20-07-2026", "aangevuld_1": "14-08-2026"}
    status, page = asked(client, regel="ow_regular_decision", start="13-07-2026", **filled)
    assert (status, large(page)) == (200, "Donderdag 12 november 2026")
    assert "gevraagd_2" in fields_of(page)  # room for a next time
    assert '<option value="P6W" selected>' in page


def test_a_committee_and_an_extension_with_consent(town, client):
    filled = {"commissie": "on", "langer": "P6W", "verder": "P1W"}
    _, page = asked(client, regel="objection_decision", start="01-06-2026", **filled)
    assert large(page) == "Maandag 23 november 2026"


def test_views_of_another(town, client):
    filled = {"verteld_1": "14-09-2026", "zienswijze_1": "28-09-2026"}
    assert large(asked(client, regel="woo_decision", start="07-09-2026", **filled)[1]) == "Maandag 19 oktober 2026"


def test_a_suspension_that_still_runs_counts_until_today(town, client, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 8, 20, 10, tzinfo=UTC))
    _, page = asked(client, regel="awb_default_decision", start="03-08-2026", gevraagd_1="10-08-2026")
    assert large(page) == "Donderdag 8 oktober 2026"
    assert "De termijn staat nu stil." in page


def test_more_is_asked_before_it_is_a_fault(town, client):
    status, page = asked(client, regel="penalty_amount", start="02-03-2026")
    assert status == 200
    assert "Voor deze termijn is er meer nodig." in page
    assert fields_of(page) == ["regel", "start", "besluit", "einde"]
    assert "Vul een datum in." not in page
    status, page = asked(client, regel="penalty_amount", start="02-03-2026", besluit="")
    assert status == 422
    assert "Vul een datum in." in page


@pytest.mark.parametrize(
    ("filled", "words"),
    [
        ({"regel": "penalty_amount", "start": "02-03-2026", "besluit": "31-03-2026"}, "€ 357"),
        ({"regel": "penalty_days", "start": "02-03-2026", "besluit": "17-03-2026"}, "1 dag"),
        ({"regel": "is_non_working_day", "start": "05-05-2026"}, "Nee"),
        ({"regel": "is_non_working_day", "start": "24-12-2026"}, "Ja"),
        ({"regel": "working_days", "start": "23-12-2026", "aantal": "5"}, "Donderdag 31 december 2026"),
        (
            {"regel": "working_hours", "start": "24-04-2026", "tijd": "16.00", "aantal": "4"},
            "28 april 2026 om 12.00 uur",
        ),
        ({"regel": "notification_48h", "start": "03-04-2026", "tijd": "16:00"}, "Zondag 5 april 2026 om 16.00 uur"),
        ({"regel": "own_term", "start": "06-06-2026", "aantal": "8", "eenheid": "weeks"}, "Maandag 3 augustus 2026"),
        (
            {"regel": "own_term", "start": "06-06-2026", "aantal": "8", "eenheid": "weeks", "vrij": "niet"},
            "Zaterdag 1 augustus 2026",
        ),
        ({"regel": "moving_earliest", "start": "01-09-2026"}, "Dinsdag 4 augustus 2026"),
    ],
)
def test_other_answers(town, client, filled, words):
    status, page = asked(client, **filled)
    assert status == 200
    assert large(page).endswith(words)


def errors(page):
    return re.findall(r'id="id_(\w+)_fout"', page)


@pytest.mark.parametrize(
    ("filled", "field", "told"),
    [
        ({"regel": "", "start": "06-02-2026"}, "regel", "Kies een termijn."),
        ({"regel": "verzin", "start": "06-02-2026"}, "regel", "Kies een termijn uit de lijst."),
        ({"regel": "complaint", "start": ""}, "start", "Vul een datum in."),
        ({"regel": "complaint", "start": "31-02-2026"}, "start", "Een datum ziet er zo uit"),
        ({"regel": "complaint", "start": "01-01-1850"}, "start", "Kies een jaar van 1900 tot en met 2200."),
        ({"regel": "complaint", "start": "11-05-2026", "langer": "P9W"}, "langer", "Kies een antwoord"),
        (
            {"regel": "complaint", "start": "11-05-2026", "verder": "P1W"},
            "verder",
            "Geef eerst de gewone verlenging op.",
        ),
        ({"regel": "working_days", "start": "11-05-2026", "aantal": "1001"}, "aantal", "van 1 tot en met 1000"),
        ({"regel": "notification_48h", "start": "11-05-2026", "tijd": "laat"}, "tijd", "Een tijd ziet er zo uit"),
        ({"regel": "wmo_decision", "start": "13-10-2026", "aangevuld_1": "20-10-2026"}, "gevraagd_1", "Vul ook in"),
        (
            {"regel": "wmo_decision", "start": "13-10-2026", "gevraagd_1": "20-10-2026", "aangevuld_1": "19-10-2026"},
            "aangevuld_1",
            "Deze dag ligt voor de dag van de vraag.",
        ),
        (
            {"regel": "wmo_decision", "start": "13-10-2026", "gevraagd_2": "12-10-2026"},
            "gevraagd_2",
            "Deze dag ligt voor het begin van de termijn.",
        ),
        (
            {"regel": "wmo_decision", "start": "13-10-2026", "gevraagd_1": "28-10-2026"},
            "gevraagd_1",
            "De termijn was op woensdag 28 oktober 2026 al voorbij.",
        ),
        (
            {"regel": "penalty_days", "start": "02-03-2026", "besluit": "31-03-2026", "einde": "02-03-2026"},
            "start",
            "De ingebrekestelling kwam te vroeg",
        ),
    ],
)
def test_what_is_wrong_stands_beside_the_field(town, client, filled, field, told):
    status, page = asked(client, **filled)
    assert status == 422
    assert "<title>Fout: Termijn berekenen" in page
    assert errors(page) == [field]
    assert told in page
    assert 'class="lk-status"' not in page
    for value in filled.values():
        assert not value or value in page or value == "verzin"  # nothing typed is lost


def test_two_faults_are_told_at_once(town, client):
    _, page = asked(client, regel="working_days", start="x", aantal="veel")
    assert errors(page) == ["start", "aantal"]


def test_with_script_another_rule_brings_its_fields_without_faults(town, client):
    answer = client.get(ADDRESS, {"regel": "woo_decision", "start": ""}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert (answer.status_code, errors(page)) == (200, [])
    assert "verteld_1" in fields_of(page)


def test_no_more_than_twenty_times(town, client):
    filled = {f"gevraagd_{n}": "14-10-2026" for n in range(1, 31)}
    status, page = asked(client, regel="wmo_decision", start="13-10-2026", **filled)
    assert "gevraagd_20" in fields_of(page)
    assert "gevraagd_21" not in fields_of(page)
    assert status == 200


def test_odd_values_break_nothing(town, client):
    for odd in ("<script>", "9" * 5000, "２０２６", "\ud7ff", "6 februari"):
        status, page = asked(client, regel=odd, start=odd, langer=odd, aantal=odd, gevraagd_1=odd)
        assert status == 422
        assert "<script>alert" not in page


def test_who_looks_asks_little_of_the_database(town, client, django_assert_num_queries):
    with django_assert_num_queries(1):  # the town's name
        client.get(ADDRESS, {"regel": "awb_default_decision", "start": "06-02-2026"})


def test_it_stands_at_the_foot_of_every_page(town, client):
    assert 'href="/termijn-berekenen/">Termijn berekenen</a>' in client.get("/").content.decode()
