"""A source tells what can be found: at once, once, and with its rights."""

from dataclasses import replace

import pytest

from loket.kernel.actor import Actor, ActorKind
from loket.zoeken.commands import forget, make_all_findable, make_findable
from loket.zoeken.models import Entry, Phrase
from loket.zoeken.queries import search
from loket.zoeken.rules.findable import Findable, Origin, Question, Term

PASPOORT = Findable(
    kind="product",
    ref="paspoort",
    url="/product/paspoort/",
    title="Paspoort aanvragen",
    summary="U vraagt een nieuw paspoort aan bij de balie.",
    names=["paspoort"],
    upl="paspoort",
    terms=[Term("reisdocument"), Term("passport", "en")],
    questions=[Question("mijn pas is verlopen")],
)
INTERNAL = Findable(
    kind="antwoord", ref="1", url="/werk/antwoord/1/", title="Zeg dit over een paspoort", staff_only=True
)
SECRET = Findable(
    kind="antwoord", ref="2", url="/werk/antwoord/2/", title="Paspoort in onderzoek", permission="zaken.geheim"
)
COLLEAGUE = Actor(ActorKind.STAFF, "1", "Lena")


def found(q, **who):
    return [(result.kind, result.ref) for result in search(q, **who).results]


@pytest.mark.django_db
def test_what_is_told_is_found_in_the_same_transaction():
    assert found("paspoort") == []
    make_findable(PASPOORT)
    assert found("paspoort") == [("product", "paspoort")]
    forget(kind="product", ref="paspoort")
    assert found("paspoort") == []


@pytest.mark.django_db
def test_told_twice_it_stands_there_once_and_learned_words_stay():
    make_findable(PASPOORT)
    Phrase.objects.create(entry=Entry.objects.get(), text="boekje", language="nl", origin=Origin.LEARNED)
    make_findable(PASPOORT)
    assert Entry.objects.count() == 1
    assert set(Phrase.objects.values_list("text", flat=True)) == {
        "reisdocument",
        "passport",
        "mijn pas is verlopen",
        "boekje",
    }


@pytest.mark.django_db
def test_rights_are_held_at_the_source():
    for findable in (PASPOORT, INTERNAL, SECRET):
        make_findable(findable)
    with_right = Actor(ActorKind.STAFF, "2", "Henk", permissions=frozenset({"zaken.geheim"}))
    assert set(found("paspoort")) == {("product", "paspoort")}
    assert set(found("paspoort", by=COLLEAGUE)) == {("product", "paspoort"), ("antwoord", "1")}
    assert len(found("paspoort", by=with_right)) == 3


@pytest.mark.django_db
def test_a_language_that_is_no_longer_told_goes_and_learned_words_of_the_other_stay():
    english = replace(PASPOORT, language="en", url="/en/", title="Passport")
    make_all_findable([PASPOORT, english])
    dutch = Entry.objects.get(language="nl")
    Phrase.objects.create(entry=dutch, text="boekje", language="nl", origin=Origin.LEARNED)
    make_all_findable([PASPOORT])
    assert list(Entry.objects.values_list("id", "language")) == [(dutch.id, "nl")]
    assert Phrase.objects.filter(text="boekje").exists()
