"""Terms on the wire, by the names of the case file."""

from datetime import date

import msgspec

from loket.termijnen.case_file import written
from loket.termijnen.rules import (
    SUBJECTS,
    Answer,
    Asked,
    Kind,
    TermijnRegel,
    as_json,
    params_of,
)


class StepOut(msgspec.Struct):
    text: str
    day: date
    law: str


class AnswerOut(msgspec.Struct):
    """`value` is a date, a moment, true or false, or a number, as `unit` says; `end` the last day in all of them."""

    value: str | bool | int
    unit: str
    end: date
    target: date | None
    provisional: bool
    steps: list[StepOut]
    remarks: list[str]

    @classmethod
    def of(cls, answer: Answer, remarks: list[str]) -> "AnswerOut":
        in_words = answer.kind in (Kind.DATE, Kind.MOMENT)
        return cls(
            value=written(answer.value) if in_words else _plain(answer.value),
            unit=str(answer.kind),
            end=answer.end,
            target=answer.target,
            provisional=answer.provisional,
            steps=[StepOut(step.text, step.day, step.law) for step in answer.steps],
            remarks=remarks,
        )


class RegelOut(msgspec.Struct):
    """`needs` and `may`: the params beside the start. `regel`: the whole rule of law as data; null for a question."""

    name: str
    title: str
    subject: str
    law: str
    starts: str
    needs: list[str]
    may: list[str]
    regel: dict[str, object] | None

    @classmethod
    def of(cls, asked: Asked, subject: str) -> "RegelOut":
        known = params_of(asked)
        return cls(
            name=asked.name,
            title=asked.title,
            subject=subject,
            law=asked.law,
            starts=asked.starts,
            needs=list(known.needs),
            may=list(known.may),
            regel=as_json(asked) if isinstance(asked, TermijnRegel) else None,
        )


class RegelsOut(msgspec.Struct):
    regels: list[RegelOut]

    @classmethod
    def all(cls) -> "RegelsOut":
        return cls([RegelOut.of(asked, subject) for subject, rules in SUBJECTS.items() for asked in rules])


def _plain(value: object) -> bool | int:
    assert isinstance(value, int)  # a bool is one too
    return value
