"""The map, the list and the figures of meldingen in English: what is data of the town says that it is Dutch."""

import re
from datetime import UTC, datetime

import pytest
from django.utils import timezone, translation

from loket.examples.tests.test_forms_in_english import dutch_words
from loket.gebied.rules import Point
from loket.meldingen.models import CLOSED, Category, Melding, Outcome, State
from loket.meldingen.queries.public import on_the_map
from loket.meldingen.tests.public.conftest import receive
from loket.meldingen.tests.public.test_figures import done, put_back
from loket.meldingen.tests.public.test_report_in_english import read

pytestmark = pytest.mark.django_db
SCHOORL = Point(52.7026, 4.6910)
BOARD, FIGURES = "/en/meldingen/", "/en/meldingen/cijfers/"
OPEN = [state for state in State if state not in CLOSED]


def test_the_list_is_there_in_english(client, street):
    number = receive().melding.number
    done(1, point=SCHOORL, category="zwerfvuil")
    html = read(client.get(BOARD))
    for words in ("Reports in our town", "2 reports</h2>", "Street light does not work", "Reported</span>", "today"):
        assert words in html
    assert "Done</span>" in html
    assert f'<a href="/en/meldingen/{number}/">' in html
    assert '<td lang="nl">Dorpsstraat, Bergen</td>' in html
    assert '<option value="bergen" lang="nl">Bergen</option>' in html
    assert 'data-points-url="/en/meldingen/kaart.json"' in html


def test_the_page_leads_to_the_same_one_in_dutch_and_back(client, street):
    assert 'href="/meldingen/?stand=open" lang="nl" hreflang="nl"' in read(client.get(f"{BOARD}?stand=open"))
    assert 'href="/en/meldingen/?stand=open" lang="en"' in client.get("/meldingen/?stand=open").content.decode()
    assert 'href="/meldingen/cijfers/?periode=2025" lang="nl"' in read(client.get(f"{FIGURES}?periode=2025"))
    assert 'href="/en/meldingen/cijfers/" lang="en"' in client.get("/meldingen/cijfers/").content.decode()


def test_pages_that_follow_a_report_lead_to_the_english_list(client, street):
    number = receive().melding.number
    for address in ("/en/", "/en/volg/", f"/en/meldingen/{number}/", FIGURES):
        assert f'href="{BOARD}"' in read(client.get(address)), address


def test_choices_are_said_in_english(client, street):
    receive()
    assert "1 report</h2>" in read(client.get(BOARD, {"wijk": "bergen", "stand": "open"}))
    assert "We find no reports with this choice." in read(client.get(BOARD, {"wijk": "schoorl"}))
    assert "There are no reports now." in read(client.get(BOARD, {"stand": "klaar"}))


def test_many_reports_come_in_pages(client, street, monkeypatch):
    monkeypatch.setattr("loket.meldingen.pages.public.board.PER_PAGE", 1)
    monkeypatch.setattr("loket.meldingen.pages.public.board.MOST_ON_MAP", 2)
    receive(), receive()
    html = read(client.get(BOARD))
    for words in ('aria-label="Pages of reports"', "Page 1 of 2", "Next</span>", "These are the newest 2."):
        assert words in html


@pytest.mark.parametrize("state", OPEN)
def test_each_state_has_english_words(street, state):
    melding = receive().melding
    planned = {"planned_on": timezone.localdate()} if state == State.PLANNED else {}
    Melding.objects.filter(id=melding.id).update(state=state, **planned)
    with translation.override("en"):
        (row,) = on_the_map(now=timezone.now())
    assert row.state != state.label
    assert dutch_words(row.state) == []


def test_the_map_is_there_in_english(client, street):
    number = receive().melding.number
    assert client.get(f"{BOARD}kaart.json").json() == {
        "points": [
            {
                "lat": 52.6701,
                "lon": 4.7005,
                "label": "Street light does not work, Dorpsstraat, Bergen. Reported",
                "place": "Dorpsstraat, Bergen",
                "state": "open",
                "url": f"/en/meldingen/{number}/",
            }
        ]
    }


def test_a_kind_that_the_town_did_not_translate_says_that_it_is_dutch(client, street):
    Category.objects.filter(code="lamp-uit").update(name_en="")
    receive()
    html = read(client.get(BOARD))
    assert '<td><span lang="nl">Lamp brandt niet</span></td>' in html
    assert '<option value="lamp-uit" lang="nl">Lamp brandt niet</option>' in html
    assert '<th scope="row"><span lang="nl">Lamp brandt niet</span></th>' in read(client.get(FIGURES))


def test_the_figures_are_there_in_english(client, street):
    """Of 1, 2 and 6 days the last was too late. Two people told the same; it is written as English writes numbers."""
    for days, late in ((1, False), (2, False), (6, True)):
        melding = done(days, late=late)
        put_back(melding, datetime(2025, 3, 10, 12, tzinfo=UTC) - melding.received_at)
    html = read(client.get(FIGURES, {"periode": "2025"}))
    for words in ("<strong>66.7%</strong>", "<strong>2.0 days</strong>", "Jobs that are done: 3.", "Counted <time"):
        assert words in html
    assert '<th scope="row">March 2025</th>' in html
    assert '<th scope="row">Street light does not work</th>' in html
    assert '<th scope="row"><span lang="nl">Bergen</span></th>' in html
    assert re.search(rf"This year \({timezone.localdate().year}\)</a>.*Last 12 months</a>", html)
    assert "Download the table by kind (csv)" in html


def test_the_charts_say_in_english_what_they_show(client, street):
    """Also what stands in the pictures themselves, where a wijk has its own name or none."""
    for month, many in ((3, 1), (5, 2)):
        for _each in range(many):
            melding = done(1)
            put_back(melding, datetime(2025, month, 10, 12, tzinfo=UTC) - melding.received_at)
    Melding.objects.filter(id=melding.id).update(wijk=None)
    html = read(client.get(FIGURES, {"periode": "2025"}))
    line, bars = re.findall(r"<figure.*?</figure>", html, re.S)
    assert "The busiest month was May 2025.</desc>" in line
    assert re.findall(r"<text[^>]*>([A-Z]\w+)</text>", line) == ["Mar", "May"]
    assert "Bergen has the most reports.</desc>" in bars
    assert ('lang="nl">Bergen</text>' in bars, '<th scope="row" lang="nl">Bergen</th>' in bars) == (True, True)
    assert ('text-anchor="end">Unknown</text>' in bars, '<th scope="row">Unknown</th>' in bars) == (True, True)
    assert all("See as a table</summary>" in each and 'role="region"' in each for each in (line, bars))


def test_an_empty_year_is_said_in_english(client, street):
    html = read(client.get(FIGURES, {"periode": str(timezone.now().year - 3)}))
    assert "No reports came in during this time." in html
    assert "<h2>Done within our target time</h2><p><strong>n/a</strong></p>" in html


@pytest.mark.parametrize(("doubles", "words"), [(1, "because 1 was a duplicate."), (2, "because 2 were duplicates.")])
def test_duplicates_are_said_in_english(client, street, doubles, words):
    first = done(1)
    for _each in range(doubles):
        Melding.objects.filter(id=done(1).id).update(outcome=Outcome.DUPLICATE, duplicate_of=first)
    assert f"That is 1 job, {words}" in read(client.get(FIGURES))


def test_each_language_has_its_own_words_within_the_minute_that_figures_are_kept(client, street):
    done(1)
    assert "Lamp brandt niet</th>" in client.get("/meldingen/cijfers/").content.decode()
    assert "Street light does not work</th>" in read(client.get(FIGURES))
    assert "Lamp brandt niet</th>" in client.get("/meldingen/cijfers/").content.decode()


@pytest.mark.parametrize(
    ("per", "kind", "name"), [("wijk", "district", "Bergen"), ("soort", "kind", "Litter in the street")]
)
def test_the_csv_opens_in_an_english_spreadsheet(client, street, per, kind, name):
    done(1, category="zwerfvuil")
    done(2, late=True, category="zwerfvuil")
    answer = client.get(f"{BOARD}cijfers.csv", {"per": per})
    name_of_file = f"reports-{kind}-this-year-{timezone.localdate().year}.csv"
    assert answer["Content-Disposition"] == f'attachment; filename="{name_of_file}"'
    assert answer.content.decode() == (
        f"\ufeff{kind},reports,jobs,duplicates,urgent,done,within target,percent within target,half done within days,"
        "reopened,percent reopened,opinions,satisfied,percent satisfied,with contact details,without contact details,"
        "passed on\r\n"
        f"{name},2,2,0,0,2,1,50.0,1.5,0,0.0,0,0,n/a,0,2,0\r\n"
    )
