"""What is public, how a number is typed, how days are said, what a contact is, and which kind is meant."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.kernel.refusal import Refusal
from loket.meldingen.models import Melding, Outcome, State
from loket.meldingen.rules.choice import ChosenKind, chosen_kind
from loket.meldingen.rules.contact import Contact, read_contact
from loket.meldingen.rules.no_bsn import why_not_names
from loket.meldingen.rules.period import period_of, periods
from loket.meldingen.rules.public import by_day, number_meant, on_day, public_place
from loket.meldingen.rules.standing import standing_of
from loket.meldingen.rules.suggest import CategoryIndex

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Dorpsstraat 12, Schoorl", "Dorpsstraat, Schoorl"),
        ("Dorpsstraat 12A-2, Schoorl", "Dorpsstraat, Schoorl"),
        ("Dorpsstraat 12-1-2, Schoorl", "Dorpsstraat, Schoorl"),
        ("Dorpsstraat 12-1/2, Schoorl", "Dorpsstraat, Schoorl"),
        ("2e Voorstraat 5, Egmond aan Zee", "2e Voorstraat, Egmond aan Zee"),
        ("Plein 1945 7, Bergen", "Plein 1945, Bergen"),
        ("Laan van 1940 12", "Laan van 1940"),
        ("", ""),
    ],
)
def test_a_house_number_is_not_public(address, place):
    assert public_place(address) == place


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("M-2026-0416", "M-2026-0416"),
        ("m 2026 416", "M-2026-0416"),
        ("2025-12", "M-2025-0012"),
        ("416", "M-2026-0416"),
        ("M-2026-12345", "M-2026-12345"),
        ("lamp", None),
        ("", None),
        ("123456789", None),
    ],
)
def test_a_number_as_it_is_typed(typed, number):
    assert number_meant(typed, year=2026) == number


@pytest.mark.parametrize(
    ("day", "on", "by"),
    [
        (date(2026, 11, 26), "vandaag", "vandaag"),
        (date(2026, 11, 27), "morgen", "uiterlijk morgen"),
        (date(2026, 11, 25), "gisteren", "uiterlijk 25 november"),
        (date(2026, 12, 4), "op 4 december", "uiterlijk 4 december"),
        (date(2027, 1, 4), "op 4 januari 2027", "uiterlijk 4 januari 2027"),
    ],
)
def test_days_inside_a_sentence(day, on, by):
    assert (on_day(day, TODAY), by_day(day, TODAY)) == (on, by)


@pytest.mark.parametrize(
    ("typed", "contact"),
    [
        ("", Contact()),
        ("  ", Contact()),
        ("Anna@Inwoner.Example", Contact(email="Anna@inwoner.example")),
        ("0612345678", Contact(phone="+31612345678")),
        ("06-12 34 56 78", Contact(phone="+31612345678")),
        ("+31 6 12345678", Contact(phone="+31612345678")),
        ("+49 1512 3456789", Contact(phone="+4915123456789")),
    ],
)
def test_a_contact_that_is_right(typed, contact):
    assert read_contact(typed) == contact


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("anna@", "email-wrong"),
        ("a b@inwoner.example", "email-wrong"),
        ("061234567", "phone-wrong"),
        ("072 123 45 67", "phone-not-mobile"),
        ("anna", "contact-unknown"),
        ("111222333", "phone-not-mobile"),
        ("x" * 300, "contact-too-long"),
    ],
)
def test_a_contact_that_is_wrong_says_what_to_do(typed, code):
    read = read_contact(typed)
    assert isinstance(read, Refusal)
    assert (read.code, read.field) == (code, "contact")


@given(st.text(max_size=300))
def test_any_text_can_be_read_as_a_contact(typed):
    assert isinstance(read_contact(typed), Contact | Refusal)


@pytest.mark.parametrize("name", ["bsn", "BSN", " bsn ", "burgerservicenummer", "Burgerservice-nummer", "sofi_nummer"])
def test_a_field_for_a_bsn_is_not_taken(name):
    assert why_not_names(["more", name]).code == "bsn-not-allowed"


def test_other_fields_are():
    assert why_not_names(["more", "contact", "bsnummertje"]) is None


KINDS = [
    SimpleNamespace(code="lamp", name="Lamp brandt niet", terms=["lamp kapot", "lantaarn uit"]),
    SimpleNamespace(code="afval", name="Zwerfvuil", terms=["zwerfvuil", "rommel", "troep"]),
    SimpleNamespace(code="bak", name="Prullenbak vol", terms=["prullenbak vol", "afvalbak vol"]),
]
GROUPS = {"lamp": "licht", "afval": "vuil", "bak": "vuil"}
USUAL = {"licht": "lamp", "vuil": "afval"}


def chosen(**told):
    values = {"kind": "", "tile": "", "words": "", "index": CategoryIndex.of(KINDS), "groups": GROUPS, "usual": USUAL}
    return chosen_kind(**{**values, **told})


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"tile": "licht"}, ChosenKind("lamp")),
        ({"tile": "licht", "kind": "bak"}, ChosenKind("bak")),
        ({"tile": "vuil", "words": "de prullenbak is vol"}, ChosenKind("bak")),
        ({"tile": "licht", "words": "de prullenbak is vol"}, ChosenKind("lamp")),
        ({"tile": "bestaat-niet"}, ChosenKind()),
        ({"kind": "bestaat-niet"}, ChosenKind()),
        ({"words": "kwakende eend"}, ChosenKind()),
        ({}, ChosenKind()),
    ],
)
def test_which_kind_is_meant(told, kind):
    assert chosen(**told) == kind


def test_words_alone_are_enough_when_they_are_clear():
    assert chosen(words="de prullenbak is vol").code == "bak"


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("dit-jaar", date(2026, 1, 1), date(2027, 1, 1)),
        ("12-maanden", date(2025, 12, 1), date(2026, 12, 1)),
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("1999", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_period_of_figures(code, start, end):
    period = period_of(code, today=TODAY)
    assert (period.start, period.end) == (start, end)


def test_the_last_twelve_months_in_december_and_every_choice_is_there_once():
    assert period_of("12-maanden", today=date(2026, 12, 31)).end == date(2027, 1, 1)
    codes = [period.code for period in periods(today=TODAY)]
    assert codes == ["dit-jaar", "12-maanden", "2025", "2024", "2023", "2022", "2021"]


def melding(state, **values):
    return Melding(state=state, due_on=date(2026, 12, 4), **values)


@pytest.mark.parametrize(
    ("told", "sentence", "when"),
    [
        (melding(State.RECEIVED), "Wij hebben de melding.", "Wij willen het uiterlijk 4 december klaar hebben."),
        (melding(State.PLANNED, planned_on=date(2026, 11, 27)), "Wij komen morgen.", ""),
        (melding(State.ASKED), "Wij wachten op een antwoord.", ""),
    ],
)
def test_the_sentence_of_an_open_melding(told, sentence, when):
    standing = standing_of(told, today=TODAY)
    assert (standing.sentence, standing.when) == (sentence, when)


def test_who_is_late_says_sorry():
    late = standing_of(melding(State.IN_PROGRESS), today=date(2026, 12, 5))
    assert late.when == "Dit zou 4 december klaar zijn. Dat is niet gelukt. Sorry."
    assert late.badge == "late"


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome != Outcome.FORWARDED])
def test_every_end_has_a_sentence_and_a_day(outcome):
    done = melding(State.COMPLETED, outcome=outcome, completed_at=datetime(2026, 11, 25, 12, tzinfo=UTC))
    standing = standing_of(done, today=TODAY)
    assert standing.sentence.endswith(".")
    assert standing.when == "Dat was gisteren."


def test_who_gets_it_is_named():
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    sent = melding(State.FORWARDED, outcome=Outcome.FORWARDED, forwarded_to="de provincie", completed_at=at)
    assert (
        standing_of(sent, today=TODAY).sentence == "Dit is werk van de provincie. Wij hebben de melding doorgestuurd."
    )
