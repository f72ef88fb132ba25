"""A shift: who, what, on which day, from when until when."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.utils.module_loading import import_string

from loket.kernel.forms import DayField
from loket.kernel.text import AMSTERDAM, local
from loket.organisatie.queries import medewerker_choices, skill_codes
from loket.rooster.models import Kind
from loket.rooster.queries import DienstRow

CHOOSE = {"required": "Maak een keuze.", "invalid_choice": "Kies iets uit de lijst."}


def clock_field(label: str, *, required: bool = True) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        required=required,
        input_formats=["%H:%M", "%H.%M", "%H"],
        widget=forms.TimeInput(format="%H:%M", attrs={"autocomplete": "off", "size": 6}),
        error_messages={"required": "Vul een tijd in.", "invalid": "Een tijd ziet er zo uit: 09:00"},
    )


class DienstForm(forms.Form):
    medewerker_id = forms.TypedChoiceField(label="Wie?", coerce=UUID, error_messages=CHOOSE)
    kind = forms.ChoiceField(label="Wat?", choices=Kind.choices, widget=forms.RadioSelect, error_messages=CHOOSE)
    day = DayField(label="Dag")
    begins_clock = clock_field("Van")
    ends_clock = clock_field("Tot")
    locatie = forms.ChoiceField(label="Waar?", required=False, error_messages=CHOOSE)
    skills = forms.MultipleChoiceField(
        label="Vakgebieden die nodig zijn",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=CHOOSE,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (
            ("medewerker_id", [("", "Kies"), *medewerker_choices()]),
            ("locatie", [("", "Maakt niet uit"), *places()]),
            ("skills", skill_codes()),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices
        if not skill_codes():
            del self.fields["skills"]

    def answers(self) -> dict[str, Any]:
        """For the command."""
        told = dict(self.cleaned_data)
        day, begins, ends = told.pop("day"), told.pop("begins_clock"), told.pop("ends_clock")
        return {
            **told,
            "begins_at": datetime.combine(day, begins, tzinfo=AMSTERDAM),
            "ends_at": datetime.combine(day, ends, tzinfo=AMSTERDAM),
        }


def as_typed(row: DienstRow) -> dict[str, Any]:
    """A shift as the form shows it."""
    return {
        "medewerker_id": str(row.medewerker_id),
        "kind": row.kind,
        "day": row.day,
        "begins_clock": local(row.begins_at).time(),
        "ends_clock": local(row.ends_at).time(),
        "locatie": row.locatie,
        "skills": row.skills,
    }


def places() -> list[tuple[str, str]]:
    """The places of the town; whoever keeps them stands above, and is named in the settings."""
    found: list[tuple[str, str]] = import_string(settings.ROSTER_PLACES)()
    return found
