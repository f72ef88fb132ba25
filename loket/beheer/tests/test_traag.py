"""An administrator sees what the database is busy with, and nothing of a person."""

import pytest

from loket.beheer import traag
from loket.examples.cast import LENA, SANNE
from loket.organisatie.models import Medewerker

pytestmark = pytest.mark.django_db


def test_values_are_never_shown():
    asked = "SELECT *  FROM partijen WHERE naam = 'Anna d''Oude' AND bsn = 999990019 AND id IN (1, 2)\n LIMIT 5"
    assert traag.masked(asked) == "SELECT * FROM partijen WHERE naam = … AND bsn = … AND id IN (1, 2) LIMIT 5"


def test_large_tables_have_a_size(town):
    found = traag.large_tables()
    assert found[0].megabytes >= found[-1].megabytes > 0


def test_where_postgresql_does_not_count_the_page_says_how(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    page = client.get("/beheer/database/").content.decode()
    assert traag.costing_most() is None
    assert "pg_stat_statements" in page


def test_others_do_not_see_it(town, client):
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get("/beheer/database/").status_code == 403
