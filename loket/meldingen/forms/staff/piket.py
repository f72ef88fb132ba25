"""What piket types, and how the roster is filled."""

from datetime import datetime, timedelta
from typing import Any

from django import forms

from loket.kernel.text import AMSTERDAM
from loket.meldingen.forms.staff.day import ClockField, DayField
from loket.meldingen.rules.contact import Contact, read_contact
from loket.meldingen.rules.piket import LINES


class PiketForm(forms.Form):
    use_required_attribute = False
    text = forms.CharField(
        label="Wat heb je gedaan?",
        help_text="De melder krijgt deze tekst, maar niet 's nachts.",
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
    )


class ShiftForm(forms.Form):
    """Who, on which line, from when until when by the clocks in the Netherlands."""

    use_required_attribute = False
    medewerker = forms.ChoiceField(
        label="Wie?",
        error_messages={"required": "Kies een collega.", "invalid_choice": "Kies een collega uit de lijst."},
    )
    phone = forms.CharField(
        label="06-nummer", max_length=20, error_messages={"required": "Vul het 06-nummer van piket in."}
    )
    line = forms.TypedChoiceField(
        label="Lijn",
        help_text="Neemt lijn 1 niet op? Dan bellen wij na 15 minuten lijn 2.",
        choices=[(line, f"Lijn {line}") for line in LINES],
        coerce=int,
        error_messages={"required": "Kies lijn 1 of lijn 2.", "invalid_choice": "Kies lijn 1 of lijn 2."},
    )
    starts_on = DayField(label="Begint op")
    starts_clock = ClockField(label="om")
    ends_on = DayField(label="Eindigt op")
    ends_clock = ClockField(label="om")

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["medewerker"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Kies"), *people]

    def clean_phone(self) -> str:
        read = read_contact(self.cleaned_data["phone"])
        if not isinstance(read, Contact) or not read.phone:
            raise forms.ValidationError("Vul een 06-nummer in. Een 06-nummer heeft 10 cijfers.")
        return read.phone

    def answers(self) -> dict[str, Any]:
        told = self.cleaned_data
        return {
            "medewerker_id": told["medewerker"],
            "phone": told["phone"],
            "line": told["line"],
            "starts_at": _moment(told["starts_on"], told["starts_clock"]),
            "ends_at": _moment(told["ends_on"], told["ends_clock"]),
        }


def _moment(day: Any, clock: Any) -> datetime:
    return datetime.combine(day, clock, tzinfo=AMSTERDAM)


def week_from(start: datetime) -> dict[str, Any]:
    """A shift of a week, to begin with."""
    local = start.astimezone(AMSTERDAM)
    end = local + timedelta(days=7)
    return {
        "starts_on": local.date(),
        "starts_clock": local.time(),
        "ends_on": end.date(),
        "ends_clock": end.time(),
    }
