"""What is said when a field is wrong, and fields that several forms have."""

from typing import Any

from django import forms

WRONG = {
    "required": "Vul dit in.",
    "invalid": "Vul een getal in.",
    "invalid_choice": "Kies uit de lijst.",
    "max_length": "Maak de tekst korter.",
    "min_value": "Dit getal is te klein.",
    "max_value": "Dit getal is te groot.",
}


def text(label: str, *, most: int = 2000, rows: int = 3, required: bool = True, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=most,
        help_text=help_text,
        widget=forms.Textarea({"rows": rows}),
        error_messages=WRONG,
    )


def pick(label: str, choices: Any, *, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=required, error_messages=WRONG)
