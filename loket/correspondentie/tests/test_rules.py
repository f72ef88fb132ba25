"""What a template holds, which way a message may go, and what stands in a mail."""

import pytest

from loket.correspondentie.models import Berichtsoort, Weg
from loket.correspondentie.rules.mail import as_mail
from loket.correspondentie.rules.paper import best_kind
from loket.correspondentie.rules.places import EXAMPLE, FIELDS, filled, left_open
from loket.correspondentie.rules.sjabloon import why_not_version
from loket.correspondentie.rules.weg import Reach, first_way, ways_of, why_not_way

ANTWOORD = Berichtsoort(code="antwoord", naam="Antwoord", wegen=["email", "post"])
OFFICIEEL = Berichtsoort(code="officieel", naam="Officieel", wegen=["email", "post"], toestemming=True)
BESLUIT = Berichtsoort(code="besluit", naam="Besluit", wegen=["post"], is_besluit=True)
HOME = "Dorpsstraat 12\n1861 AA Bergen"


def codes(found):
    return [each.code for each in found]


def test_what_is_not_known_is_asked_in_words():
    assert filled("Beste {{ naam }}, {{uiterlijk}}", {"naam": "Anna"}) == (
        "Beste Anna, [de laatste dag voor ons besluit of antwoord]"
    )


def test_what_must_still_be_filled_in_by_hand_is_found_and_a_link_is_not():
    assert left_open("[waarom?] Kijk op [onze site](https://bergen.example). {{ naam }} [waarom?]") == [
        "[waarom?]",
        "{{naam}}",
    ]


def test_every_place_has_an_example():
    assert EXAMPLE.keys() == FIELDS.keys()


def test_a_besluit_never_goes_by_plain_mail():
    """S-83."""
    reach = Reach("anna@inwoner.example", HOME, said_yes=True)
    assert why_not_way(BESLUIT, Weg.EMAIL, reach).code == "besluit-by-mail"
    assert ways_of(BESLUIT, reach) == [Weg.POST]


def test_an_official_message_goes_electronically_only_to_who_said_so():
    """Awb 2:8."""
    assert ways_of(OFFICIEEL, Reach("anna@inwoner.example", HOME)) == [Weg.POST]
    assert ways_of(OFFICIEEL, Reach("anna@inwoner.example", HOME, said_yes=True)) == [Weg.EMAIL, Weg.POST]


@pytest.mark.parametrize(
    ("reach", "weg"),
    [
        (Reach("anna@inwoner.example", HOME), Weg.EMAIL),
        (Reach("", HOME), Weg.POST),
        (Reach(), Weg.EMAIL),  # what we like most; an address must be filled in
    ],
)
def test_the_first_way_that_can_be_gone(reach, weg):
    assert first_way(ANTWOORD, reach) == weg


def test_a_template_for_a_besluit_tells_how_to_object():
    """Awb 3:45."""
    told = {"onderwerp": "Ons besluit", "tekst": "U mag de eik kappen."}
    assert codes(why_not_version(**told, soort=BESLUIT)) == ["objection-missing"]
    assert why_not_version(**told | {"tekst": "Ja. {{ bezwaar }}"}, soort=BESLUIT) == []
    assert why_not_version(**told, soort=ANTWOORD) == []


def test_everything_that_is_wrong_with_a_template_is_told_at_once():
    found = why_not_version(onderwerp=" ", tekst="{{ bsn }}" + "x" * 15_000, soort=ANTWOORD)
    assert codes(found) == ["subject-missing", "too-long", "place-unknown"]
    assert "bsn" in found[-1].reason


def test_marks_are_no_part_of_a_mail():
    written = "## Wat nu?\n\nBel **ons**. Kijk op [onze site](https://bergen.example/x).\n\n- een\n- twee"
    assert as_mail(written) == "Wat nu?\n\nBel ons. Kijk op onze site: https://bergen.example/x.\n\n- een\n- twee"


@pytest.mark.parametrize(
    ("soort", "kinds", "chosen"),
    [
        (ANTWOORD, ["Verlengingsbrief", "Besluit", "Brief aan aanvrager"], "Brief aan aanvrager"),
        (ANTWOORD, ["Besluit", "Ontvangstbevestiging"], "Ontvangstbevestiging"),
        (BESLUIT, ["Ontvangstbevestiging", "Besluitbrief"], "Besluitbrief"),
        (ANTWOORD, [], None),
    ],
)
def test_as_which_document_it_stands_in_the_dossier(soort, kinds, chosen):
    assert best_kind(soort, kinds, str) == chosen
