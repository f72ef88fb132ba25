"""Rights are held where the answer is made: what somebody may not see leaves no trace, also not in a suggestion."""

import pytest
from django.test import Client

from loket.kernel.actor import Actor, ActorKind
from loket.zoeken.commands import make_findable
from loket.zoeken.queries import search, suggest
from loket.zoeken.rules.findable import Findable, Term
from loket.zoeken.tests.catalogue import COLLEAGUE, fill

pytestmark = pytest.mark.django_db
INTERNAL = Findable(
    kind="antwoord",
    ref="1",
    url="/werk/1/",
    title="Zeg dit bij geldwasserette",
    terms=[Term("geldwasserette")],
    staff_only=True,
)
SECRET = Findable(
    kind="antwoord",
    ref="2",
    url="/werk/2/",
    title="Onderzoek zeepaardje",
    terms=[Term("zeepaardje")],
    permission="zaken.geheim",
)
PAGE = Findable(kind="memo", ref="3", url="/werk/3/", title="Memo kruiwagenrace", staff_only=True)
SECRET_PAGE = Findable(kind="memo", ref="4", url="/werk/4/", title="Memo luchtkasteel", permission="zaken.geheim")
WITH_RIGHT = Actor(ActorKind.STAFF, "2", "Henk", permissions=frozenset({"zaken.geheim"}))
WORDS = {"geldwasserette": INTERNAL, "zeepaardje": SECRET, "kruiwagenrace": PAGE, "luchtkasteel": SECRET_PAGE}


def seen(q, **who):
    return {(result.kind, result.ref) for result in search(q, **who).results}


def test_each_sees_what_is_for_them():
    fill(*WORDS.values())
    for word, findable in WORDS.items():
        key = findable.kind, findable.ref
        assert key not in seen(word)
        assert (key in seen(word, by=COLLEAGUE)) == (not findable.permission)
        assert key in seen(word, by=WITH_RIGHT)


def test_no_word_of_it_comes_out():
    fill(*WORDS.values())
    assert suggest("geldwas") == []
    assert search("geldwaserette").did_you_mean == ()
    assert search("zeepardje", by=COLLEAGUE).results[0].ref != "2"


def test_the_public_address_is_public_for_staff_too():
    fill(*WORDS.values())
    told = Client().get("/api/zoek", {"q": "geldwasserette"}).json()
    assert "Zeg dit" not in str(told)


def test_a_right_that_comes_later_holds_at_once():
    fill()
    open_to_all = Findable(kind="antwoord", ref="5", url="/5/", title="Kanaalzwemmer", terms=[Term("kanaalzwemmer")])
    make_findable(open_to_all)
    assert ("antwoord", "5") in seen("kanaalzwemmer")
    make_findable(
        Findable(kind="antwoord", ref="5", url="/5/", title="Kanaalzwemmer", terms=[Term("x")], staff_only=True)
    )
    assert ("antwoord", "5") not in seen("kanaalzwemmer")
