"""The fields that a rule for a term brings along: each param that it knows, as a person fills it in."""

from collections.abc import Callable, Iterator
from itertools import chain

from django import forms

from loket.termijnen.length import CALENDAR_UNITS, CLOCK_UNITS, LONGEST, NAMES, Unit
from loket.termijnen.period import Period
from loket.termijnen.rules import SUBJECTS, Asked, TermijnRegel, params_of
from loket.termijnen.words import capital

MOST_WEEKS = 26  # to choose from, where the law names no maximum
# Names as they stand in an address that people share: short and Dutch.
NAME_OF = {
    "extension": "langer",
    "further": "verder",
    "committee": "commissie",
    "adviser": "adviseur",
    "consent_needed": "instemming",
    "decision_published": "besluit",
    "last_day": "einde",
    "amount": "aantal",
    "days": "aantal",
    "hours": "aantal",
    "unit": "eenheid",
    "courtesy": "vrij",
}
COUNTED = {
    "days": ("Hoeveel werkdagen?", Unit.WORKING_DAYS),
    "hours": ("Hoeveel werkuren?", Unit.WORKING_HOURS),
    "amount": ("Hoeveel?", Unit.DAYS),
}


def rules_by_subject() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every rule with its plain name, as groups of a list to choose from."""
    return [(subject, [(each.name, each.title) for each in rules]) for subject, rules in SUBJECTS.items()]


def day(label: str, *, required: bool = True, help_text: str = "Bijvoorbeeld 31-12-2026.") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        input_formats=["%d-%m-%Y", "%Y-%m-%d"],
        widget=forms.DateInput(format="%d-%m-%Y", attrs={"inputmode": "text", "autocomplete": "off", "maxlength": 10}),
        error_messages={"required": "Vul een datum in.", "invalid": "Een datum ziet er zo uit: 31-12-2026."},
    )


def start(asked: Asked | None) -> forms.DateField:
    """The day of the event, by the name that the rule has for it."""
    if asked is None:
        return day("Wanneer begint de termijn?")
    words = asked.starts.replace("het moment", "de dag")
    return day(capital(words))


def options(asked: Asked) -> Iterator[tuple[str, forms.Field]]:
    """What the rule needs and may be told, beside the start and the suspensions."""
    if _counts_hours(asked):
        yield "tijd", _clock()
    known = params_of(asked)
    for param in chain(known.needs, known.may):
        if maker := MAKERS.get(param):
            yield NAME_OF[param], maker(asked)
    if isinstance(asked, TermijnRegel):
        for variant in asked.variants:
            yield NAME_OF.get(variant.name, variant.name), forms.BooleanField(label=variant.title, required=False)


def _counts_hours(asked: Asked) -> bool:
    return asked.length.unit in CLOCK_UNITS if isinstance(asked, TermijnRegel) else asked.name == "working_hours"


def _clock() -> forms.TimeField:
    return forms.TimeField(
        label="Hoe laat?",
        help_text="Bijvoorbeeld 16.30.",
        input_formats=["%H:%M", "%H.%M"],
        widget=forms.TimeInput(format="%H.%M", attrs={"autocomplete": "off", "maxlength": 5}),
        error_messages={"required": "Vul een tijd in.", "invalid": "Een tijd ziet er zo uit: 16.30."},
    )


def _number(param: str) -> Callable[[Asked], forms.Field]:
    label, unit = COUNTED[param]
    most = LONGEST[unit]
    wrong = f"Vul een heel getal in van 1 tot en met {most}."
    words = {"required": wrong, "invalid": wrong, "min_value": wrong, "max_value": wrong}
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": 4})
    return lambda asked: forms.IntegerField(
        label=label, min_value=1, max_value=most, widget=widget, error_messages=words
    )


def _unit(asked: Asked) -> forms.Field:
    units = [unit for unit in Unit if unit in CALENDAR_UNITS or unit == Unit.WORKING_DAYS]
    return forms.ChoiceField(
        label="Waarin tellen wij?", choices=[(str(unit), NAMES[unit][1]) for unit in units], initial="weeks"
    )


def _courtesy(asked: Asked) -> forms.Field:
    choices = [("door", "De termijn loopt door tot een werkdag"), ("niet", "De laatste dag blijft staan")]
    return forms.TypedChoiceField(
        label="En als de laatste dag een vrije dag is?",
        choices=choices,
        required=False,
        coerce=lambda chosen: chosen == "door",
        empty_value=None,
    )


def _extension(asked: Asked) -> forms.Field:
    most = asked.extension.most if isinstance(asked, TermijnRegel) and asked.extension else None
    return _longer("Is de termijn langer gemaakt?", most)


def _longer(label: str, most: Period | None) -> forms.Field:
    """Whole weeks, or whole months where the law counts in those."""
    in_months = most is not None and bool(most.months)
    highest = (most.months if in_months else most.weeks) if most else MOST_WEEKS
    periods = [Period(months=n) if in_months else Period(weeks=n) for n in range(1, highest + 1)]
    choices = [("", "Nee"), *((str(period), f"Ja, {period.words}") for period in periods)]
    return forms.ChoiceField(label=label, choices=choices, required=False)


MAKERS: dict[str, Callable[[Asked], forms.Field]] = {
    "amount": _number("amount"),
    "days": _number("days"),
    "hours": _number("hours"),
    "unit": _unit,
    "decision_published": lambda asked: day("Op welke dag is het besluit bekendgemaakt?"),
    "last_day": lambda asked: day("Wat was de laatste dag om te beslissen?", required=False),
    "courtesy": _courtesy,
    "extension": _extension,
    "further": lambda asked: _longer("Is de termijn daarna nog langer gemaakt, met instemming?", None),
}
