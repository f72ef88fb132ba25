"""A form is data: what is not a form is not read."""

import pytest

from loket.formulieren.rules.content import Soort, as_json, read
from loket.formulieren.tests.conftest import hond, vraag


def test_what_is_read_can_be_kept_and_read_again():
    inhoud = read(hond())
    assert [question.code for question in inhoud.vragen()] == ["aantal", "kennel", "naam_kennel", "achternaam", "email"]
    assert read(as_json(inhoud)) == inhoud


def test_what_is_not_told_is_not_kept():
    assert as_json(read({"zaaktype": "KLACHT"})) == {"zaaktype": "KLACHT"}


@pytest.mark.parametrize(
    "fault",
    [
        {"zaaktype": 7},
        {"zaaktype": "KLACHT", "kleur": "rood"},
        {"zaaktype": "KLACHT", "stappen": [{"code": "Met Spatie", "titel": "x"}]},
        {"zaaktype": "KLACHT", "stappen": [{"code": "a", "titel": "x", "vragen": [vraag("b", "rebus")]}]},
    ],
)
def test_what_is_no_form_is_not_read(fault):
    with pytest.raises(ValueError, match=r"\$|Object|Expected|Invalid"):
        read(fault)


def test_there_are_more_than_twenty_kinds_of_question_and_each_has_a_name():
    assert len(Soort) > 20
    assert len({soort.label for soort in Soort}) == len(Soort)
