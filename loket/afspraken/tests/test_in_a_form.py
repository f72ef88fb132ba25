"""A form asks when somebody wants to come, and makes the appointment when it is sent."""

from uuid import uuid4

import pytest

from loket.afspraken import commands, queries
from loket.afspraken.models import Afspraak
from loket.afspraken.tests.conftest import NOW, at, booked, kind
from loket.kernel.actor import VISITOR
from loket.kernel.refusal import Refused

TEN = "gemeentehuis@20350108T0900"  # nine in UTC


def test_days_and_times_to_choose_from(desk):
    first, second = queries.times_to_choose(["paspoort"], now=NOW)
    assert (first.words, second.words) == ("maandag 8 januari", "dinsdag 9 januari")
    assert [first.times[0].words, first.times[0].value] == ["09.00 uur", "gemeentehuis@20350108T0800"]
    assert queries.times_to_choose(["nergens"], now=NOW) == []


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
    assert queries.why_not_answer(["paspoort"], TEN) is None
    booked(start=at(8, 10))
    assert queries.why_not_answer(["paspoort"], TEN).code == "time-taken"
    with pytest.raises(Refused) as refused:
        send()
    assert refused.value.refusal.field == "start"


@pytest.mark.parametrize("answer", ["", "gemeentehuis", "@20350108T0900", "gemeentehuis@morgen"])
def test_what_is_no_time(desk, answer):
    assert queries.why_not_answer(["paspoort"], answer).code == "time-missing"
    with pytest.raises(Refused):
        send(answer)


def test_what_is_done_at_home_only_is_no_answer_at_a_desk(desk):
    kind("thuis", minutes=30, kinds=("huisbezoek",))
    with pytest.raises(Refused) as refused:
        commands.book_from_form(
            products=["thuis"], answer=TEN, send_key=uuid4(), name="Ada", email="ada@voorbeeld.example", by=VISITOR
        )
    assert "kind-wrong" in {each.code for each in refused.value.refusals}
