"""Two and more people at the same moment: one wins, nobody's work is lost, nobody gets an error that says nothing."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from loket.examples.catalogus import published_zaaktype
from loket.examples.zgw import program_with_all_rights
from loket.zaken.models import Opschorting, Zaak, Zaakaantal
from loket.zaken.tests.calls import codes, new_zaak, set_resultaat, zaak_body

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def at_once(*calls):
    """Each call in a thread with a connection of its own; the answers in the order of the calls."""
    start = Barrier(len(calls), timeout=20)

    def run(call):
        try:
            connection.ensure_connection()
            start.wait()
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(run, calls))


@pytest.fixture
def program(db):
    return program_with_all_rights()


@pytest.fixture
def zaaktype(db):
    return published_zaaktype()


def another(program):
    """The same program, on another connection."""
    return type(program)(program.client_id, program.secret)


def test_twenty_with_one_identificatie_make_one_zaak(program, zaaktype):
    body = zaak_body(zaaktype, identificatie="DEZELFDE")
    answers = at_once(*[lambda: another(program).post("zaken/zaken", body)] * 20)
    assert sorted(each.status_code for each in answers) == [201] + [400] * 19
    for refused in (each for each in answers if each.status_code == 400):
        assert codes(refused) == [("identificatie", "identificatie-niet-uniek")]
    assert Zaak.objects.count() == 1


def test_twenty_without_identificatie_get_twenty_numbers(program, zaaktype):
    answers = at_once(*[lambda: another(program).post("zaken/zaken", zaak_body(zaaktype))] * 20)
    assert {each.status_code for each in answers} == {201}
    assert len({each.json()["identificatie"] for each in answers}) == 20
    assert sum(Zaakaantal.objects.values_list("aantal", flat=True)) == 20
    assert program.get("zaken/zaken").json()["count"] == 20


def test_two_changes_of_other_fields_are_both_kept(program, zaaktype):
    url = new_zaak(program, zaaktype)["url"]
    answers = at_once(
        lambda: another(program).patch(url, {"omschrijving": "Van Jannie"}),
        lambda: another(program).patch(url, {"publicatiedatum": "2026-01-01"}),
    )
    assert {each.status_code for each in answers} == {200}
    now = program.get(url).json()
    assert (now["omschrijving"], now["publicatiedatum"]) == ("Van Jannie", "2026-01-01")


def test_of_two_who_know_the_same_version_one_is_told(program, zaaktype):
    url = new_zaak(program, zaaktype)["url"]
    known = program.get(url)["ETag"]
    answers = at_once(
        lambda: another(program).patch(url, {"omschrijving": "Jannie"}, If_Match=known),
        lambda: another(program).patch(url, {"omschrijving": "Piet"}, If_Match=known),
    )
    assert sorted(each.status_code for each in answers) == [200, 412]


def test_two_resultaten_at_once_make_one(program, zaaktype):
    zaak = new_zaak(program, zaaktype)
    answers = at_once(*[lambda: set_resultaat(another(program), zaak, zaaktype.resultaattypen[0])] * 4)
    assert sorted(each.status_code for each in answers) == [201, 400, 400, 400]


def test_two_suspensions_at_once_make_one(program, zaaktype):
    zaak = new_zaak(program, zaaktype)
    stands = {"opschorting": {"indicatie": True, "reden": "Advies"}}
    answers = at_once(*[lambda: another(program).patch(zaak["url"], stands)] * 4)
    assert {each.status_code for each in answers} == {200}
    assert Opschorting.objects.count() == 1
