"""The figures of quality, counted by hand."""

from loket.zoeken.rules.quality import Given, Question, figures, figures_by_category, place_of

PASPOORT = Question("pas", "everyday", {"paspoort": 2, "identiteitskaart": 1})
PIZZA = Question("pizza", "no")
WW = Question("ww", "other_body", {}, "uwv")
NEAR = Question("rode knop", "no", {"paspoort": 1})


def test_the_place_of_the_first_best_answer():
    assert place_of(PASPOORT, Given(["identiteitskaart", "Paspoort"])) == 2
    assert place_of(PASPOORT, Given(["identiteitskaart"])) == 0
    assert place_of(Question("x", "need", {"b": 1}), Given(["b"])) == 1  # near is best when nothing fits exactly


def test_something_near_does_not_make_a_no_answerable():
    assert [question.answerable for question in (PASPOORT, PIZZA, WW, NEAR)] == [True, False, False, False]


def test_shares_of_what_can_be_found_and_of_what_cannot():
    told = figures(
        [
            (PASPOORT, Given(["paspoort"])),
            (PASPOORT, Given(["x", "y", "z", "paspoort"], sure=False)),
            (PASPOORT, Given([], body="rdw")),
            (PIZZA, Given(["x"], sure=False)),
            (PIZZA, Given(["x"])),
            (WW, Given(["x"], body="UWV")),
        ]
    )
    assert (told.questions, told.recall_at_1, told.recall_at_3, told.recall_at_10) == (6, 0.3333, 0.3333, 0.6667)
    assert told.mrr == 0.4167  # (1 + 1/4 + 0) / 3
    assert (told.zero, told.unsure, told.falsely_referred) == (0.3333, 0.3333, 0.3333)
    assert (told.rejected, told.referred) == (0.6667, 1.0)


def test_by_category_and_nothing_to_measure():
    told = figures_by_category([(PIZZA, Given([]))])
    assert list(told) == ["all", "no"]
    assert (told["no"].rejected, told["no"].recall_at_1) == (1.0, None)
