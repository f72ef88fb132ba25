"""A colleague who takes no calls of the central number sees what is passed on, before speaking (S-129)."""

import pytest

from loket.examples.cast import FATIMA, GERDA, LENA, OMAR
from loket.gesprek.tests.test_transfer import FORM, OUTCOME, TO, id_of, look, screen_of
from loket.telefonie.models import Gesprek

pytestmark = pytest.mark.django_db
SCREEN, OVER = "/werk/gesprek/", "/werk/gesprek/doorverbonden/klaar/"


@pytest.fixture
def lena(town):
    return screen_of(LENA)


@pytest.fixture
def passed(lena):
    """Fatima passes a call on to Lena, by hand. Answers the call."""
    fatima = screen_of(FATIMA)
    fatima.post(TO, FORM | {"naar": str(id_of(LENA)), "telefoon": "0612345678"}, headers={"HX-Request": "true"})
    return Gesprek.objects.get()


def test_the_question_the_note_and_who_it_is_stand_there_while_it_rings(lena, passed):
    page = look(lena.get(SCREEN))
    for words in ("Fatima el Amrani verbindt door", "Lantaarnpaal kapot", "Voor nummer 12", "Anna Voorbeeld"):
        assert words in page
    assert 'hx-trigger="every 2s"' in page
    assert "Gesprek klaar" not in page
    piece = look(lena.get(SCREEN, headers={"HX-Request": "true", "X-Poll": "1"}))
    assert piece.lstrip().startswith('<div id="doorverbonden"')


def test_after_it_was_answered_it_stays_until_it_is_over(lena, passed):
    told = FORM | {"gesprek": passed.name, "uitkomst": "answered"}
    screen_of(FATIMA).post(OUTCOME, told)
    assert "In gesprek, doorverbonden door Fatima el Amrani" in look(lena.get(SCREEN))
    lena.post(OVER, {"gesprek": passed.name})
    passed.refresh_from_db()
    assert passed.ended_at
    assert "Er is nu geen gesprek voor jou." in look(lena.get(SCREEN))


def test_nobody_else_sees_it_or_ends_it(passed):
    omar = screen_of(OMAR)
    assert "Lantaarnpaal" not in look(omar.get(SCREEN))
    omar.post(OVER, {"gesprek": passed.name})
    passed.refresh_from_db()
    assert passed.ended_at is None


def test_who_calls_nobody_back_does_not_come_in(town):
    gerda = screen_of(GERDA)
    assert gerda.get(SCREEN).status_code == 403
    assert gerda.post(OVER).status_code == 403
