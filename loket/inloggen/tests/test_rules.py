"""How sure, how long, and where to: by hand, without a database."""

from datetime import UTC, datetime, timedelta

import pytest

from loket.inloggen.rules.demo import DemoResident, invented
from loket.inloggen.rules.ingelogde import Ingelogde, Kind, Machtiging, Niveau, Via
from loket.inloggen.rules.proof import Proof
from loket.inloggen.rules.sealed import seal, unseal
from loket.inloggen.rules.session import own_address, session_is_over, why_not_sure_enough

TEN = datetime(2026, 3, 2, 10, tzinfo=UTC)
BSN, OTHER = "999990019", "999990027"


def somebody(**changed):
    told = {"kind": Kind.PERSOON, "niveau": Niveau.LAAG, "via": Via.DIGID, "bsn": BSN, "naam": "Ans Bedacht"}
    return Ingelogde(**{**told, "since": TEN, "until": TEN + timedelta(hours=2), **changed})


@pytest.mark.parametrize(
    ("idle", "after", "over"),
    [(14, 14, False), (15, 15, False), (16, 16, True), (1, 119, False), (1, 120, True)],
)
def test_a_session_ends_after_fifteen_idle_minutes_and_after_two_hours(idle, after, over):
    now = TEN + timedelta(minutes=after)
    assert session_is_over(somebody(), seen_at=now - timedelta(minutes=idle), now=now) is over


@pytest.mark.parametrize(
    ("has", "asked", "code"),
    [
        ("laag", "laag", None),
        ("laag", "substantieel", "level-too-low"),
        ("substantieel", "hoog", "level-too-low"),
        ("hoog", "substantieel", None),
    ],
)
def test_a_level_reaches_itself_and_what_is_below_it(has, asked, code):
    refusal = why_not_sure_enough(somebody(niveau=Niveau(has)), Niveau(asked))
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize("elsewhere", ["https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example", "", "mijn/"])
def test_a_link_sends_nobody_elsewhere(elsewhere):
    assert own_address(elsewhere, otherwise="/mijn/") == "/mijn/"


def test_an_address_of_ours_is_kept():
    assert own_address("/formulier/verhuizing/?stap=2", otherwise="/mijn/") == "/formulier/verhuizing/?stap=2"


def test_who_is_in_is_sealed_and_comes_back_the_same():
    who = somebody(namens=Machtiging(kind=Kind.PERSOON, bsn=OTHER, naam="Bep Bedacht"))
    text = seal(who)
    assert unseal(text) == who
    assert BSN not in text
    assert BSN.encode().hex() not in text


@pytest.mark.parametrize("text", ["", "zz", "00" * 40])
def test_what_we_did_not_seal_opens_nothing(text):
    assert unseal(text) is None


def test_no_print_of_who_is_in_holds_a_number_or_a_name():
    who = somebody(namens=Machtiging(kind=Kind.PERSOON, bsn=OTHER, naam="Bep Bedacht"))
    assert not any(told in repr(who) for told in (BSN, OTHER, "Ans", "Bep"))


def test_the_actor_is_known_by_the_partij_and_never_by_a_number():
    assert somebody().actor.id == ""
    assert BSN not in str(somebody().actor)


def test_whose_matters_it_is_about():
    mother = Machtiging(kind=Kind.PERSOON, bsn=OTHER)
    assert somebody().whose.bsn == BSN
    assert somebody(namens=mother).whose.bsn == OTHER


def test_the_demo_offers_nobody_who_is_not_of_the_demo():
    real, fake = (DemoResident(Proof(via=via, niveau=Niveau.LAAG), "") for via in (Via.DIGID, Via.DEMO))
    assert invented({"echt": real, "bedacht": fake}) == {"bedacht": fake}
