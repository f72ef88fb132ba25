"""The effect of a change, counted by hand; and nobody else sees a change that is only tried."""

import pytest

from loket.kernel.refusal import Refused
from loket.zoeken import commands
from loket.zoeken.models import Synonym
from loket.zoeken.queries import search
from loket.zoeken.queries.effect import tried
from loket.zoeken.rules.effect import Move, Outcome, effect_of
from loket.zoeken.rules.lines import numbered, parts_of
from loket.zoeken.rules.quality import Given, Question
from loket.zoeken.tests.catalogue import COLLEAGUE, EDITOR, fill

PLEK = "plek\N{NO-BREAK SPACE}"
PAS, PIZZA, WW = Question("pas", "everyday", {"paspoort": 2}), Question("pizza", "no"), Question("ww", "no", {}, "uwv")


def outcome(question, *names, **told):
    beside = {name: told.pop(name) for name in ("fixed", "tree") if name in told}
    return Outcome(question, Given(names, **told), **beside)


@pytest.mark.parametrize(
    ("before", "after", "way", "move"),
    [
        (
            outcome(PAS, "x", "paspoort"),
            outcome(PAS, "paspoort"),
            "up",
            Move("pas", f"{PLEK}2", f"{PLEK}1"),
        ),
        (outcome(PAS, "paspoort"), outcome(PAS, "x"), "down", Move("pas", f"{PLEK}1", "niet gevonden")),
        (outcome(PIZZA), outcome(PIZZA, "x"), "down", Move("pizza", "terecht geen antwoord", "toch een antwoord")),
        (
            outcome(PIZZA, "x"),
            outcome(PIZZA, "x", sure=False),
            "up",
            Move("pizza", "toch een antwoord", "terecht geen antwoord"),
        ),
        (outcome(WW, body="uwv"), outcome(WW), "down", Move("ww", "goed doorverwezen", "niet doorverwezen")),
        (outcome(PAS), outcome(PAS, fixed="Bel 112"), "other", Move("pas", "niets", "Bel 112")),
    ],
)
def test_which_way_a_question_goes(before, after, way, move):
    effect = effect_of([before], [after])
    told = {"up": effect.up, "down": effect.down, "other": effect.other}
    assert told == {"up": (), "down": (), "other": (), way: (move,)}
    assert not effect.nothing


def test_figures_before_and_after():
    effect = effect_of([outcome(PAS, "x", "paspoort")], [outcome(PAS, "paspoort")])
    assert (effect.before.mrr, effect.after.mrr) == (0.5, 1.0)
    assert effect_of([outcome(PAS)], [outcome(PAS)]).nothing


def test_lines_keep_their_number():
    assert numbered("a\n\n  b  c \n") == [(1, "a"), (3, "b c")]
    assert parts_of("wat|waarom|vraag | met streep") == ("wat", "waarom", "vraag | met streep")


@pytest.mark.django_db
def test_what_is_tried_is_undone_and_seen_by_nobody():
    fill()
    commands.set_judged([Question("boekje", "everyday", {"paspoort": 2})])
    before = [result.score for result in search("boekje").results]
    found = tried(lambda: commands.set_synonym(word="boekje", means="paspoort", by=EDITOR), words=["boekje"])
    assert [move.after for move in found.effect.up] == [f"{PLEK}1"]
    assert found.shown[0].after[0] == "Paspoort aanvragen of verlengen"
    assert not Synonym.objects.exists()
    assert [result.score for result in search("boekje").results] == before


@pytest.mark.django_db
def test_who_may_not_change_may_not_try():
    with pytest.raises(Refused) as refused:
        tried(lambda: commands.set_synonym(word="a", means="b", by=COLLEAGUE))
    assert refused.value.refusal.code == "search-not-yours"
