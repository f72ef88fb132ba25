"""The archive on pages: make a list, agree, take a line off, read the certificate; strangers see nothing."""

from datetime import date

import pytest

from loket.archief import commands
from loket.archief.models import Lijst, Regel, Uitzondering
from loket.archief.pages import stays
from loket.examples.cast import AUKJE, JANNIE, SIMON, TINEKE
from loket.examples.town import actor
from loket.organisatie.models import Medewerker
from loket.zaken.models import Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WORK = "/werk/archief/"


@pytest.fixture
def log_in(town, client):
    def log_in(person):
        client.force_login(Medewerker.objects.get(email=person.email))
        client.get("/robots.txt")  # begins the visit, for the least work
        return client

    return log_in


@pytest.fixture
def lijst(closed):
    closed()
    return commands.make_lijst(by=actor(AUKJE))


@pytest.fixture
def destroyed(lijst):
    commands.offer_lijst(lijst_id=lijst.id, by=actor(AUKJE))
    line = Regel.objects.get()
    commands.agree_to_lijst(lijst_id=lijst.id, afdeling_id=line.afdeling_id, by=actor(TINEKE))
    commands.approve_lijst(lijst_id=lijst.id, by=actor(SIMON))
    commands.destroy_lijst(lijst_id=lijst.id)
    return lijst


def test_from_what_is_due_to_a_certificate(closed, log_in):
    zaak = closed(omschrijving="Kappen bij mevrouw Vis")
    aukje = log_in(AUKJE)
    assert "1 zaak is de bewaartermijn voorbij" in aukje.get(WORK).content.decode()
    page = aukje.post(f"{WORK}lijst-maken/").url
    assert zaak.identificatie in aukje.get(page).content.decode()
    aukje.post(f"{page}aanbieden/")
    told = {"afdeling": str(Regel.objects.get().afdeling_id)}
    log_in(TINEKE).post(f"{page}akkoord/", told)
    simon = log_in(SIMON)
    assert "Stel vast en vernietig" in simon.get(page).content.decode()
    simon.post(f"{page}vaststellen/")
    commands.destroy_lijst(lijst_id=Lijst.objects.get().id)
    assert Zaak.objects.count() == 0
    html = simon.get(f"{page}verklaring/").content.decode()
    for said in (zaak.identificatie, "Tineke Weegschaal", "Simon Depot", "Aukje Lijster", "1 zaak en 0 documenten"):
        assert said in html
    assert "Vis" not in html


def test_the_certificate_as_csv(log_in, destroyed):
    sheet = log_in(SIMON).get(f"{WORK}lijsten/{destroyed.id}/verklaring.csv").content.decode().splitlines()
    assert sheet[0].startswith("\ufeffZaak;Zaaktype;")
    line = Regel.objects.get()
    assert sheet[1:] == [f"{line.identificatie};{line.zaaktype};Toegekend;6.1;2020-01-06;2020-03-31;2025-03-31;0"]


def test_the_maker_is_told_that_a_colleague_must_look(log_in, lijst):
    aukje = log_in(AUKJE)
    page = f"{WORK}lijsten/{lijst.id}/"
    aukje.post(f"{page}aanbieden/")
    html = aukje.post(f"{page}vaststellen/", follow=True).content.decode()
    assert "Alleen een archivaris mag dit vaststellen." in html
    assert Lijst.objects.get().state == "offered"


def test_a_line_is_taken_off_with_a_reason(log_in, lijst):
    aukje = log_in(AUKJE)
    address = f"{WORK}lijsten/{lijst.id}/regels/{Regel.objects.get().id}/"
    assert "van de lijst halen" in aukje.get(address).content.decode()
    answer = aukje.post(address, {"ground": "woo", "reason": " "})
    assert (answer.status_code, "Schrijf op waarom" in answer.content.decode()) == (422, True)
    assert aukje.post(address, {"ground": "woo", "reason": "Woo-verzoek 4"}).status_code == 302
    assert Regel.objects.get().state == "excluded"


def test_a_zaak_is_held_by_its_number_and_let_go(log_in, closed):
    zaak, aukje = closed(), log_in(AUKJE)
    address = f"{WORK}uitzonderingen/"
    told = {"nummer": zaak.identificatie.lower(), "ground": "hot_spot", "reason": "De grote brand", "until": ""}
    assert aukje.post(address, {**told, "nummer": "ZAAK-0"}).status_code == 422
    assert aukje.post(address, told).status_code == 302
    assert "De grote brand" in aukje.get(address).content.decode()
    assert "vastgehouden" in aukje.get(WORK).content.decode()
    aukje.post(f"{address}{Uitzondering.objects.get().id}/opheffen/")
    assert Uitzondering.objects.get().lifted_by == "Aukje Lijster"


def test_what_stays_for_ever(log_in, closed):
    zaak = closed(date(2026, 8, 20), keep=None)
    html = log_in(AUKJE).get(f"{WORK}bewaren/").content.decode()
    assert zaak.identificatie in html
    assert "20-08-2046" in html


def test_very_many_that_stay_are_told_in_pages(log_in, closed, monkeypatch):
    monkeypatch.setattr(stays, "PER_PAGE", 2)
    first, _, last = (closed(date(2026, 8, day), keep=None) for day in (3, 4, 5))
    pages = [log_in(AUKJE).get(f"{WORK}bewaren/?page={number}").content.decode() for number in (1, 2)]
    assert [first.identificatie in html for html in pages] == [True, False]
    assert [last.identificatie in html for html in pages] == [False, True]
    assert "Bladzijde 1 van 2" in pages[0]


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_statements_for_any_list(log_in, closed, django_assert_num_queries, many):
    for _ in range(many):
        closed()
    lijst = commands.make_lijst(by=actor(AUKJE))
    client = log_in(AUKJE)
    client.get(WORK)
    with django_assert_num_queries(6):
        client.get(WORK)
    with django_assert_num_queries(9):
        client.get(f"{WORK}lijsten/{lijst.id}/")


@pytest.mark.parametrize("rest", ["", "uitzonderingen/", "bewaren/", "lijsten/{}/", "lijsten/{}/verklaring/"])
def test_strangers_see_nothing(log_in, client, lijst, rest):
    address = WORK + rest.format(lijst.id)
    assert client.get(address).status_code == 302
    assert log_in(JANNIE).get(address).status_code == 403


def test_no_certificate_before_it_is_done(log_in, lijst):
    assert log_in(AUKJE).get(f"{WORK}lijsten/{lijst.id}/verklaring/").status_code == 404


def test_the_archive_reads_no_names(log_in, closed):
    closed(omschrijving="Kappen bij mevrouw Vis", toelichting="Zij is ziek")
    assert "Vis" not in log_in(AUKJE).get(WORK).content.decode()
