"""What was typed for a caller, and what may be told (S-143), without a database."""

from dataclasses import replace
from datetime import date

import pytest

from loket.zaken.rules.kcc import Asked, Known, Stand, asked_in, is_shut, text_to_tell, why_not_check

TODAY = date(2026, 3, 3)
KNOWN = Known("03-05-1980", "1861AB")
STAND = Stand("zaakvertrouwelijk", "Kappen", "In behandeling", "Een medewerker bekijkt uw aanvraag.")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("ZAAK-2026-0000000012", Asked(number="ZAAK-2026-0000000012")),
        (" 999993653 ", Asked(bsn="999993653")),
        ("9999.93.653", Asked(bsn="999993653")),
        ("999993654", Asked(number="999993654")),  # no BSN by the eleven-test: then it may be a number of ours
        ("de Vis 3-5-1980", Asked(name="de Vis", born=date(1980, 5, 3))),
        ("03-05-1980, Vis", Asked(name="Vis", born=date(1980, 5, 3))),
        ("Vis 1861 ab", Asked(name="Vis", postcode="1861AB")),
        ("1861AB Vis", Asked(name="Vis", postcode="1861AB")),
    ],
)
def test_one_field_takes_four_kinds_of_question(typed, asked):
    assert asked_in(typed) == asked


@pytest.mark.parametrize(
    ("typed", "code"),
    [("Vis", "too-little"), ("1861 AB", "too-little"), ("3-5-1980", "too-little"), ("Vis 31-2-1980", "no-such-day")],
)
def test_one_detail_is_too_little(typed, code):
    assert asked_in(typed).code == code


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("3-5-1980", None),
        ("zij woont op 1861 ab", None),
        ("4-5-1980", "not-the-same"),
        ("1862 AB", "not-the-same"),
        ("Lena", "detail-missing"),
    ],
)
def test_what_a_caller_says_is_compared(answer, code):
    refusal = why_not_check(answer, KNOWN)
    assert (refusal.code if refusal else None) == code


def test_nothing_known_is_never_the_same():
    assert why_not_check("3-5-1980", Known()).code == "not-the-same"


@pytest.mark.parametrize(
    ("stand", "said"),
    [
        (
            replace(STAND, last=date(2026, 4, 7)),
            "Een medewerker bekijkt uw aanvraag. U hoort uiterlijk 7 april van ons.",
        ),
        (replace(STAND, says="", last=None), "Uw zaak heeft nu deze status: in behandeling."),
        (
            replace(STAND, last=date(2026, 3, 2)),
            "Een medewerker bekijkt uw aanvraag. Het lukt ons niet op tijd. Sorry voor het wachten.",
        ),
        (
            replace(STAND, asked_until=date(2026, 3, 17), still=True),
            "Wij wachten op uw antwoord op onze vraag. U kunt antwoorden tot en met 17 maart.",
        ),
        (
            replace(STAND, still=True),
            "Een medewerker bekijkt uw aanvraag. Wij wachten nog op een ander. Zolang loopt de termijn niet.",
        ),
        (
            replace(STAND, ended=date(2026, 3, 2), resultaat="Toegekend"),
            "Uw zaak is klaar sinds gisteren. De uitkomst is: toegekend. In onze brief leest u meer.",
        ),
        (
            replace(STAND, level="vertrouwelijk", ended=date(2026, 3, 2), resultaat="Toegekend"),
            "Uw zaak is klaar sinds gisteren. In onze brief leest u meer.",
        ),
    ],
)
def test_what_to_tell(stand, said):
    assert text_to_tell(stand, TODAY) == said


@pytest.mark.parametrize(("level", "shut"), [("openbaar", False), ("vertrouwelijk", False), ("confidentieel", True)])
def test_what_is_secret_is_shut(level, shut):
    assert is_shut(level) is shut
