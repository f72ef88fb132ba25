"""Who gives rights sees what each is for, who has it and what it opens."""

import pytest

from loket.beheer.rechten import addresses_by_permission, matrix
from loket.examples.cast import LENA, SANNE
from loket.organisatie.models import Functie, Medewerker
from loket.organisatie.permissions import all_permissions

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_every_permission_stands_in_it_with_who_has_it(town):
    found = {each.code: each for each in matrix()}
    assert set(found) == set(all_permissions())
    assert "Behandelaar meldingen" in found["meldingen.behandelen"].functies
    assert "/beheer/rechten/" in found["beheer.rechten"].adressen


def test_a_page_asks_only_for_permissions_that_exist(town):
    assert set(addresses_by_permission()) <= set(all_permissions())


def test_a_functie_that_ended_gives_nothing(town):
    Functie.objects.filter(name="Behandelaar meldingen").update(active=False)
    found = {each.code: each for each in matrix()}
    assert "Behandelaar meldingen" not in found["meldingen.behandelen"].functies


@pytest.fixture
def log_in(client):
    def log_in(person):
        client.force_login(Medewerker.objects.get(email=person.email))
        return client

    return log_in


def test_the_page_is_one_statement_more_than_an_empty_one(town, log_in, django_assert_num_queries):
    client = log_in(SANNE)
    client.get("/beheer/rechten/")
    with django_assert_num_queries(4):
        page = client.get("/beheer/rechten/").content.decode()
    assert "meldingen.behandelen" in page
    assert "Behandelaar meldingen" in client.get("/beheer/rechten.csv").content.decode()


def test_others_do_not_see_it(town, log_in):
    assert log_in(LENA).get("/beheer/rechten/").status_code == 403
