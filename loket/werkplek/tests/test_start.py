"""The first page after log-in: what is late, what nobody has, what failed; and only links that this person may use."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.berichten.models import Bericht, State
from loket.examples.cast import FATIMA, HENK, JANNIE, LENA, SANNE
from loket.examples.catalogus import published_zaaktype
from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.meldingen.models import Melding
from loket.organisatie.models import FunctieVervulling, Medewerker, Team
from loket.rooster.commands import note_compliance
from loket.rooster.rules.protocol import Whose
from loket.zaken.tests.parts import zaak_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
START = reverse("werkplek:start")
# Session, person, town, tasks about reachability; the counts, and two short lists of two statements each.
QUERIES = 9
ZAKEN = 7


def log_in(client, person):
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


def report(category="lamp-uit", days=5):
    melding = commands.receive_melding(send_key=uuid4(), category=category, point=Point(52.67, 4.7035)).melding
    Melding.objects.filter(id=melding.id).update(due_on=timezone.localdate() + timedelta(days=days))
    return melding


def failed():
    Bericht.objects.create(
        about=str(uuid4()), channel="email", to="a@b.example", subject="x", text="x", state=State.FAILED,
        last_error="unknown-user", written_at=timezone.now(),
    )  # fmt: skip


def test_late_work_and_work_that_nobody_has(client, town):
    late, other, strange = report(days=-2), report(), report("zwerfvuil", days=-9)
    start = log_in(client, LENA).get(START).context["start"]
    assert [row.number for row in start.late] == [late.number]
    assert [row.number for row in start.unowned] == [late.number, other.number]
    text = client.get(START).content.decode()
    assert "Te laat of vandaag (1)" in text
    assert strange.number not in text


@pytest.mark.parametrize("rows", [1, 3])
def test_as_many_questions_for_one_melding_as_for_three(client, town, rows, django_assert_num_queries):
    for _ in range(rows):
        report(days=-1)
    log_in(client, LENA).get(START)
    with django_assert_num_queries(QUERIES):
        assert len(client.get(START).context["start"].late) == rows


def kept(kind, days):
    last = timezone.localdate() + timedelta(days=days)
    return zaak_of(kind, team_id="vergunningen", uiterlijke_einddatum_afdoening=last)


def test_zaken_that_are_late_and_zaken_of_nobody(client, town):
    kind = published_zaaktype(verantwoordelijke="Vergunningen")
    late, other = kept(kind, -1), kept(kind, 9)
    start = log_in(client, JANNIE).get(START).context["start"]
    assert not start.handles
    assert [row.identificatie for row in start.zaken.late] == [late.identificatie]
    assert [row.identificatie for row in start.zaken.unowned] == [late.identificatie, other.identificatie]
    assert "Zaken te laat of vandaag (1)" in client.get(START).content.decode()
    assert late.identificatie not in log_in(client, LENA).get(START).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_as_many_questions_for_one_zaak_as_for_three(client, town, rows, django_assert_num_queries):
    kind = published_zaaktype(verantwoordelijke="Vergunningen")
    for _ in range(rows):
        kept(kind, -1)
    log_in(client, JANNIE).get(START)
    with django_assert_num_queries(ZAKEN):
        assert len(client.get(START).context["start"].zaken.late) == rows


def test_a_manager_under_the_norm_finds_the_task_here(client, town):
    """Two months running (S-79); a colleague without this task sees nothing of it."""
    Team.objects.filter(code="verlichting").update(leader=Medewerker.objects.get(email=LENA.email))
    for month in (9, 10):
        note_compliance(Whose("team", "verlichting"), month=date(2026, month, 1), calls=10, as_agreed=1)
    words = "Team Verlichting was twee maanden te weinig bereikbaar."
    assert words in log_in(client, LENA).get(START).content.decode()
    assert words not in log_in(client, HENK).get(START).content.decode()


def test_failed_berichten_are_for_who_may_see_them(client, town):
    failed()
    assert "1 bericht is niet aangekomen." in log_in(client, FATIMA).get(START).content.decode()
    assert "niet aangekomen" not in log_in(client, LENA).get(START).content.decode()


def test_nothing_to_do_says_so(client, town):
    text = log_in(client, LENA).get(START).content.decode()
    assert "Niets is te laat. Niets moet vandaag." in text
    assert "Elke melding heeft iemand." in text


@pytest.mark.parametrize(
    ("person", "rail"),
    [
        (
            LENA,
            [
                "Start",
                "Meldingen",
                "Nieuw",
                "Gesprek",
                "Terugbellen",
                "Mail",
                "Programma",
                "Leren",
                "Peiling",
                "Collega's",
                "Rooster",
                "Ik",
                "Uitleg",
            ],
        ),
        (
            FATIMA,
            [
                "Start",
                "Meldingen",
                "Nieuw",
                "Gesprek",
                "Terugbellen",
                "Klanten",
                "Mail",
                "Afspraken",
                "Formulieren",
                "Nieuwe klacht",
                "Programma",
                "Leren",
                "Peiling",
                "Balie",
                "Zaak zoeken",
                "Contacten",
                "Telefoon nu",
                "Berichten",
                "Collega's",
                "Rooster",
                "Ik",
                "Uitleg",
            ],
        ),
        (
            HENK,
            [
                "Start",
                "Meldingen",
                "Nieuw",
                "Wijkagenda",
                "Programma",
                "Leren",
                "Peiling",
                "Berichten",
                "Collega's",
                "Rooster",
                "Inrichten",
                "Ik",
                "Uitleg",
            ],
        ),
        (
            SANNE,
            [
                "Start",
                "Meldingen",
                "Nieuw",
                "Afspraken",
                "Wijkagenda",
                "Registers",
                "Programma",
                "Leren",
                "Peiling",
                "Balie",
                "Cijfers",
                "Contacten",
                "Telefoon nu",
                "Berichten",
                "Collega's",
                "Rooster",
                "Redactie",
                "Bezoek",
                "Inrichten",
                "Beheer",
                "Ik",
                "Uitleg",
            ],
        ),
    ],
)
def test_the_rail_has_only_what_somebody_may_use_and_no_dead_links(client, town, person, rail):
    menu = log_in(client, person).get(START).context["menu"]
    assert [item.label for item in menu] == rail, "A new line of the rail stands in the lists above too"
    assert {item.url: client.get(item.url).status_code for item in menu} == {item.url: 200 for item in menu}


def test_without_any_right_there_still_is_a_page(client, town):
    FunctieVervulling.objects.all().delete()
    answer = log_in(client, LENA).get(START)
    assert answer.status_code == 200
    assert [item.label for item in answer.context["menu"]] == [
        "Start",
        "Programma",
        "Leren",
        "Peiling",
        "Collega's",
        "Rooster",
        "Ik",
        "Uitleg",
    ]


def test_a_visitor_logs_in_first(client, town):
    assert client.get(START).status_code == 302
