"""From when till when something did not work."""

from datetime import date, datetime, time
from typing import Any

from django import forms

from loket.kernel.forms import DayField
from loket.kernel.text import AMSTERDAM
from loket.storingen.models import Dienst

CLOCK = {"required": "Vul een tijd in.", "invalid": "Een tijd ziet er zo uit: 14:05"}


def clock_field(label: str, *, required: bool) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        required=required,
        input_formats=["%H:%M", "%H.%M"],
        help_text="Bijvoorbeeld 14:05",
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "size": 6}),
        error_messages=CLOCK,
    )


class StoringForm(forms.Form):
    use_required_attribute = False
    dienst = forms.ChoiceField(
        label="Wat werkte niet?",
        choices=Dienst.choices,
        error_messages={"required": "Kies uit de lijst.", "invalid_choice": "Kies uit de lijst."},
    )
    since = DayField(label="Begon op")
    since_at = clock_field("Begon om", required=True)
    until = DayField(label="Werkte weer op", required=False)
    until_at = clock_field("Werkte weer om", required=False)
    note = forms.CharField(
        label="Wat was er?",
        required=False,
        max_length=200,
        error_messages={"max_length": "Maak de tekst korter."},
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if bool(told.get("until")) != bool(told.get("until_at")) and not self.errors:
            missing = "until_at" if told.get("until") else "until"
            self.add_error(missing, "Vul de dag en de tijd allebei in, of geen van beide.")
        return told

    @property
    def moments(self) -> dict[str, Any]:
        told = self.cleaned_data
        return {
            "dienst": Dienst(told["dienst"]),
            "since": _moment(told["since"], told["since_at"]),
            "until": _moment(told["until"], told["until_at"]) if told["until"] else None,
            "note": told["note"],
        }


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=AMSTERDAM)
