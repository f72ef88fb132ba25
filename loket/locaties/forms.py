"""What staff type about a place, and about other hours."""

from typing import Any

from django import forms
from django.utils.text import slugify

from loket.kernel.forms import DayField
from loket.kernel.text import WEEKDAYS
from loket.locaties.queries import locatie_choices
from loket.locaties.rules.facility import NO, POINTS, YES

Week = dict[str, list[list[str]]]
EXAMPLE = "Bijvoorbeeld 09:00-17:00. Laat leeg als het dicht is."
CHECKED = [("", "Weet ik niet"), (YES, "Ja"), (NO, "Nee")]


def _text(label: str, most: int, *, required: bool = True, **more: Any) -> forms.CharField:
    missing = f"Vul in: {label.lower()}."
    return forms.CharField(
        label=label, max_length=most, required=required, error_messages={"required": missing}, **more
    )


class LocatieForm(forms.Form):
    """The code of a new place is made of its name, and never changes."""

    name = _text("Naam", 80)
    summary = _text("Uitleg", 300, help_text="In een of twee korte zinnen: wat kunnen mensen hier doen?")
    address = _text("Adres", 200)
    phone = _text("Telefoonnummer", 20, required=False)
    by_appointment = forms.BooleanField(label="Alleen met een afspraak", required=False)
    position = forms.IntegerField(
        label="Volgorde",
        min_value=1,
        max_value=999,
        initial=100,
        help_text="Het laagste getal staat bovenaan.",
        error_messages={"required": "Vul een getal in.", "invalid": "Vul een getal in."},
    )
    active = forms.BooleanField(label="In gebruik", required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        week: Week = self.initial.get("opening_hours") or {}
        checked: dict[str, str] = self.initial.get("facilities") or {}
        for number, day in enumerate(WEEKDAYS):
            self.fields[f"hours_{number}"] = _text(
                f"Open op {day}", 60, required=False, initial=written(week.get(str(number), [])), help_text=EXAMPLE
            )
        for code, point in POINTS.items():
            self.fields[f"facility_{code}"] = forms.ChoiceField(
                label=point.label, choices=CHECKED, required=False, initial=checked.get(code, "")
            )

    @property
    def code(self) -> str:
        return str(slugify(self.cleaned_data["name"]))[:60]

    def clean(self) -> dict[str, Any]:
        """The seven days as one value, and the checklist as another."""
        values: dict[str, Any] = super().clean() or {}
        week = {str(number): spans_of(values.pop(f"hours_{number}", "")) for number in range(7)}
        values["opening_hours"] = {day: spans for day, spans in week.items() if spans}
        checked = {code: values.pop(f"facility_{code}", "") for code in POINTS}
        values["facilities"] = {code: value for code, value in checked.items() if value}
        return values


class AfwijkingForm(forms.Form):
    locatie = forms.ChoiceField(label="Waar geldt dit?", required=False)
    first_day = DayField(label="Eerste dag")
    last_day = DayField(label="Laatste dag", required=False, help_text="Laat leeg als het om één dag gaat.")
    spans = _text("Open van tot", 60, required=False, help_text=EXAMPLE)
    reason = _text("Reden", 120, help_text="Dit lezen inwoners. Bijvoorbeeld: Kerstavond.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everywhere = ("", "Overal, ook aan de telefoon")
        self.fields["locatie"] = forms.ChoiceField(
            label="Waar geldt dit?", required=False, choices=[everywhere, *locatie_choices()]
        )

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        values["spans"] = spans_of(values.get("spans") or "")
        values["last_day"] = values.get("last_day") or values.get("first_day")
        return values


def spans_of(typed: str) -> list[list[str]]:
    """ "9.00-12.30, 13:30 - 17:00" as pairs of times; what is no time is left for the rule to refuse."""
    return [[_time(moment) for moment in span.split("-")] for span in typed.split(",") if span.strip()]


def written(spans: list[list[str]]) -> str:
    return ", ".join("-".join(span) for span in spans)


def _time(typed: str) -> str:
    hours, _, minutes = typed.strip().replace(".", ":").partition(":")
    return f"{hours.zfill(2)}:{minutes or '00'}"
