"""How it stands today and on any day of the past, for everybody; kept by who may."""

import csv
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.beloften import commands
from loket.beloften.models import Instrument, Score, Stand
from loket.beloften.queries.bord import board
from loket.beloften.rules.score import PROVISO
from loket.examples.cast import LENA, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.klachten.models import Jaarverslag
from loket.organisatie.models import Medewerker
from loket.producten.models import Product
from loket.redactie.models import Statement
from loket.waardering import commands as waardering
from loket.waardering.models import Antwoord

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PAGE = reverse("beloften:promises")
LONG_AGO = date(2020, 1, 1)


@pytest.fixture
def lists(town):
    commands.load_lists()


def put(numbers, status, vanaf=LONG_AGO, bewijs="Te zien op de website"):
    for instrument in Instrument.objects.filter(lijst="beloften", nummer__in=numbers):
        commands.keep_stand(instrument_id=instrument.id, status=status, vanaf=vanaf, bewijs=bewijs, by=SYSTEM)


def log_in(client, person):
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


def test_forty_instruments_under_five_promises_and_nineteen_blocks(lists):
    assert Instrument.objects.filter(lijst="beloften").count() == 40
    assert Instrument.objects.filter(lijst="nup").count() == 19
    found = board(timezone.localdate())
    assert [len(rows) for _, _, rows in found.groups] == [7, 10, 6, 6, 11]
    assert commands.load_lists() == 59  # again: no more


def test_the_score_of_any_day_can_be_asked_again(lists):
    put(range(1, 21), "ingevoerd")
    put(range(21, 35), "ingevoerd", vanaf=date(2024, 7, 1))
    assert board(date(2020, 1, 1)).score == 50
    assert board(date(2024, 6, 30)).score == 50
    assert board(date(2024, 7, 1)).score == 85
    put([1], "niet_gestart", vanaf=date(2025, 1, 1), bewijs="")
    assert (board(date(2024, 12, 31)).score, board(date(2025, 1, 1)).score) == (85, 83)


def test_before_this_register_the_score_is_as_it_was_published(client, lists):
    commands.keep_score(gemeente="", datum=date(2011, 7, 5), score=50, bron="Rapport dienstverlening 2011", by=SYSTEM)
    put([1], "ingevoerd")
    found = board(date(2011, 7, 5))
    assert (found.score, found.shown_score) == (None, 50)
    text = client.get(PAGE, {"op": "2011-07-05"}).content.decode()
    assert "Rapport dienstverlening 2011" in text
    assert "gereconstrueerd" in text
    assert board(date(2011, 7, 4)).shown_score is None


def test_the_place_among_other_towns(lists):
    for number, score in enumerate([90, 88, 87, 86, 85, 85, 85, 85, 85, 85]):
        commands.keep_score(gemeente=f"Stad {number}", datum=date(2011, 7, 5), score=score, bron="Ranglijst", by=SYSTEM)
    commands.keep_score(gemeente="", datum=date(2011, 7, 5), score=50, bron="Rapport", by=SYSTEM)
    place = board(date(2011, 7, 5)).place
    assert (place.others, place.average, place.rank, place.line) == (10, 86.1, 11, 85)


def test_legal_and_not_in(client, lists):
    put(range(1, 41), "ingevoerd")
    put([6, 17], "niet_gestart", vanaf=date(2025, 1, 1), bewijs="")
    found = board(timezone.localdate(), grond="wettelijk", missing=True)
    assert [row.nummer for _, _, rows in found.groups for row in rows] == [6]  # 17 is no law
    assert found.score == 95  # of all of them


def test_the_proviso_is_always_there(client, lists):
    for asked in ({}, {"op": "2011-07-05"}, {"grond": "wettelijk"}, {"op": "onzin"}):
        assert PROVISO in client.get(PAGE, asked).content.decode()


def test_as_a_spreadsheet(client, lists):
    rows = list(csv.reader(StringIO(client.get(reverse("beloften:csv")).content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 41
    assert client.get(reverse("beloften:blocks")).status_code == 200


def test_loket_sees_for_itself_that_the_report_is_published(lists):
    jaar = timezone.localdate().year - 1
    commands.measure()
    last = Stand.objects.filter(instrument__nummer=33).latest("vastgelegd_op")
    assert (last.status, last.gemeten) == ("niet_gestart", True)
    assert commands.measure() == 0  # nothing changed
    Jaarverslag.objects.create(jaar=jaar, cijfers={}, gepubliceerd_op=timezone.now())
    assert commands.measure() == 1
    last = Stand.objects.filter(instrument__nummer=33).latest("vastgelegd_op")
    assert (last.status, last.bewijs) == ("ingevoerd", f"Jaarverslag klachten {jaar} staat op de website")


def test_who_keeps_it_does_so_on_a_page(client, lists):
    found = Instrument.objects.get(lijst="beloften", nummer=2)
    page = reverse("beloften:instrument", args=[found.id])
    yesterday = (timezone.localdate() - timedelta(days=1)).strftime("%d-%m-%Y")
    log_in(client, TINEKE)
    assert client.post(page, {"status": "ingevoerd", "vanaf": yesterday, "bewijs": ""}).status_code == 422
    told = {"status": "ingevoerd", "vanaf": yesterday, "bewijs": "Op /servicenormen/"}
    assert client.post(page, told)["Location"] == reverse("beloften:work")
    assert "Op /servicenormen/" in client.get(PAGE).content.decode()


def test_strangers_keep_nothing(client, lists):
    assert log_in(client, LENA).get(reverse("beloften:work")).status_code == 403
    with pytest.raises(Refused) as refused:
        commands.keep_score(gemeente="", datum=LONG_AGO, score=50, bron="x", by=actor(LENA))
    assert refused.value.refusal.code == "not-allowed"
    assert not Score.objects.exists()


def test_the_ten_best_and_we_as_bars(client, lists):
    for number, score in enumerate([90, 88, 87, 86, 85, 85, 85, 85, 85, 85, 60]):
        commands.keep_score(gemeente=f"Stad {number}", datum=date(2011, 7, 5), score=score, bron="Ranglijst", by=SYSTEM)
    commands.keep_score(gemeente="", datum=date(2011, 7, 5), score=50, bron="Rapport", by=SYSTEM)
    bars = board(date(2011, 7, 5)).place.bars
    assert (len(bars), bars[0], bars[-1]) == (11, ("Stad 0", 90), ("Wij", 50))
    text = client.get(PAGE, {"op": "2011-07-05"}).content.decode()
    assert "Wij staan op plaats 12 van 12." in text
    assert "norm 85%" in text


def status_of(number):
    last = Stand.objects.filter(instrument__nummer=number, instrument__lijst="beloften").latest("vastgelegd_op", "id")
    return last.status, last.bewijs


def test_an_accessibility_statement_proves_itself_for_a_year(lists):
    """1: status A or B; another status is half of it (Besluit digitale toegankelijkheid overheid)."""
    commands.measure()
    assert status_of(1)[0] == "niet_gestart"
    today = timezone.localdate()
    made = Statement.objects.create(status="C", set_on=today)
    commands.measure()
    assert status_of(1) == ("gedeeltelijk", "Toegankelijkheidsverklaring met status C: eerste maatregelen genomen")
    Statement.objects.filter(id=made.id).update(status="B", investigated_on=today, report_url="https://x.example/")
    commands.measure()
    assert status_of(1)[0] == "ingevoerd"
    Statement.objects.filter(id=made.id).update(set_on=today - timedelta(days=366))
    commands.measure()
    assert status_of(1)[0] == "niet_gestart"


def test_what_the_own_facts_prove(lists):
    """7: a way without the internet (Awb 2:7); 15: a receipt (2:17); 3 and 35: people are asked; 17: appointments."""
    today, now = timezone.localdate(), timezone.now()
    told = {"title": "x", "summary": "x", "onderwerpen": ["x"], "provider": "gemeente", "audience": [], "kcc_level": 1}
    days = {"first_published_at": now, "published_at": now, "reviewed_on": today, "while_you_wait": False}
    for slug, kinds in (("een", ["online", "balie"]), ("twee", ["online"])):
        ways = [{"kind": kind, "text": "x"} for kind in kinds]
        Product.objects.create(slug=slug, content={"channels": ways}, **told, **days)
    commands.measure()
    assert status_of(7) == ("gedeeltelijk", "1 van 2 producten met telefoon, balie of post")
    assert status_of(3)[0] == "niet_gestart"
    assert status_of(35) == ("niet_gestart", "Er is nog geen meting")
    waardering.keep_methode(code="nu", naam="Nu", by=SYSTEM)
    told = {"eigen": Decimal("7.4"), "gemiddeld": None, "methode": "nu", "bron": "Burgerpeiling", "by": SYSTEM}
    waardering.keep_meting(onderwerp="klant", jaar=today.year - 2, **told)
    Antwoord.objects.create(kanaal="balie", dag=today, cijfer=8)
    commands.measure()
    assert status_of(35) == ("ingevoerd", f"De nieuwste meting is van {today.year - 2}")
    assert status_of(3)[0] == "gedeeltelijk"  # asked all the time, and not beside others this year
    waardering.keep_meting(onderwerp="klant", jaar=today.year, **told)
    commands.measure()
    assert status_of(3)[0] == "ingevoerd"
    assert status_of(15) == ("niet_gestart", "0 van 0 aanvragers in 90 dagen kregen bericht")
