"""What is asked of each zaak of its kind: a field for each, by its format."""

import json
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django import forms

from loket.kernel.forms import DayField
from loket.zaken.forms.fields import line_field
from loket.zaken.forms.steps import StepForm
from loket.zaken.queries.beside import Value


class ValuesForm(StepForm):
    def __init__(self, *args: Any, values: list[Value], **kwargs: Any) -> None:
        self.of = {f"waarde_{number}": each for number, each in enumerate(values)}
        super().__init__(*args, **kwargs)
        for name, value in self.of.items():
            self.fields[name], self.initial[name] = _field(value)

    def answers(self) -> dict[str, Any]:
        """As the standard writes them: a day as YYYYMMDD."""
        told: dict[UUID, str] = {}
        for name, value in self.of.items():
            given = self.cleaned_data.get(name)
            told[value.eigenschap_id] = f"{given:%Y%m%d}" if isinstance(given, date) else str(given or "")
        return {"values": told}


def shown(value: Value) -> str:
    """As people read it."""
    found = _day(value.waarde) if _formaat(value) == "datum" else None
    return f"{found:%d-%m-%Y}" if found else value.waarde


def _field(value: Value) -> tuple[forms.Field, Any]:
    choices = json.loads(value.specificatie).get("waardenverzameling") or []
    if _formaat(value) == "datum":
        return DayField(label=value.naam, required=False, help_text=value.definitie), _day(value.waarde)
    if choices:
        options = [("", "Nog niet bekend"), *((each, each) for each in choices)]
        wrong = {"invalid_choice": "Kies iets uit de lijst."}
        field = forms.ChoiceField(
            label=value.naam, required=False, help_text=value.definitie, choices=options, error_messages=wrong
        )
        return field, value.waarde
    return line_field(value.naam, help_text=value.definitie, most=1000), value.waarde


def _formaat(value: Value) -> str:
    return str(json.loads(value.specificatie).get("formaat") or "")


def _day(waarde: str) -> date | None:
    for pattern in ("%Y%m%d", "%Y-%m-%d"):
        try:
            return datetime.strptime(waarde, pattern).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None
