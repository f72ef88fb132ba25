"""The lines of a condition in a form: which answer, how to look at it, and the value."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from loket.formulieren.rules.content import Berekening, Formulierinhoud, Hoe, Test, Voorwaarde, Vraag
from loket.formulieren.rules.woorden import WITHOUT_VALUE, value_of, value_words

LEAST, MOST = 2, 6
Seen = Sequence[Vraag | Berekening]


def add_condition(
    form: forms.Form, als: Voorwaarde | None, seen: Seen, *, prefix: str = "als", most: int = MOST
) -> None:
    """Lines for the tests that are there, and an empty one; and whether one of them is enough."""
    tests = als.tests if als else []
    named = {part.code: part for part in seen}
    choices = [("", "Kies een vraag"), *((part.code, part.label) for part in seen)]
    for number in range(min(max(LEAST, len(tests) + 1), most)):
        test = tests[number] if number < len(tests) else None
        _add_line(form, f"{prefix}_{number}", test, choices, named)
    form.fields[f"{prefix}_een"] = forms.BooleanField(
        label="Eén van deze regels is genoeg", required=False, initial=bool(als and als.een)
    )


def _add_line(
    form: forms.Form,
    name: str,
    test: Test | None,
    choices: list[tuple[str, str]],
    named: Mapping[str, Vraag | Berekening],
) -> None:
    if test and test.vraag not in named:
        choices = [*choices, (test.vraag, test.vraag)]
    form.fields[f"{name}_vraag"] = forms.ChoiceField(
        label="Antwoord op", choices=choices, required=False, initial=test.vraag if test else ""
    )
    form.fields[f"{name}_hoe"] = forms.ChoiceField(
        label="Hoe", choices=[(hoe.value, hoe.label) for hoe in Hoe], required=False, initial=test.hoe if test else "is"
    )
    value = value_words(test, named.get(test.vraag)) if test and not test.waarde.startswith("vandaag") else ""
    form.fields[f"{name}_waarde"] = forms.CharField(
        label="Waarde",
        required=False,
        max_length=200,
        initial=value or (test.waarde if test else ""),
    )


def condition_of(told: Mapping[str, Any], seen: Seen, *, prefix: str = "als") -> Voorwaarde | None:
    """What was typed, as a condition; none when no line names a question."""
    named = {part.code: part for part in seen}
    tests: list[Test] = []
    for number in range(MOST):
        code = told.get(f"{prefix}_{number}_vraag")
        if code:
            hoe = Hoe(told.get(f"{prefix}_{number}_hoe") or "is")
            value = value_of(told.get(f"{prefix}_{number}_waarde", ""), named.get(code))
            tests.append(Test(code, hoe, "" if hoe in WITHOUT_VALUE else value))
    return Voorwaarde(tests, bool(told.get(f"{prefix}_een"))) if tests else None


def seen_by(inhoud: Formulierinhoud, vragen: Sequence[Vraag]) -> Seen:
    """What a condition can look at: these questions, and every calculation."""
    return [*vragen, *inhoud.berekeningen]


def lines_of(form: forms.Form, *, prefix: str = "als") -> list[list[forms.BoundField]]:
    """The controls of each line, for the template."""
    numbers = [n for n in range(MOST) if f"{prefix}_{n}_vraag" in form.fields]
    return [[form[f"{prefix}_{number}_{part}"] for part in ("vraag", "hoe", "waarde")] for number in numbers]
