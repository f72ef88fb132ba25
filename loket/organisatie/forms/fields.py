"""Fields with our words."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms

from loket.organisatie.queries.team import Choices


class OneLine(forms.CharField):
    """Names and numbers stand in the headers of our mail: a line end in them becomes a space."""

    def to_python(self, value: Any) -> str:
        return " ".join(str(super().to_python(value)).split())


def text(label: str, *, most: int, required: bool = True, **more: Any) -> forms.CharField:
    missing = f"Vul in: {label.lower()}."
    return OneLine(label=label, max_length=most, required=required, error_messages={"required": missing}, **more)


def email(label: str, *, required: bool = True) -> forms.EmailField:
    wrong = "Een e-mailadres ziet er zo uit: naam@gemeente.nl"
    return forms.EmailField(
        label=label,
        max_length=254,
        required=required,
        error_messages={"required": "Vul een e-mailadres in.", "invalid": wrong},
    )


def code(label: str, help_text: str) -> forms.SlugField:
    wrong = "Gebruik alleen kleine letters, cijfers en streepjes."
    return forms.SlugField(
        label=label,
        max_length=40,
        help_text=help_text,
        error_messages={"required": "Vul een kenmerk in.", "invalid": wrong},
    )


def day(label: str, *, required: bool = True, help_text: str = "Bijvoorbeeld 31-12-2027.") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        input_formats=["%d-%m-%Y", "%Y-%m-%d"],
        widget=forms.DateInput(format="%d-%m-%Y", attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Vul een datum in.", "invalid": "Een datum ziet er zo uit: 31-12-2027."},
    )


def clock(label: str, help_text: str) -> forms.TimeField:
    wrong = "Een tijd ziet er zo uit: 21:00."
    return forms.TimeField(
        label=label,
        help_text=help_text,
        input_formats=["%H:%M", "%H.%M"],
        widget=forms.TimeInput(format="%H:%M", attrs={"autocomplete": "off"}),
        error_messages={"required": "Vul een tijd in.", "invalid": wrong},
    )


def one_of(label: str, choices: Callable[[], Choices], *, none: str = "", required: bool = True) -> Any:
    """A choice of something with an id. `none`: the words for nothing chosen."""

    def with_none() -> Choices:
        return [("", none or "Kies"), *choices()]

    return forms.TypedChoiceField(
        label=label,
        choices=with_none,
        coerce=UUID,
        empty_value=None,
        required=required,
        error_messages={"required": "Maak een keuze.", "invalid_choice": "Kies iets uit de lijst."},
    )


def many_of(label: str, choices: Callable[[], Choices], *, help_text: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=choices,
        required=False,
        help_text=help_text,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies uit de lijst."},
    )


def yes(label: str, help_text: str = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False, help_text=help_text)
