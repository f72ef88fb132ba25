"""A colleague looks somebody up in the staff directory (S-26)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.kernel.actor import SYSTEM, VISITOR
from loket.organisatie import commands, queries
from loket.organisatie.models import Medewerker
from loket.organisatie.tests.conftest import actor

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
GIDS = "organisatie:directory"


def found(client, **query):
    return [(row.name, row.number) for row in client.get(reverse(GIDS), query).context["rows"]]


def test_strangers_log_in_first(client):
    answer = client.get(reverse(GIDS), {"q": "lena"})
    assert (answer.status_code, answer["Location"]) == (302, "/inloggen/?next=%2Fwerk%2Fmedewerkersgids%2F%3Fq%3Dlena")


def test_a_colleague_finds_people_by_name_work_and_team(client, lena, omar, henk):
    client.force_login(henk)
    assert found(client, q="lena") == [("Lena Lichtveld", "072 888 01 01")]
    assert found(client, q="monteur") == [("Lena Lichtveld", "072 888 01 01")]
    assert found(client, q="afval") == [("Omar Reinders", "")]  # for his own team only, and no central number is set
    assert found(client, team="verlichting") == [("Lena Lichtveld", "072 888 01 01")]
    assert len(found(client)) == 3


def test_a_direct_number_comes_with_a_warning(client, lena):
    client.force_login(lena)
    text = client.get(reverse(GIDS), {"q": "lena"}).content.decode()
    assert "Geef dit nummer alleen aan klanten van wie deze collega contactpersoon is." in text


def test_who_is_away_is_shown_with_the_deputy(client, lena, omar):
    today = timezone.localdate()
    commands.register_afwezigheid(
        medewerker_id=lena.id, first_day=today, last_day=today + timedelta(days=3), deputy_id=omar.id, by=SYSTEM
    )
    client.force_login(omar)
    text = client.get(reverse(GIDS), {"q": "lena"}).content.decode()
    assert "afwezig tot en met" in text
    assert "Vervanger: Omar Reinders" in text


def test_only_the_rows_are_swapped(client, lena):
    client.force_login(lena)
    text = client.get(reverse(GIDS), headers={"HX-Request": "true"}).content.decode()
    assert text.strip().startswith('<div id="gids"')


def test_outside_there_are_no_names_and_one_number(lena):
    number = {"name": "Bergen", "full_name": "B", "phone": "072 1", "phone_abroad": "+31", "email": "i@b.example"}
    commands.set_up_gemeente(**number, by=SYSTEM)
    assert queries.medewerkersgids("lena", today=timezone.localdate(), by=VISITOR) == []
    assert queries.number_of(lena.id, by=VISITOR) == "072 1"
    assert queries.number_of(lena.id, relation=True, by=VISITOR) == "072 888 01 01"  # of the own handler


@pytest.mark.parametrize("people", [1, 3])
def test_the_directory_asks_the_database_twice(teams, people, django_assert_num_queries):
    for n in range(people):
        commands.hire_medewerker(
            email=f"p{n}@bergen.example", first_name="P", last_name=str(n), teams=["verlichting"], by=SYSTEM
        )
    by = actor(Medewerker.objects.first())
    with django_assert_num_queries(2):  # the people, and the town's own number
        assert len(queries.medewerkersgids(today=timezone.localdate(), by=by)) == people
