"""A form asks when somebody wants to come, and makes the appointment when it is sent."""

from uuid import uuid4

import pytest

from loket.afspraken import commands, queries
from loket.afspraken.models import Afspraak
from loket.afspraken.tests.conftest import NOW, at, booked, kind
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.refusal import Refused

TEN = "gemeentehuis@20350108T0900"  # nine in UTC


def test_days_and_times_to_choose_from(desk):
    found = queries.times_to_choose(["paspoort"], now=NOW)
    first, second = found.days
    assert (first.words, second.words) == ("maandag 8 januari", "dinsdag 9 januari")
    assert [first.times[0].words, first.times[0].value] == ["09.00 uur", "gemeentehuis@20350108T0800"]
    assert (found.places, found.first, found.later) == ([("gemeentehuis", "Gemeentehuis")], True, "")
    assert queries.times_to_choose(["paspoort"], now=NOW, from_day="2035-01-09").days[0].words == second.words
    assert queries.times_to_choose(["nergens"], now=NOW).days == ()


def test_the_answer_in_words(desk):
    assert queries.answer_words(TEN).endswith("om 10.00 uur, Gemeentehuis")
    assert queries.answer_words("gemeentehuis") == ""


def send(answer=TEN, key=None, **told):
    values = {"name": "Ada Zeeman", "email": "ada@voorbeeld.example", **told}
    return commands.book_from_form(products=["paspoort"], answer=answer, send_key=key or uuid4(), **values, by=VISITOR)


def test_sent_twice_is_one_appointment_of_that_zaak(desk):
    key, zaak = uuid4(), uuid4()
    assert send(key=key, zaak=zaak).id == send(key=key, zaak=zaak).id
    made = Afspraak.objects.get()
    assert (made.start, made.zaak, made.medewerker_id) == (at(8, 10), zaak, desk[0].id)


def test_a_time_that_went_to_somebody_else_meanwhile(desk):
    assert queries.why_not_answer(["paspoort"], TEN, now=NOW) is None
    booked(start=at(8, 10))
    assert queries.why_not_answer(["paspoort"], TEN, now=NOW).code == "time-taken"
    with pytest.raises(Refused) as refused:
        send()
    assert refused.value.refusal.field == "start"


def test_a_time_that_came_too_near_while_somebody_filled_in_the_rest(desk):
    """A form books two hours ahead."""
    assert queries.why_not_answer(["paspoort"], TEN, now=at(8, 8)) is None
    assert queries.why_not_answer(["paspoort"], TEN, now=at(8, 8, 1)).code == "time-taken"


def test_without_mail_address_or_mobile_number(desk):
    made = send(email="", phone="072 5890000")
    assert (made.email, made.phone, made.reach) == ("", "", None)


def test_the_zaak_comes_after_it(desk):
    made, zaak = send(), uuid4()
    commands.tie_to_zaak(afspraak_id=made.id, zaak=zaak, by=SYSTEM)
    commands.tie_to_zaak(afspraak_id=made.id, zaak=zaak, by=SYSTEM)
    assert [each.id for each in queries.afspraken_of_zaak(zaak)] == [made.id]
    assert [line.what for line in queries.history(made.id)] == ["Hoort bij een zaak", "Gemaakt"]
    commands.tie_to_zaak(afspraak_id=uuid4(), zaak=zaak, by=SYSTEM)


@pytest.mark.parametrize("answer", ["", "gemeentehuis", "@20350108T0900", "gemeentehuis@morgen"])
def test_what_is_no_time(desk, answer):
    assert queries.why_not_answer(["paspoort"], answer, now=NOW).code == "time-missing"
    with pytest.raises(Refused):
        send(answer)


def test_what_is_done_at_home_only_is_no_answer_at_a_desk(desk):
    kind("thuis", minutes=30, kinds=("huisbezoek",))
    with pytest.raises(Refused) as refused:
        commands.book_from_form(
            products=["thuis"], answer=TEN, send_key=uuid4(), name="Ada", email="ada@voorbeeld.example", by=VISITOR
        )
    assert "kind-wrong" in {each.code for each in refused.value.refusals}
