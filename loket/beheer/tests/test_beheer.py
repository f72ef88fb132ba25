"""An administrator sees what went wrong in the background, and lets it be done again."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.beheer.tiles import TILES, tiles_for
from loket.kernel import jobs
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.models import Announcement, Delivery
from loket.organisatie.models import Functie, FunctieVervulling, Medewerker

pytestmark = pytest.mark.django_db
LIST = "/beheer/opdrachten/"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def log_in(client):
    def log_in(*permissions):
        medewerker = Medewerker.objects.create(
            email="kees.bakker@bergen.example", first_name="Kees", last_name="Bakker", hired_at=timezone.now()
        )
        functie = Functie.objects.create(name="Functioneel beheer", permissions=list(permissions))
        FunctieVervulling.objects.create(medewerker=medewerker, functie=functie, first_day=date(2020, 1, 1))
        client.force_login(medewerker)
        return client

    return log_in


@pytest.fixture
def trouble():
    """n reactions and n jobs that failed for good."""

    def make(count):
        for _ in range(count):
            announcement = Announcement.objects.create(
                kind="meldingen.MeldingCompleted",
                subject=f"meldingen:{uuid4()}",
                facts={},
                by_kind="system",
                at=timezone.now(),
            )
            Delivery.objects.create(
                announcement=announcement,
                reaction="loket.meldingen.reactions.tell_melder",
                attempts=8,
                last_error="OSError",
                failed_at=timezone.now(),
            )
            jobs.enqueue("loket.berichten.jobs.send", bericht_id=str(uuid4()))
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = 'doing' WHERE task_name = 'loket.berichten.jobs.send'"
            )
            cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE status = 'doing'")

    return make


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_database_six_times(trouble, log_in, django_assert_num_queries, count):
    trouble(count)
    client = log_in("beheer.opdrachten")
    client.get(LIST)
    with django_assert_num_queries(6):  # session, medewerker, gemeente, deliveries, jobs, counts
        html = client.get(LIST).content.decode()
    assert html.count("meldingen.reactions.tell_melder<") == count
    assert html.count("berichten.jobs.send<") == count


def test_all_is_well(log_in):
    assert "Er is niets mislukt." in log_in("beheer.opdrachten").get(LIST).content.decode()


def test_a_failed_reaction_is_done_again(trouble, log_in):
    trouble(1)
    delivery = Delivery.objects.get()
    response = log_in("beheer.opdrachten").post(f"{LIST}reactie/{delivery.id}/opnieuw/")
    assert response.url == LIST
    delivery.refresh_from_db()
    assert (delivery.attempts, delivery.failed_at) == (0, None)


def test_a_failed_job_is_done_again_and_htmx_gets_the_row(trouble, log_in):
    trouble(1)
    job = ProcrastinateJob.objects.get(status="failed")
    response = log_in("beheer.opdrachten").post(f"{LIST}taak/{job.id}/opnieuw/", headers=HTMX)
    assert response.status_code == 200
    assert "Gaat opnieuw op weg" in response.content.decode()
    assert "<html" not in response.content.decode()
    assert ProcrastinateJob.objects.get(id=job.id).status == "todo"


def test_pressing_twice_is_refused_with_a_reason(trouble, log_in):
    trouble(1)
    client, address = log_in("beheer.opdrachten"), f"{LIST}reactie/{Delivery.objects.get().id}/opnieuw/"
    client.post(address)
    response = client.post(address)
    assert response.status_code == 409
    assert "Deze opdracht is niet mislukt." in response.content.decode()


@pytest.mark.parametrize(
    ("method", "address"),
    [("get", LIST), ("post", f"{LIST}reactie/1/opnieuw/"), ("post", f"{LIST}taak/1/opnieuw/")],
)
def test_strangers_stay_out(client, log_in, method, address):
    assert getattr(client, method)(address).status_code == 302
    log_in("berichten.bekijken")
    assert getattr(client, method)(address).status_code == 403


def test_the_start_page_shows_what_you_may_enter(log_in):
    html = log_in("berichten.bekijken").get("/beheer/").content.decode()
    assert f'href="{reverse("berichten:overview")}"' in html
    assert f'href="{LIST}"' not in html


def test_the_start_page_without_any_right_says_so(log_in):
    assert "Je functie geeft hier geen toegang." in log_in().get("/beheer/").content.decode()


def test_the_start_page_is_for_staff(client):
    assert client.get("/beheer/").status_code == 302


def test_every_tile_opens_a_page():
    everything = frozenset().union(*(tile.permissions for tile in TILES))
    shown = tiles_for(Actor(ActorKind.STAFF, permissions=everything))
    assert [bool(reverse(tile.url_name)) for tile in shown] == [True] * len(TILES)
