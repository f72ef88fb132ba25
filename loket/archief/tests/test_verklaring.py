"""The certificate of destruction: all that Archiefbesluit 1995 art. 8 asks, kept for ever, as it was made."""

import hashlib
from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from loket.archief import commands
from loket.archief.models import Lijst, Regel, Verklaring
from loket.archief.rules.verklaring import Line, Told, paper_of
from loket.archief.tests.conftest import JANNIE, MAKER, SIMON
from loket.berichten.models import Bericht
from loket.examples.cast import AUKJE
from loket.examples.cast import SIMON as SIMON_OF_TOWN
from loket.huisstijl.brief import pdf_of_lijst

YEAR = date.today().year + 1  # who works here has a functie from today on
AT = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)  # 10.30 in Amsterdam


def line(number, klasse="6.1", *, documents=2, destroyed=True, note=""):
    days = (date(2019, 1, 7), date(2021, 3, number), date(2026, 3, number))
    return Line(f"ZAAK-{number}", "Kapvergunning", "Verleend", klasse, *days, documents, destroyed, note)


def told(lines):
    return Told(
        number="VL-2027-1",
        town="Gemeente Bergen",
        foot="",
        ground="artikel 3 van de Archiefwet 1995",
        made=("Aukje Lijster", AT),
        agreed=[("Inwoners", "Tineke Weegschaal", AT)],
        archivist=("Simon Depot", AT),
        first_at=AT,
        last_at=AT,
        lines=lines,
    )


def test_it_says_what_on_what_ground_in_which_way_who_and_when():
    paper = paper_of(
        told([line(1), line(2, "6.2", documents=0), line(3, destroyed=False, note="Er loopt een Woo-verzoek")])
    )
    assert "artikel 3 van de Archiefwet 1995" in paper.text
    assert "uit de database gehaald en de bestanden uit de opslag" in paper.text
    marks = dict(paper.marks)
    assert marks["Zorgdrager"] == "College van burgemeester en wethouders, Gemeente Bergen"
    assert marks["Vernietigd"] == "2 zaken en 2 documenten"
    assert marks["Wanneer"] == "4 januari 2027 10.30 uur tot en met 4 januari 2027 10.30 uur"
    assert marks["Ingestemd: Inwoners"].startswith("Tineke Weegschaal")
    assert marks["Besloten door (archivaris)"] == "Simon Depot, 4 januari 2027"
    categories, zaken, kept = paper.tables
    assert [row[0] for row in categories.rows] == ["6.1", "6.2"]
    assert zaken.rows[0] == (
        "ZAAK-1",
        "Kapvergunning",
        "6.1",
        "Verleend",
        "07-01-2019",
        "01-03-2021",
        "01-03-2026",
        "2",
    )
    assert kept.rows == (("ZAAK-3", "Kapvergunning", "Er loopt een Woo-verzoek"),)


def test_two_thousand_zaken_fit_on_it():
    pdf = pdf_of_lijst(paper_of(told([line(1 + number % 28) for number in range(2000)])))
    assert pdf.startswith(b"%PDF-1.7")
    assert pdf == pdf_of_lijst(paper_of(told([line(1 + number % 28) for number in range(2000)])))


def test_nothing_destroyed_is_told_too():
    assert pdf_of_lijst(paper_of(told([line(1, destroyed=False)]))).startswith(b"%PDF")


@pytest.fixture
def destroyed(closed, town):
    closed(omschrijving="Kappen bij mevrouw Vis")
    lijst = commands.make_lijst(by=MAKER)
    commands.offer_lijst(lijst_id=lijst.id, by=MAKER)
    commands.agree_to_lijst(lijst_id=lijst.id, afdeling_id=Regel.objects.get().afdeling_id, by=JANNIE)
    commands.approve_lijst(lijst_id=lijst.id, by=SIMON)
    commands.destroy_lijst(lijst_id=lijst.id)
    return lijst


@pytest.mark.django_db
@pytest.mark.slow
class TestKept:
    def test_it_is_made_when_all_is_gone(self, destroyed):
        made = Verklaring.objects.get()
        assert made.lijst_id == destroyed.id
        assert bytes(made.pdf).startswith(b"%PDF-1.7")
        assert made.sha256 == hashlib.sha256(bytes(made.pdf)).hexdigest()
        commands.destroy_lijst(lijst_id=destroyed.id)  # twice is once
        assert Verklaring.objects.count() == 1

    def test_nobody_changes_it_or_throws_it_away(self, destroyed):
        for act in (Verklaring.objects.all().delete, lambda: Verklaring.objects.update(sha256="0")):
            with pytest.raises(DatabaseError, match="does not change"), transaction.atomic():
                act()
        assert Verklaring.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.slow
class TestEachYear:
    @pytest.fixture
    def in_january(self, monkeypatch):
        def at(month, day):
            moment = datetime(YEAR, month, day, 5, tzinfo=UTC)
            monkeypatch.setattr(timezone, "now", lambda: moment)

        return at

    def test_in_january_the_list_stands_ready_and_who_keeps_the_archive_hears_it(self, closed, in_january, town):
        closed()
        in_january(1, 2)
        assert commands.prepare_year() == 1
        lijst = Lijst.objects.get()
        assert (lijst.made_by, lijst.made_by_id, lijst.state) == ("Loket", "", "draft")
        mails = Bericht.objects.filter(about__startswith="archief-jaar:")
        assert {mail.to for mail in mails} >= {AUKJE.email, SIMON_OF_TOWN.email}
        assert lijst.number in mails[0].text
        assert "1 zaak " in mails[0].text

    def test_once_a_year_and_in_no_other_month(self, closed, in_january, town):
        closed()
        in_january(2, 1)
        assert commands.prepare_year() == 0
        in_january(1, 9)  # the worker was down for a week
        assert (commands.prepare_year(), commands.prepare_year()) == (1, 0)
        assert Lijst.objects.count() == 1

    def test_nothing_due_and_nothing_is_said(self, in_january, town):
        in_january(1, 2)
        assert commands.prepare_year() == 0
        assert not Bericht.objects.filter(about__startswith="archief-jaar:").exists()
