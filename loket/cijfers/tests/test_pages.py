"""The board and the public page: it works, it refuses, it keeps strangers out; from a figure to what is behind it."""

import json
import re
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.cijfers.commands import load_indicators, load_nulmeting, note_sturing, roll_up
from loket.cijfers.models import Dagcijfer, Indicator, Norm, Sturing, Toelichting
from loket.cijfers.queries.indicator import indicators
from loket.cijfers.queries.sturing import avoidable, shifts
from loket.cijfers.queries.vragen import per_channel, top_questions
from loket.cijfers.rules.periode import last_of_month, month_of, months_back, period_of
from loket.cijfers.rules.sturing import digital_share
from loket.cijfers.rules.waarde import Waarde
from loket.examples.cast import LENA, SANNE
from loket.examples.town import actor
from loket.gesprek.tests.test_figures import contacts
from loket.kernel.actor import SYSTEM
from loket.kernel.text import start_of_local_day
from loket.organisatie.models import Medewerker
from loket.programma.commands import plan_maatregel

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def log_in(client, person):
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


def words(answer, status=200):
    assert answer.status_code == status
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def maand(town):
    """Last month: 159 of 200 in one go, half of them by the team for green."""
    load_indicators(norms_from=date(2010, 1, 1))
    load_nulmeting()
    maand = months_back(timezone.localdate(), 2)[0]
    at = start_of_local_day(maand) + timedelta(days=3, hours=10)
    contacts(159, known=True, resultaat="beantwoord", plaatsgevonden_op=at)
    contacts(41, known=True, resultaat="terugbelverzoek", plaatsgevonden_op=at, team_id="groen")
    roll_up(maand, last_of_month(maand))
    return maand


def test_a_missed_norm_is_there_for_a_visitor_with_norm_result_and_explanation(client, maand):
    """S-2."""
    page = words(client.get(reverse("cijfers:public")))
    assert "In één keer geholpen 79,5% haalt norm niet 80,0% 159 van 200." in page
    assert "Hierover is nog geen uitleg gegeven." in page
    owner = Medewerker.objects.get(email=LENA.email)
    Toelichting.objects.create(
        indicator_id="in-een-keer", maand=maand, tekst="Er was een storing.", door=owner, op=timezone.now()
    )
    page = words(client.get(reverse("cijfers:public")))
    assert "Er was een storing." in page
    assert owner.last_name not in page
    Indicator.objects.filter(code="in-een-keer").update(openbaar=False)
    assert client.get(reverse("cijfers:public_figure", args=["in-een-keer"])).status_code == 404


def test_from_a_figure_to_its_parts_to_the_list_behind_it(client, maand):
    log_in(client, SANNE)
    code = month_of(maand).code
    board = client.get(f"{reverse('cijfers:dashboard')}?periode={code}").content.decode()
    first = reverse("cijfers:figure", args=["in-een-keer"])
    assert f'href="{first}?periode={code}"' in board
    figure = client.get(f"{first}?periode={code}&per=team").content.decode()
    behind = f"{reverse('cijfers:behind', args=['in-een-keer'])}?periode={code}&amp;per=team&amp;waarde=groen"
    assert behind in figure
    page = words(client.get(behind.replace("&amp;", "&")))
    assert "In één keer geholpen: Team Groen" in page
    measure = f"{reverse('programma:maatregel-nieuw')}?over=indicator%3Ain-een-keer&amp;indicator=in-een-keer"
    assert measure in client.get(behind.replace("&amp;", "&")).content.decode()
    assert client.get(measure.replace("&amp;", "&")).status_code == 200


def test_a_figure_shows_what_we_do_about_it(client, maand):
    today = timezone.localdate()
    made = plan_maatregel(
        title="Meer antwoorden in de kennisbank",
        first_step="Twintig vragen kiezen",
        owner=Medewerker.objects.get(email=SANNE.email).id,
        check_on=today + timedelta(days=60),
        about="indicator:in-een-keer",
        indicator="in-een-keer",
        by=actor(SANNE),
    )
    log_in(client, SANNE)
    page = client.get(reverse("cijfers:figure", args=["in-een-keer"])).content.decode()
    assert reverse("programma:maatregel", args=[made.uuid]) in page
    told = {"product": "", "kanaal": "formulier", "wat": "Kort", "vanaf": "1-1-2026", "maatregel": str(made.uuid)}
    assert "Kies een product." in words(client.post(reverse("cijfers:steering"), told), 422)


def test_a_period_of_nothing_is_nvt_and_never_nought(client, maand):
    log_in(client, SANNE)
    page = words(client.get(f"{reverse('cijfers:dashboard')}?periode=2009"))
    assert "n.v.t." in page
    assert " 0,0%" not in page


def test_who_owns_a_missed_figure_is_asked_to_explain_it(client, maand):
    lena = Medewerker.objects.get(email=SANNE.email)
    Indicator.objects.filter(code="in-een-keer").update(eigenaar=lena)
    log_in(client, SANNE)
    assert "Leg uit waarom de norm niet is gehaald." in words(client.get(reverse("cijfers:dashboard")))
    address = reverse("cijfers:figure", args=["in-een-keer"])
    assert "Leg in een paar woorden uit" in words(client.post(address, {"maand": str(maand), "tekst": ""}), 422)
    told = {"maand": str(maand), "tekst": "Er was een storing in de centrale. Die is weg."}
    assert client.post(address, told).status_code == 302
    assert "Leg uit waarom" not in words(client.get(reverse("cijfers:dashboard")))


def test_a_norm_that_changed_half_way_is_told_in_parts(client, maand):
    norm = Norm.objects.get(indicator="in-een-keer")
    Norm.objects.create(indicator=norm.indicator, geldig_vanaf=maand.replace(day=15), doel=Decimal(70))
    log_in(client, SANNE)
    code = month_of(maand).code
    page = words(client.get(f"{reverse('cijfers:figure', args=['in-een-keer'])}?periode={code}"))
    assert "was de norm 80,0%. Het was 79,5%: haalt norm niet." in page
    assert "was de norm 70,0%. Er is niets geteld." in page


def test_downloads_are_what_the_page_says(client, maand):
    code = month_of(maand).code
    csv = client.get(f"{reverse('cijfers:public_download', args=['csv'])}?periode={code}").content.decode("utf-8-sig")
    assert re.search(r"in-een-keer;In één keer geholpen;[^;]+;[^;]+;79,5;Procent;159;200;80,0%;haalt norm niet;", csv)
    book = client.get(f"{reverse('cijfers:public_download', args=['xlsx'])}?periode={code}").content
    with ZipFile(BytesIO(book)) as package:
        assert all(ElementTree.fromstring(package.read(name)) is not None for name in package.namelist())
        assert "<c><v>79.5</v></c>" in package.read("xl/worksheets/sheet1.xml").decode()
    told = json.loads(client.get(f"{reverse('cijfers:open_data')}?periode={code}").content)
    found = next(each for each in told["indicatoren"] if each["code"] == "in-een-keer")
    assert (found["waarde"], found["teller"], found["noemer"], found["oordeel"]) == (79.5, 159, 200, "onder norm")
    assert found["definitie"].startswith("Vragen met meteen een antwoord")


def test_the_report_of_a_quarter_names_what_was_missed(client, maand):
    answer = client.get(reverse("cijfers:quarter", args=[f"{maand.year}-k{(maand.month + 2) // 3}"]))
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    assert b"pdfuaid" in answer.content
    assert client.get(reverse("cijfers:quarter", args=["2999-k1"])).status_code == 404
    assert client.get(reverse("cijfers:quarter", args=["onzin"])).status_code == 404


def test_then_and_now(client, maand):
    page = words(client.get(reverse("cijfers:then_and_now")))
    assert "bijna 44.000" in page
    assert "−15, −25,0%" in page
    assert "enkele tienden hoger" in page


def test_strangers_and_who_may_not(client, maand):
    assert client.get(reverse("cijfers:dashboard")).status_code == 302
    log_in(client, LENA)
    for name in ("cijfers:dashboard", "cijfers:steering", "cijfers:overview"):
        assert client.get(reverse(name)).status_code == 403


def test_forty_calls_of_four_minutes_are_160_minutes(client, town):
    """S-95, S-96: 40 of 200 searched first."""
    load_indicators(norms_from=date(2010, 1, 1))
    at = timezone.now() - timedelta(hours=1)
    ended = {"plaatsgevonden_op": at, "beeindigd_op": at + timedelta(minutes=4)}
    contacts(40, resultaat="beantwoord", eerst_gezocht=True, product="paspoort", **ended)
    contacts(160, resultaat="beantwoord", eerst_gezocht=False, **ended)
    roll_up(timezone.localdate() - timedelta(days=1), timezone.localdate())
    period = month_of(timezone.localdate())
    assert avoidable(period).words == "40 contacten van gemiddeld 4:00 minuten: samen 160 minuten."
    page = words(log_in(client, SANNE).get(reverse("cijfers:steering")))
    assert "samen 160 minuten" in page
    assert "20,0% 40 van 200." not in page  # the whole town stands on the card
    assert "40 van 40." in page


def test_the_digital_share_of_a_product_before_and_after_what_we_did(town):
    """S-97: from 20 % to 35 %."""
    load_indicators(norms_from=date(2010, 1, 1))
    today = timezone.localdate()
    since = today - timedelta(days=30)
    for day, teller in ((since - timedelta(days=10), 20), (since + timedelta(days=10), 35)):
        Dagcijfer.objects.create(
            telling="aanvragen-digitaal", soort="product", dag=day, waarde="parkeerkaart", teller=teller, noemer=100
        )
    note_sturing(product="parkeerkaart", kanaal="formulier", wat="Kortere tekst", vanaf=since, by=SYSTEM)
    [found] = shifts(today)
    assert found.shift.words == "van 20,0% naar 35,0%: 15,0 punten meer"
    assert Sturing.objects.get().kanaal == "formulier"
    assert digital_share(Waarde(), Waarde(1, 2)).words == "n.v.t."


def test_the_board_asks_as_much_for_one_team_as_for_all(client, maand, django_assert_max_num_queries):
    log_in(client, SANNE)
    client.get(reverse("cijfers:dashboard"))
    with django_assert_max_num_queries(24):
        client.get(f"{reverse('cijfers:dashboard')}?team=groen")


def test_the_board_shows_by_which_channel_and_about_what(client, town):
    load_indicators(norms_from=date(2010, 1, 1))
    contacts(8, known=True, resultaat="beantwoord", product="paspoort")
    contacts(2, known=True, resultaat="terugbelverzoek", product="paspoort", kanaal="balie")
    contacts(3, resultaat="beantwoord", product="grofvuil", kanaal="chat")
    contacts(1, resultaat="beantwoord", kanaal="email")
    roll_up(timezone.localdate(), timezone.localdate())
    [*_, (_, layers)] = per_channel(timezone.localdate())
    assert layers == [("Telefoon", 8.0), ("Chat", 3.0), ("Balie", 2.0), ("Andere", 1.0)]
    first, second = top_questions(period_of("vandaag", timezone.localdate()), indicators()["in-een-keer"])
    assert (first.code, first.aantal, first.words, first.badge) == ("paspoort", 10, "80,0%", "ok")
    assert (second.code, second.aantal, second.words, second.badge) == ("grofvuil", 3, "n.v.t.", "")
    page = words(log_in(client, SANNE).get(reverse("cijfers:dashboard")))
    assert "met 14 contacten" in page
    assert "Meest gestelde vragen" in page
