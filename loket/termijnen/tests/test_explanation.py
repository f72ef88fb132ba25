"""Each answer tells how it was found: in short sentences, with the days, the holidays by name and the articles."""

import csv
import json
import re
from datetime import date, datetime
from pathlib import Path

import pytest

from loket.termijnen.rules import (
    QUESTIONS,
    REGELS,
    Kind,
    Period,
    Suspension,
    answer_to,
    last_day,
    regel_from,
    regel_of,
    remarks_on,
    termijn,
)
from loket.termijnen.words import day_words, days_words, euros, moment_words

MOST_WORDS = 15
ROWS = Path(__file__).parent / "deadlines.csv"


def told(answer):
    return [(step.text, str(step.day), step.law) for step in answer.steps]


def test_a_term_that_ends_on_goede_vrijdag():
    assert told(termijn("awb_default_decision", date(2026, 2, 6))) == [
        ("De dag van ontvangst is vrijdag 6 februari 2026. Die dag telt niet mee.", "2026-02-06", "Awb 4:13 lid 2"),
        ("8 weken later is vrijdag 3 april 2026.", "2026-04-03", "Awb 4:13 lid 2"),
        (
            "De termijn eindigt op Goede Vrijdag, vrijdag 3 april 2026. "
            "Daarna komen zaterdag, zondag en Tweede Paasdag. De eerstvolgende werkdag is dinsdag 7 april 2026.",
            "2026-04-07",
            "Atw 1 lid 1",
        ),
        ("De laatste dag is dinsdag 7 april 2026.", "2026-04-07", "Awb 4:13 lid 2"),
    ]


def test_what_happened_on_the_way():
    answer = last_day(
        regel_of("ow_regular_decision"),
        date(2026, 7, 13),
        suspensions=[Suspension(date(2026, 7, 20), date(2026, 8, 14))],
        extension=Period(weeks=6),
    )
    assert told(answer)[2:-1] == [
        ("De termijn is 6 weken langer: tot maandag 19 oktober 2026.", "2026-10-19", "Omgevingswet 16.64 lid 2"),
        (
            "De termijn stond stil van 21 juli tot en met 13 augustus 2026. Dat is 24 dagen. "
            "Nu eindigt hij op donderdag 12 november 2026.",
            "2026-11-12",
            "Awb 4:15 lid 1",
        ),
    ]


def test_a_decision_on_an_objection_begins_with_the_filing_term():
    texts = [step.text for step in termijn("objection_decision", date(2026, 3, 24), committee=True).steps]
    assert texts[2:5] == [
        "De termijn eindigt op Bevrijdingsdag, dinsdag 5 mei 2026. De eerstvolgende werkdag is woensdag 6 mei 2026.",
        "De laatste dag om bezwaar te maken is woensdag 6 mei 2026. Die dag telt niet mee.",
        "Er is een adviescommissie. 12 weken later is woensdag 29 juli 2026.",
    ]


@pytest.mark.parametrize(
    ("rule", "start", "params", "sentence", "law"),
    [
        ("awb_default_decision", "2026-03-20", {}, "een gelijkgestelde dag, vrijdag 15 mei 2026", "Atw 1 lid 1"),
        ("awb_default_decision", "2026-10-31", {}, "Tweede Kerstdag, zaterdag 26 december 2026", "Atw 1 lid 1"),
        ("birth_declaration", "2026-04-03", {}, "In de termijn moeten 2 werkdagen vallen.", "Atw 2"),
        ("gdpr_request", "2026-01-31", {}, "Die maand heeft geen dag 31.", "AVG 12 lid 3"),
        ("gdpr_request", "2026-01-31", {}, "De eerstvolgende werkdag is maandag 2 maart", "Vo. 1182/71 art. 3 lid 4"),
        ("ow_extended_decision", "2026-08-31", {}, "langer dan 3 maanden, dus die dag blijft staan", "Atw 4 onder a"),
        ("hearing_documents", "2026-06-09", {}, "Wij tellen terug, dus die dag blijft staan.", "Atw 1 lid 2"),
        ("own_term", "2026-06-06", {"amount": 8}, "Dit is onze eigen keuze.", ""),
        (
            "working_days",
            "2026-12-23",
            {"days": 5},
            "Niet mee tellen weekenden en Eerste Kerstdag (25 december).",
            "servicenorm",
        ),
        (
            "working_days",
            "2026-12-23",
            {"days": 1, "closing_days": ["2026-12-24"]},
            "weekenden en een sluitingsdag (24 december) en Eerste Kerstdag (25 december).",
            "servicenorm",
        ),
        (
            "ow_regular_decision",
            "2026-02-06",
            {"extension_weeks": 6},
            "Samen is de termijn langer dan 12 weken. Zeker op tijd is vrijdag 15 mei 2026.",
            "Atw 4 onder a",
        ),
        (
            "awb_default_decision",
            "2026-08-03",
            {"suspensions": [["2026-08-10", None]], "today": "2026-08-20"},
            "De termijn staat stil vanaf 11 augustus 2026. Tot en met 20 augustus 2026 is dat 10 dagen.",
            "Awb 4:15 lid 1",
        ),
        ("notification_48h", "2026-04-03T16:00", {}, "De uren lopen door in het weekend.", "Atw 4 onder a"),
        ("working_hours", "2026-04-24T16:00", {"hours": 4}, "weekenden en Koningsdag (27 april).", "servicenorm"),
        ("penalty_first_day", "2026-04-13", {}, "Reken voor uw planning toch op die dag.", "Awb 4:17 lid 3"),
        ("is_non_working_day", "2026-05-15", {}, "is een gelijkgestelde dag", "Atw 3 lid 3"),
        ("is_non_working_day", "2026-05-16", {}, "Zaterdag 16 mei 2026 is geen werkdag.", "Atw 3 lid 1"),
    ],
)
def test_the_reason_and_its_article(rule, start, params, sentence, law):
    steps = answer_to(rule, start, params).steps
    assert [step.law for step in steps if sentence in step.text] == [law], [step.text for step in steps]


def test_many_holidays_are_not_all_named():
    steps = termijn("working_days", date(2026, 1, 5), days=500).steps
    (text,) = [step.text for step in steps if "Niet mee" in step.text]
    assert "Koningsdag (27 april), Bevrijdingsdag (5 mei)" in text
    assert "Nieuwjaarsdag (1 januari 2027)" in text
    assert text.endswith("en nog 4 dagen.")


def worked():
    with ROWS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row["case_id"], answer_to(row["rule"], row["start"], json.loads(row["params"]))) for row in rows]


@pytest.mark.parametrize(("case_id", "answer"), worked())
def test_every_worked_example_ends_in_its_answer(case_id, answer):
    words = {
        Kind.DATE: day_words,
        Kind.MOMENT: moment_words,
        Kind.EUROS: euros,
        Kind.DAYS: days_words,
        Kind.YES_NO: lambda free: "geen werkdag" if free else "een werkdag",
    }[answer.kind]
    assert words(answer.value) in answer.steps[-1].text
    assert answer.steps[-1].day == answer.end
    assert all(step.law for step in answer.steps)


@pytest.mark.parametrize(("case_id", "answer"), worked())
def test_its_sentences_are_short(case_id, answer):
    for step in answer.steps:
        for sentence in re.split(r"(?<=\.)\s", step.text):
            assert len(sentence.split()) <= MOST_WORDS or sentence.startswith("Niet mee"), sentence


@pytest.mark.parametrize("regel", REGELS.values(), ids=lambda regel: regel.name)
def test_what_a_rule_tells_is_short_too(regel):
    extension = regel.extension
    texts = [regel.title, regel.if_late, regel.note, extension.note if extension else ""]
    for text in [*texts, *(each.title for each in regel.variants)]:
        for sentence in re.split(r"(?<=[.?])\s", text):
            assert len(sentence.split()) <= MOST_WORDS, sentence
    for step in last_day(regel, datetime(2026, 12, 17, 12)).steps:
        for sentence in re.split(r"(?<=\.)\s", step.text):
            assert len(sentence.split()) <= MOST_WORDS or sentence.startswith("Niet mee"), sentence


def test_every_rule_names_its_law():
    assert [regel.name for regel in REGELS.values() if not regel.law] == []
    assert [question.name for question in QUESTIONS.values() if not question.law] == []


def remarks(rule, start, **params):
    return remarks_on(REGELS.get(rule) or QUESTIONS[rule], termijn(rule, date.fromisoformat(start), **params))


def test_what_one_should_know_beside_the_answer():
    assert remarks("complaint", "2026-05-11") == []
    assert remarks("alcohol_licence", "2028-11-01") == [
        "De gelijkgestelde dagen na 2028 zijn nog niet bekend. De dag kan later uitvallen."
    ]
    assert remarks("penalty_last_day", "2022-12-05") == [
        "Van voor 2023 kennen wij niet alle vrije dagen. De dag kan anders uitvallen."
    ]
    assert remarks("ombudsman_term", "2030-01-01") == []  # no free day moves it
    assert remarks("awb_default_decision", "2026-08-03", suspensions=[["2026-08-10", None]]) == [
        "De termijn staat nu stil. Zolang dat duurt, schuift de laatste dag op."
    ]
    assert remarks("awb_default_decision", "2026-08-03", extension_weeks=2) == [
        "Wij laten het weten voor de termijn voorbij is."
    ]
    assert remarks("ow_regular_decision", "2026-02-06", extension_weeks=6)[0] == (
        "Niet elke rechter rekent hetzelfde. Zeker op tijd is vrijdag 15 mei 2026."
    )


DOC = Path(__file__).parents[3] / "docs" / "termijnen.md"


def test_the_document_names_every_rule_and_its_example_is_right():
    text = DOC.read_text(encoding="utf-8")
    assert [name for name in [*REGELS, *QUESTIONS] if f"`{name}`" not in text] == []
    (example,) = re.findall(r"```json\n(\{.*?\})\n```", text, re.S)
    assert regel_from(json.loads(example)).title == "Standplaatsvergunning"
