"""Making an appointment: the time is free, one of us can do it, and nobody else gets that time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import pairwise
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction

from loket.afspraken import commands, queries
from loket.afspraken.models import Afspraak, State
from loket.afspraken.tests.conftest import MONDAY, actor, at, booked, hired, shift, trained
from loket.examples.cast import LENA
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.organisatie import commands as organisatie
from loket.organisatie.models import SkillHeld


def free(*products, last=MONDAY, **more):
    return queries.vrije_tijden(products or ["paspoort"], locatie="gemeentehuis", from_day=MONDAY, to_day=last, **more)


def codes(refused):
    return [each.code for each in refused.value.refusals]


def test_the_one_who_can_do_it_gets_it(desk):
    fatima, omar = desk
    passport, extract = booked(), booked("uittreksel")
    assert (passport.medewerker_id, extract.medewerker_id) == (fatima.id, omar.id)  # the specialist stays free
    assert (passport.start, passport.end) == (at(8, 10), at(8, 10, 15))
    assert (passport.state, passport.name, passport.email) == (State.BOOKED, "Ada Zeeman", "ada@voorbeeld.example")


def test_what_is_taken_is_no_longer_free(desk):
    before = [local(each.start) for each in free()]
    assert (before[0], before[-1]) == (at(8, 9), at(8, 11, 45))
    booked()
    taken = {each.start for each in free()} ^ set(before)
    assert sorted(taken) == [at(8, 9, 50), at(8, 9, 55), at(8, 10), at(8, 10, 5), at(8, 10, 10)]
    with pytest.raises(Refused) as refused:
        booked(name="Bo Duin", email="bo@voorbeeld.example")
    assert codes(refused) == ["time-taken"]


def test_several_products_and_persons_in_one_visit(desk):
    visit = booked("paspoort", "uittreksel", persons=3)
    assert visit.end - visit.start == timedelta(minutes=15 + 2 * 10 + 10)
    assert (visit.onderwerp, visit.skills) == ("Paspoort, Uittreksel", ["reisdocumenten"])


def test_free_times_in_five_statements(desk, django_assert_num_queries):
    booked()
    with django_assert_num_queries(5):
        assert free()
    booked(start=at(8, 11), name="Bo")
    with django_assert_num_queries(5):
        assert free(last=date(2035, 2, 28))


@pytest.mark.parametrize(
    ("start", "why"),
    [
        (at(8, 8, 45), "before the door opens"),
        (at(8, 11, 50), "not done before the shift ends"),
        (at(8, 10, 2), "not on the clock of five minutes"),
        (at(10, 10), "nobody in the roster"),
        (at(13, 10), "a Saturday"),
        (at(5, 13), "within two hours"),
    ],
)
def test_a_time_that_is_not_free_is_refused(desk, start, why):
    with pytest.raises(Refused) as refused:
        booked(start=start)
    assert codes(refused) == ["time-taken"], why


def test_every_fault_is_told_at_once(desk):
    with pytest.raises(Refused) as refused:
        booked("paspoort", "onbekend", name=" ", email="geen adres", persons=9, kind="video")
    assert sorted(codes(refused)) == [
        "email-wrong", "kind-wrong", "name-missing", "persons-wrong", "reach-missing", "soort-unknown",
    ]  # fmt: skip


def test_an_expired_skill_counts_until_its_last_day(desk, passports):
    """A skill that expires tomorrow: on Monday passports are done, on Tuesday no more."""
    fatima, _ = desk
    [held] = fatima_skills(fatima)
    organisatie.end_skill(held_id=held, last_day=MONDAY, by=SYSTEM)
    both = free(last=MONDAY + timedelta(days=1))
    assert {local(each.start).date() for each in both} == {MONDAY}
    with pytest.raises(Refused):
        booked(start=at(9, 10))
    assert booked("uittreksel", start=at(9, 10)).start == at(9, 10)


def fatima_skills(fatima):
    return SkillHeld.objects.filter(medewerker=fatima).values_list("id", flat=True)


def test_who_is_absent_has_no_times(desk):
    fatima, _ = desk
    organisatie.register_afwezigheid(medewerker_id=fatima.id, first_day=MONDAY, last_day=MONDAY, by=SYSTEM)
    assert free() == []
    assert free("uittreksel") != []


def test_a_shift_for_something_else_does_not_count(desk, passports):
    lena = hired(LENA)
    trained(lena, passports)
    trained(lena, organisatie.add_skill(code="wmo", name="Wmo", by=SYSTEM))
    shift(lena, 10, skills=["wmo"])
    assert free(last=date(2035, 1, 10))[-1].start == at(9, 11, 45)


def test_a_visitor_cannot_take_everything(desk):
    for number in range(4):
        booked(start=at(8, 9 + number // 2, 30 * (number % 2)))
    with pytest.raises(Refused) as refused:
        booked(start=at(9, 10), email="ADA@voorbeeld.example")
    assert codes(refused) == ["too-many-open"]
    assert booked(start=at(9, 10), by=actor(desk[0])).made_by_staff


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_visitor_cannot_take_everything_at_once_either(desk):
    """On eight different days, so that no lock of a day makes them wait for each other."""
    fatima, _ = desk
    days = (10, 11, 12, 15, 16, 17, 18, 19)
    for day in days:
        shift(fatima, day)
    begin = Barrier(len(days), timeout=20)

    def try_it(day):
        try:
            begin.wait()
            return booked(start=at(day, 10)).code
        except Refused as refused:
            return refused.refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(days)) as many:
        told = list(many.map(try_it, days))
    assert told.count("too-many-open") == 4, told
    assert Afspraak.objects.filter(state=State.BOOKED).count() == 4


def test_staff_without_the_right_may_not(desk):
    with pytest.raises(Refused) as refused:
        booked(by=actor(desk[1]))
    assert codes(refused) == ["may-not-make"]


def test_the_table_itself_refuses_two_at_a_time(desk):
    first = booked()
    with pytest.raises(IntegrityError, match="one_afspraak_at_a_time"), transaction.atomic():
        Afspraak.objects.filter(id=booked(start=at(8, 11)).id).update(
            start=first.start, end=first.end, busy_from=first.busy_from, busy_until=first.busy_until
        )


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_fifty_people_want_the_last_time(desk):
    """Fifty connections, one medewerker, one time: exactly one gets it, and the others hear why not."""

    def try_it(number):
        try:
            return booked(name=f"Bezoeker {number}", email=f"b{number}@voorbeeld.example").code
        except Refused as refused:
            return refused.refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(50) as many:
        told = list(many.map(try_it, range(50)))
    assert told.count("time-taken") == 49
    assert Afspraak.objects.filter(start=at(8, 10), state=State.BOOKED).count() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_fifty_people_move_and_book_at_once(desk):
    """Some move away while others come: nobody waits for ever, and nobody is with two people at a time."""
    mine = [booked(start=at(8, 9, 15 * n), name=f"V{n}", email=f"v{n}@voorbeeld.example") for n in range(4)]

    def do(number):
        try:
            if number % 2:
                other = mine[number // 2 % 4]
                commands.move(afspraak_id=other.id, start=at(9, 9, 15 * (number % 4)), by=VISITOR)
            else:
                booked(start=at(8 + number % 4 // 2, 9, 15 * (number % 4)), email=f"x{number}@voorbeeld.example")
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(16) as many:
        done = list(many.map(do, range(50)))
    assert any(done)
    spans = sorted(Afspraak.objects.values_list("medewerker", "busy_from", "busy_until"))
    assert all(one[0] != next_[0] or one[2] <= next_[1] for one, next_ in pairwise(spans))
