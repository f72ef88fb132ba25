"""What a melder reads (S-150), and when it may go out (S-49)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.template.loader import get_template

from loket.meldingen.models import Category, Melding
from loket.meldingen.rules.wording import may_go_out, template_of, words_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("received", "read", "sentence"),
    [
        ("2026-03-03 08:47", "2026-03-03 15:00", "U heeft vanmorgen om 08.47 uur een vernield verkeersbord gemeld."),
        ("2026-03-03 08:47", "2026-03-05 09:00", "U heeft op 3 maart om 08.47 uur een vernield verkeersbord gemeld."),
        (
            "2025-12-31 23:50",
            "2026-01-01 08:00",
            "U heeft op 31 december 2025 om 23.50 uur een vernield verkeersbord gemeld.",
        ),
    ],
)
def test_the_sentence_is_true_when_it_is_read(received, read, sentence):
    category, due = Category(object_words="een vernield verkeersbord"), date(2026, 3, 10)
    melding = Melding(category=category, received_at=at(received), due_on=due)
    words = words_of(melding, goes_at=at(read), link="")
    assert get_template("meldingen/berichten/_reported.txt").render(words) == sentence


@pytest.mark.parametrize("by_mail", [False, True])
def test_what_was_told_and_what_was_done_stand_together(by_mail):
    """The example of S-150, as text message and in a mail."""
    melding = Melding(
        category=Category(object_words="een vernield verkeersbord"),
        received_at=at("2026-03-03 08:47"),
        due_on=date(2026, 3, 10),
        number="M-2026-0412",
    )
    words = words_of(melding, goes_at=at("2026-03-03 15:00"), link="", text="Het bord is inmiddels vervangen.")
    told = " ".join(get_template(template_of("completed", by_mail=by_mail)).render(words).split())
    assert "U heeft vanmorgen om 08.47 uur een vernield verkeersbord gemeld. Het bord is inmiddels vervangen. " in told
    assert by_mail or told.startswith("U heeft vanmorgen")


@pytest.mark.parametrize(
    ("taken", "goes"),
    [
        ("2026-03-03 10:00:00", "2026-03-03 10:00:15"),  # after the time to take it back
        ("2026-03-03 20:59:50", "2026-03-04 08:00:00"),  # at nine it is evening
        ("2026-03-29 00:30:00", "2026-03-29 08:00:00"),  # the night that the clock goes forward
        ("2026-10-25 00:30:00", "2026-10-25 08:00:00"),  # and back
        ("2026-03-03 02:10:00", "2026-03-03 08:00:00"),  # piket is done at night: nobody is woken
        ("2026-03-03 22:30:00", "2026-03-04 08:00:00"),
    ],
)
def test_a_message_waits_for_undo_and_for_the_morning(taken, goes):
    assert may_go_out(at(taken)) == at(goes)
