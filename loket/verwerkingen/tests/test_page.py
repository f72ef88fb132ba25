"""The auditor reads who looked where, and stands in the log for it."""

from urllib.parse import urlencode

import pytest

from loket.examples.cast import GERDA, JANNIE, SANNE
from loket.examples.town import actor
from loket.kernel.text import local
from loket.organisatie.models import Medewerker
from loket.verwerkingen import commands
from loket.verwerkingen.models import Logregel

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LOG = "/beheer/verwerkingen/"


@pytest.fixture
def gerda(town, client):
    client.force_login(Medewerker.objects.get(email=GERDA.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    return client


def look(label="ZAAK-2026-1", by=JANNIE, **more):
    told = {"object": "zaken:1", "action": "zaak geopend", "activity": "zaakbehandeling", "purpose": "Kapvergunning"}
    return commands.log_view(label=label, by=actor(by), **told, **more)


def test_she_sees_each_look_and_her_own(gerda):
    look()
    rows = gerda.get(LOG).context["shown"].rows
    assert [(row.by_name, row.label) for row in rows] == [("Gerda Waker", "Logboek"), ("Jannie Bakker", "ZAAK-2026-1")]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"wie": "bakker"}, ["ZAAK-1", "ZAAK-2"]),
        ({"wat": "zaak-2"}, ["ZAAK-2"]),
        ({"reden": "on"}, ["ZAAK-2"]),
        ({"wie": "niemand"}, []),
    ],
)
def test_she_finds_what_she_looks_for(gerda, asked, found):
    look("ZAAK-1")
    look("ZAAK-2", reason="Spoed in de familie")
    answer = gerda.get(f"{LOG}?{urlencode(asked)}")
    assert [row.label for row in answer.context["shown"].rows if row.by_name != "Gerda Waker"][::-1] == found


def test_by_day(gerda):
    look()
    today = local(Logregel.objects.get().at).date()
    assert len(gerda.get(f"{LOG}?dag={today:%d-%m-%Y}").context["shown"].rows) == 2
    assert gerda.get(f"{LOG}?dag=1-1-2020").context["shown"].rows == []
    wrong = gerda.get(f"{LOG}?dag=gisteren")
    assert (wrong.status_code, "Een dag ziet er zo uit" in wrong.content.decode()) == (422, True)


def test_many_lines_come_by_pages(gerda):
    for number in range(55):
        look(f"ZAAK-{number}")
    first = gerda.get(LOG).context["shown"]
    assert len(first.rows) == 50
    assert first.broken is None
    second = gerda.get(f"{LOG}?na={first.after}").context["shown"]
    assert [row.number for row in second.rows] == [6, 5, 4, 3, 2, 1]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_page_takes_the_same_statements(gerda, django_assert_num_queries, rows):
    for _ in range(rows):
        look()
    gerda.get(LOG)
    with django_assert_num_queries(10):  # who it is, the town, the line of this look (4), the page and its seals (3)
        gerda.get(LOG)


def test_nobody_else(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    assert client.get(LOG).status_code == 403
