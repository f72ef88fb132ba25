"""An editor arranges search, and sees the effect at once."""

import pytest

from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.zoeken import commands
from loket.zoeken.queries import arranged_with, quality, search
from loket.zoeken.rules.arranged import Branch
from loket.zoeken.rules.quality import Question
from loket.zoeken.tests.catalogue import COLLEAGUE, EDITOR, fill

pytestmark = pytest.mark.django_db


def first(q):
    return search(q).results[0].ref


def test_a_synonym_both_ways():
    fill()
    made = commands.set_synonym(word="Boekje", means="paspoort", both_ways=True, by=EDITOR)
    assert first("boekje") == "paspoort"
    commands.remove_synonym(synonym_id=made.pk, by=EDITOR)
    assert not search("boekje").sure


def test_a_best_bet_comes_first_and_goes_again():
    fill()
    made = commands.put_first(query="Auto!", kind="product", ref="huurtoeslag", by=EDITOR)
    assert (first("auto"), search("auto").sure) == ("huurtoeslag", True)
    commands.remove_best_bet(best_bet_id=made.pk, by=EDITOR)
    assert first("auto") != "huurtoeslag"


def test_what_is_pushed_down_comes_lower():
    fill()
    assert first("aanvragen paspoort rijbewijs") in ("paspoort", "rijbewijs")
    commands.push_down(kind="product", ref=first("aanvragen"), share=0.1, query="aanvragen", by=EDITOR)
    lower = search("aanvragen").results
    assert lower[0].ref != lower[-1].ref


def test_a_fixed_answer_comes_beside_the_results():
    fill()
    commands.set_safety_answer(
        code="gas", title="Ruikt u gas?", text="Ga naar buiten.", patterns=["gaslucht"], phone="112", by=EDITOR
    )
    found = search("gaslucht op straat")
    assert (found.fixed.code, found.fixed.phone) == ("gas", "112")
    assert search("paspoort").fixed is None


def test_a_tree_leads_from_a_need_to_all_that_belongs_to_it():
    fill()
    things = [
        Branch(("product", "paspoort"), "Voor de reis."),
        Branch(("product", "weg"), "Bestaat niet."),
        Branch(("product", "rijbewijs"), "Voor de auto."),
    ]
    commands.set_tree(code="reis", title="Op reis", needs=["op reis met de auto"], things=things, by=EDITOR)
    needs = search("met de auto op reis").needs
    assert [(need.why, need.result.ref) for need in needs.things] == [
        ("Voor de reis.", "paspoort"),
        ("Voor de auto.", "rijbewijs"),
    ]
    assert search("paspoort").needs is None


def test_a_weight_is_tried_before_it_is_set():
    fill()
    commands.set_judged([Question("reisdocument", "everyday", {"paspoort": 2}), Question("pizza eten", "no")])
    assert quality()["all"].recall_at_1 == 1.0
    tried = quality(arranged_with(first={"reisdocument": (("product", "rijbewijs"),)}))
    assert tried["all"].recall_at_1 == 0.0
    assert quality()["all"].recall_at_1 == 1.0


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: commands.set_synonym(word="a", means="b", by=COLLEAGUE), "search-not-yours"),
        (lambda: commands.set_synonym(word="!", means="b", by=EDITOR), "search-words-missing"),
        (lambda: commands.set_synonym(word="ß" * 51, means="b", by=EDITOR), "search-words-too-long"),
        (lambda: commands.put_first(query="½" * 70, kind="x", ref="y", by=EDITOR), "search-words-too-long"),
        (
            lambda: commands.push_down(query="½" * 70, kind="x", ref="y", share=0.5, by=EDITOR),
            "search-words-too-long",
        ),
        (lambda: commands.set_synonym(word="Pas", means="pas", by=EDITOR), "synonym-is-itself"),
        (lambda: commands.set_weight(name="geluk", value=1, by=EDITOR), "weight-unknown"),
        (lambda: commands.set_weight(name="words", value=9, by=EDITOR), "weight-out-of-range"),
        (lambda: commands.push_down(kind="x", ref="y", share=0, by=EDITOR), "share-out-of-range"),
        (lambda: commands.set_tree(code="x", title="X", needs=["x"], things=[], by=EDITOR), "tree-without-things"),
        (lambda: commands.set_safety_answer(code="x", title="X", text="", patterns=[], by=EDITOR), "patterns-missing"),
        (lambda: commands.remove_weight(weight_id=1, by=COLLEAGUE), "search-not-yours"),
    ],
)
def test_what_may_not_be(call, code):
    with pytest.raises(Refused) as refused:
        call()
    assert refused.value.refusal.code == code


def test_each_change_is_kept_with_who_made_it():
    made = commands.set_weight(name="words", value=2, by=EDITOR)
    (line,) = history_of("zoeken", f"weight:{made.pk}")
    assert (line.by_name, line.facts["change"], line.facts["told"]) == ("Noor", "set", "words 2")
