"""A page far down the list of all zaken begins at a milestone, and shows what it would show without."""

import time
from uuid import UUID

import pytest
from django.db import connection

from loket.zaken.commands import set_mijlpalen
from loket.zaken.models import Mijlpaal, Zaak
from loket.zaken.tests.parts import zaak_of


@pytest.fixture
def many(zaaktype, monkeypatch):
    """Twenty zaken, one a minute, two days ago; a milestone for each third."""
    monkeypatch.setattr("loket.zaken.commands.mijlpaal.STEP", 3)
    return [zaak_of(zaaktype, id=aged(minute)) for minute in range(20)]


def aged(minute):
    """An id as it would have been given two days ago."""
    milliseconds = int((time.time() - 2 * 86400 + minute * 60) * 1000)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | 0b10 << 62 | minute)


def ranks():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT m.rang, (SELECT count(*) FROM zaken_zaak z WHERE z.id < m.id) FROM zaken_mijlpaal m ORDER BY 1"
        )
        return cursor.fetchall()


def right(rows):
    return all(told == counted for told, counted in rows)


def test_milestones_stay_right_when_zaken_go_and_come_between(many, zaaktype):
    assert set_mijlpalen() == 6
    assert [told for told, _ in ranks()] == [2, 5, 8, 11, 14, 17]
    Zaak.objects.filter(id__in=[many[0].id, many[5].id, many[9].id]).delete()  # one of them is a milestone itself
    assert right(ranks())
    assert len(ranks()) == 5
    zaak_of(zaaktype, id=UUID(int=many[3].id.int + 1))
    assert right(ranks())
    for minute in range(20, 30):
        zaak_of(zaaktype, id=aged(minute))
    assert set_mijlpalen() == 4
    assert right(ranks())


def test_what_is_young_is_no_milestone_yet(many, zaaktype):
    Zaak.objects.all().delete()
    for _ in range(9):
        zaak_of(zaaktype)
    assert set_mijlpalen() == 0


def test_every_page_shows_what_it_would_show_without_milestones(many, zgw, monkeypatch):
    monkeypatch.setattr("loket.zgw.lists.PAGE", 2)
    monkeypatch.setattr("loket.zgw.lists.DEEP", 3)
    expected = [str(each.id) for each in reversed(many)]

    def pages():
        told = [zgw.get("zaken/zaken", {"page": str(page)}).json() for page in range(1, 11)]
        return [each["uuid"] for page in told for each in page["results"]]

    assert pages() == expected
    assert set_mijlpalen() == 6
    assert pages() == expected
    assert Mijlpaal.objects.count() == 6
