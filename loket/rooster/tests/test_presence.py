"""Who can take a call now: what somebody said, what the telephone says, and absence before both."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.rooster.commands import set_presence
from loket.rooster.queries import presence_of, reachable_now
from loket.rooster.rules.presence import standing
from loket.rooster.tests.conftest import actor, at, browser

NOON = at(6, 12)
NOTHING = {"away": False, "away_until": None, "in_call_since": None, "absent": False}


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({}, "bereikbaar"),  # nothing said
        ({"away": True}, "afwezig"),
        ({"away": True, "away_until": at(6, 13)}, "afwezig"),
        ({"away": True, "away_until": NOON}, "bereikbaar"),  # the moment is there
        ({"in_call_since": at(6, 11, 55)}, "in_gesprek"),
        ({"in_call_since": at(6, 9)}, "bereikbaar"),  # the telephone forgot to say that it ended
        ({"away": True, "in_call_since": at(6, 11, 55)}, "in_gesprek"),
        ({"in_call_since": at(6, 11, 55), "absent": True}, "afwezig"),
    ],
)
def test_which_of_them_counts(said, state):
    assert standing(**{**NOTHING, **said}, now=NOON).state == state


@pytest.mark.django_db
@pytest.mark.parametrize("others", [0, 2])
def test_a_team_in_one_question_and_the_absent_are_not_in_it(
    fatima, lena, henk, sanne, others, django_assert_num_queries
):
    organisatie.register_afwezigheid(medewerker_id=fatima.id, first_day=date(2020, 1, 1), by=SYSTEM)
    until = timezone.now() + timedelta(hours=1)
    for someone in (henk, sanne)[:others]:
        set_presence(medewerker_id=someone.id, state="afwezig", until=until, by=actor(someone))
    with django_assert_num_queries(1):
        rows = reachable_now("kcc")
    assert [row.name for row in rows][-1] != lena.name or others == 0
    assert {row.name: row.offered for row in rows} == {lena.name: True, henk.name: others == 0, sanne.name: others == 0}
    assert {row.until for row in rows if not row.offered} == ({until} if others else set())


@pytest.mark.django_db
def test_the_end_of_a_call_does_not_bring_somebody_back_to_the_desk(lena):
    set_presence(medewerker_id=lena.id, state="afwezig", by=actor(lena))
    set_presence(medewerker_id=lena.id, state="in_gesprek", by=SYSTEM)
    assert presence_of(lena.id).state == "in_gesprek"
    set_presence(medewerker_id=lena.id, state="bereikbaar", by=SYSTEM)
    assert presence_of(lena.id).state == "afwezig"
    set_presence(medewerker_id=lena.id, state="bereikbaar", by=actor(lena))
    assert presence_of(lena.id).state == "bereikbaar"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"state": "weg"}, "presence-unknown"),
        ({"state": "afwezig", "until": timedelta(minutes=-1)}, "until-is-past"),
        ({"state": "afwezig", "until": timedelta(days=2)}, "until-too-far"),
        ({"state": "bereikbaar", "until": timedelta(hours=1)}, "until-without-away"),
    ],
)
def test_what_cannot_be_said(lena, told, code):
    until = timezone.now() + told["until"] if "until" in told else None
    with pytest.raises(Refused) as refused:
        set_presence(medewerker_id=lena.id, state=told["state"], until=until, by=actor(lena))
    assert refused.value.refusal.code == code


@pytest.mark.django_db
def test_nobody_speaks_for_a_colleague(lena, fatima):
    with pytest.raises(Refused, match="presence-of-other"):
        set_presence(medewerker_id=lena.id, state="afwezig", by=actor(fatima))


@pytest.mark.django_db
@pytest.mark.slow
def test_one_click_in_the_bar(lena):
    client = browser(lena)
    assert "Bereikbaar" in client.get("/werk/rooster/bereikbaar/balk/").content.decode()
    piece = client.post("/werk/rooster/bereikbaar/ik/", {"stand": "60"}, headers={"HX-Request": "true"})
    assert "Afwezig tot" in piece.content.decode()
    assert presence_of(lena.id).state == "afwezig"
    answer = client.post("/werk/rooster/bereikbaar/ik/", {"stand": "bereikbaar"}, follow=True)
    assert "Je staat op: bereikbaar." in answer.content.decode()
    client.post("/werk/rooster/bereikbaar/ik/", {"stand": "onzin"})
    assert presence_of(lena.id).state == "bereikbaar"


@pytest.mark.django_db
@pytest.mark.slow
def test_the_page_shows_my_own_team_and_any_other(lena, fatima):
    client = browser(lena)
    assert fatima.name in client.get("/werk/rooster/bereikbaar/").content.decode()
    assert client.get("/werk/rooster/bereikbaar/?team=geen").status_code == 200
