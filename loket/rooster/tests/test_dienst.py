"""Planning: one roster for phone and reception (S-23)."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.rooster import commands, queries
from loket.rooster.models import Dienst
from loket.rooster.tests.conftest import actor, at, planned

pytestmark = pytest.mark.django_db


def test_one_person_takes_the_phone_and_then_the_reception(fatima):
    planned(fatima, begin=9, end=13)
    planned(fatima, begin=13, end=17, kind="ontvangst", locatie="hal")
    [monday, *_] = queries.rooster_of(date(2034, 11, 6))
    assert [(row.kind_words, row.locatie) for row in monday.rows] == [("Telefoon", ""), ("Ontvangst", "hal")]
    assert [row.kind for row in queries.on_duty(at(6, 10))] == ["telefoon"]
    assert [row.kind for row in queries.on_duty(at(6, 13))] == ["ontvangst"]  # the end does not count
    assert queries.on_duty(at(6, 10), "ontvangst") == []


def test_nobody_is_in_two_places(fatima):
    planned(fatima, begin=9, end=13)
    with pytest.raises(Refused, match="dienst-overlaps"):
        planned(fatima, begin=12, end=17, kind="balie")
    with pytest.raises(IntegrityError), transaction.atomic():  # the database says so too
        Dienst.objects.create(
            medewerker=fatima, kind="balie", day=date(2034, 11, 6), begins_at=at(6, 12), ends_at=at(6, 17)
        )


def test_who_is_away_is_not_planned_and_who_becomes_away_does_not_count(fatima):
    planned(fatima)
    organisatie.register_afwezigheid(
        medewerker_id=fatima.id, first_day=date(2034, 11, 6), last_day=date(2034, 11, 7), by=SYSTEM
    )
    with pytest.raises(Refused) as refused:
        planned(fatima, day=7)
    assert refused.value.refusal.code == "medewerker-away"
    assert queries.on_duty(at(6, 10)) == []
    assert queries.rooster_of(date(2034, 11, 6))[0].rows[0].away
    planned(fatima, day=8)


def test_a_skill_must_still_count(fatima):
    english = organisatie.add_skill(code="engels", name="Engels", by=SYSTEM)
    with pytest.raises(Refused, match="skill-missing"):
        planned(fatima, skills=["engels"])
    organisatie.grant_skill(
        medewerker_id=fatima.id, skill_id=english.id, first_day=date(2034, 1, 1), last_day=date(2034, 11, 6), by=SYSTEM
    )
    planned(fatima, day=6, skills=["engels"])
    with pytest.raises(Refused, match="skill-expired"):
        planned(fatima, day=7, skills=["engels"])


def test_a_shift_goes_to_somebody_else_and_that_is_on_record(fatima, lena):
    dienst = planned(fatima)
    told = {"kind": "balie", "begins_at": at(7, 10), "ends_at": at(7, 12)}
    commands.move_dienst(dienst_id=dienst.id, medewerker_id=lena.id, **told, by=actor(fatima))
    row = queries.dienst(dienst.id)
    assert (row.name, row.kind, row.day) == (lena.name, "balie", date(2034, 11, 7))
    commands.remove_dienst(dienst_id=dienst.id, by=actor(fatima))
    commands.remove_dienst(dienst_id=dienst.id, by=actor(fatima))
    kinds = [line.kind for line in history_of("rooster", dienst.id)]
    assert sorted(kinds) == ["rooster.DienstMoved", "rooster.DienstPlanned", "rooster.DienstRemoved"]


def test_last_week_comes_along_at_the_same_clock_times_and_says_what_could_not(fatima, lena):
    """The clock goes back on Sunday 29 October 2034."""
    organisatie.register_afwezigheid(
        medewerker_id=lena.id, first_day=date(2034, 11, 1), last_day=date(2034, 11, 1), by=SYSTEM
    )
    for someone in (fatima, lena):
        told = {"kind": "telefoon", "begins_at": at(25, 9).replace(month=10), "ends_at": at(25, 17).replace(month=10)}
        commands.plan_dienst(medewerker_id=someone.id, **told, by=SYSTEM)
    copied = commands.copy_last_week(monday=date(2034, 10, 30), by=actor(fatima))
    assert copied.planned == 1
    away = "Deze collega is afwezig op 1 november 2034. Kies iemand anders."
    assert copied.left_out == [f"{lena.name}, woensdag: {away}"]
    assert Dienst.objects.get(day=date(2034, 11, 1)).begins_at == at(1, 9)
    again = commands.copy_last_week(monday=date(2034, 10, 30), by=actor(fatima))
    assert (again.planned, len(again.left_out)) == (0, 2)


def test_who_may_not_plan_changes_nothing(fatima, lena):
    dienst = planned(fatima)
    for attempt in (
        lambda: commands.remove_dienst(dienst_id=dienst.id, by=actor(lena)),
        lambda: commands.copy_last_week(monday=date(2034, 11, 13), by=actor(lena)),
    ):
        with pytest.raises(Refused, match="may-not-plan"):
            attempt()
    assert Dienst.objects.count() == 1
