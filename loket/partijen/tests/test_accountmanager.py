"""A company that calls has one colleague who knows it, and a stand-in when that one is away (S-7)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.partijen.commands.accountmanager import set_accountmanager
from loket.partijen.queries.accountmanager import manager_today
from loket.partijen.rules.accountmanager import Accountmanagement, manager_on
from loket.partijen.tests.people import actor, company, kept, person

ANNA, BRAM, CHRIS = uuid4(), uuid4(), uuid4()
DAY = date(2026, 11, 30)
BOTH = Accountmanagement(accountmanager_id=ANNA, vervanger_id=BRAM)


@pytest.mark.parametrize(
    ("told", "away", "who"),
    [
        (BOTH, {}, ANNA),
        (BOTH, {ANNA: None}, BRAM),
        (BOTH, {ANNA: CHRIS, BRAM: None}, CHRIS),
        (BOTH, {ANNA: None, BRAM: None}, None),
        (BOTH, {ANNA: BRAM, BRAM: None}, None),
        (Accountmanagement(accountmanager_id=ANNA, vanaf=DAY), {}, ANNA),
        (Accountmanagement(accountmanager_id=ANNA, vanaf=DAY + timedelta(days=1)), {}, None),
        (Accountmanagement(accountmanager_id=ANNA, tot_en_met=DAY), {}, ANNA),
        (Accountmanagement(accountmanager_id=ANNA, tot_en_met=DAY - timedelta(days=1)), {}, None),
        (Accountmanagement(accountmanager_id=None), {}, None),
    ],
)
def test_who_it_is_on_a_day(told, away, who):
    assert manager_on(DAY, told, away) == who


@pytest.fixture
def duinpan(db):
    return company()


def put(partij, by, manager, deputy=None, **days):
    told = Accountmanagement(accountmanager_id=manager and manager.id, vervanger_id=deputy and deputy.id, **days)
    return set_accountmanager(partij_id=partij.id, told=told, by=actor(by))


def who_today(partij, day=None):
    found = manager_today(partij.id, today=day or timezone.localdate())
    return (found.today, found.stands_in) if found else None


@pytest.mark.django_db
def test_the_manager_and_the_stand_in_when_away(duinpan, fatima, ruben, henk):
    put(duinpan, fatima, ruben, henk)
    assert who_today(duinpan) == (ruben.name, False)
    today = timezone.localdate()
    organisatie.register_afwezigheid(medewerker_id=ruben.id, first_day=today, last_day=today, by=SYSTEM)
    assert who_today(duinpan) == (henk.name, True)
    assert who_today(duinpan, today + timedelta(days=1)) == (ruben.name, False)


@pytest.mark.django_db
def test_without_a_stand_in_the_deputy_of_the_absence_takes_it(duinpan, fatima, ruben, lena):
    put(duinpan, fatima, ruben)
    today = timezone.localdate()
    organisatie.register_afwezigheid(medewerker_id=ruben.id, first_day=today, deputy_id=lena.id, by=SYSTEM)
    assert who_today(duinpan) == (lena.name, True)
    organisatie.register_afwezigheid(medewerker_id=lena.id, first_day=today + timedelta(days=3), by=SYSTEM)
    assert who_today(duinpan, today + timedelta(days=3)) == ("", False)


@pytest.mark.django_db
def test_who_left_is_it_no_more(duinpan, fatima, ruben, henk):
    put(duinpan, fatima, ruben, henk)
    organisatie.end_employment(medewerker_id=ruben.id, by=SYSTEM)
    assert who_today(duinpan) == (henk.name, True)


@pytest.mark.django_db
def test_who_speaks_for_a_company_has_its_manager(duinpan, fatima, ruben):
    put(duinpan, fatima, ruben)
    speaks = kept(soort_partij="contactpersoon", voornaam="Petra", achternaam="Golf", werkte_voor_id=duinpan.id)
    assert who_today(speaks) == (ruben.name, False)


@pytest.mark.django_db
def test_it_is_asked_in_three_statements(duinpan, fatima, ruben, henk, django_assert_num_queries):
    put(duinpan, fatima, ruben, henk)
    with django_assert_num_queries(3):  # the partij, who is away, names
        who_today(duinpan)


@pytest.mark.django_db
def test_a_change_is_written_down_once(duinpan, fatima, ruben):
    put(duinpan, fatima, ruben, vanaf=DAY)
    put(duinpan, fatima, ruben, vanaf=DAY)
    put(duinpan, fatima, None)
    assert who_today(duinpan) is None
    told = [row for row in history_of("partijen", duinpan.id) if row.kind == "partijen.AccountmanagerSet"]
    assert sorted(str(row.facts["accountmanager_id"]) for row in told) == sorted([str(ruben.id), "None"])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"deputy": "ruben"}, "deputy-is-manager"),
        ({"manager": None, "deputy": "henk"}, "manager-missing"),
        ({"vanaf": DAY, "tot_en_met": DAY - timedelta(days=1)}, "ends-before-begin"),
        ({"by": "henk"}, "partij-not-kept"),
    ],
)
def test_it_is_refused(duinpan, fatima, ruben, henk, changes, code):
    people = {"ruben": ruben, "henk": henk, "fatima": fatima, None: None}
    told = {"manager": "ruben", "deputy": None, "by": "fatima", **changes}
    days = {name: day for name, day in changes.items() if name in ("vanaf", "tot_en_met")}
    with pytest.raises(Refused) as refused:
        put(duinpan, people[told["by"]], people[told["manager"]], people[told["deputy"]], **days)
    assert refused.value.refusal.code == code


@pytest.mark.django_db
def test_a_person_has_none_and_who_left_becomes_none(duinpan, fatima, ruben):
    with pytest.raises(Refused) as refused:
        put(person(), fatima, ruben)
    assert refused.value.refusal.code == "no-organisation"
    organisatie.end_employment(medewerker_id=ruben.id, by=SYSTEM)
    with pytest.raises(Refused) as refused:
        put(duinpan, fatima, ruben)
    assert refused.value.refusal.code == "manager-left"
