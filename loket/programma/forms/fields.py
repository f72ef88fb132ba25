"""Fields that many forms of the programme share, with what is said when something is wrong."""

from typing import Any

from django import forms

from loket.organisatie.queries import medewerker_choices

WRONG = {
    "required": "Vul dit in.",
    "invalid": "Vul een getal in.",
    "invalid_choice": "Kies uit de lijst.",
    "max_length": "Maak de tekst korter.",
    "max_digits": "Dit getal is te groot.",
    "max_decimal_places": "Gebruik hoogstens 2 cijfers na de komma.",
    "max_whole_digits": "Dit getal is te groot.",
}


def line(label: str, *, most: int = 200, help_text: str = "", required: bool = True) -> forms.CharField:
    """That it is empty, is said by the command."""
    return forms.CharField(label=label, required=required, max_length=most, help_text=help_text, error_messages=WRONG)


def text(label: str, *, most: int = 500, rows: int = 3, help_text: str = "", required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=most,
        help_text=help_text,
        widget=forms.Textarea({"rows": rows}),
        error_messages=WRONG,
    )


def figure(label: str, *, help_text: str = "", required: bool = False) -> forms.DecimalField:
    """With a comma, as people write it."""
    return forms.DecimalField(
        label=label,
        required=required,
        max_digits=12,
        decimal_places=2,
        localize=True,
        help_text=help_text,
        widget=forms.TextInput({"inputmode": "decimal", "size": 12}),
        error_messages=WRONG,
    )


def pick(label: str, choices: Any, *, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=required, error_messages=WRONG)


def colleague(label: str, *, nobody: str = "Kies een collega", required: bool = True) -> forms.TypedChoiceField:
    """Asked when a form is made, for people come and go."""
    return forms.TypedChoiceField(
        label=label,
        choices=lambda: [("", nobody), *medewerker_choices()],
        required=required,
        empty_value=None,
        error_messages=WRONG | {"required": "Kies een collega."},
    )
