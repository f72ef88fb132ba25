"""Agreements on being reachable, as people type them."""

from typing import Any
from uuid import UUID

from django import forms

from loket.kernel.forms import DayField
from loket.kernel.text import WEEKDAYS
from loket.organisatie.queries import medewerker_choices
from loket.rooster.models import Protocol
from loket.rooster.rules.protocol import MOST_RINGS

EXAMPLE = "Bijvoorbeeld 09:00-12:00, 13:00-17:00. Laat leeg als je er niet bent."
Week = dict[str, list[list[str]]]


class ProtocolForm(forms.Form):
    calendar_kept = forms.BooleanField(label="De agenda is bijgewerkt, collega's kunnen hem zien", required=False)
    deputy_id = forms.TypedChoiceField(
        label="Vervanger",
        coerce=UUID,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": "Kies iemand uit de lijst."},
    )
    rings = forms.IntegerField(
        label="Hoe vaak gaat de telefoon over?",
        help_text=f"Daarna neemt een collega over. Hoogstens {MOST_RINGS} keer is de norm.",
        required=False,
        error_messages={"invalid": "Vul een getal in."},
    )
    voicemail = forms.CharField(
        label="Tekst van de voicemail", max_length=400, required=False, widget=forms.Textarea({"rows": 3})
    )
    voicemail_until = DayField(label="Deze tekst klopt tot en met", required=False)
    transfer_rules = forms.CharField(
        label="Naar wie verbind je door, en wanneer?",
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        week: Week = self.initial.get("hours") or {}
        days = {
            f"hours_{number}": forms.CharField(
                label=f"Bereikbaar op {day}",
                max_length=60,
                required=False,
                help_text=EXAMPLE if number == 0 else "",
                initial=", ".join("-".join(span) for span in week.get(str(number), [])),
            )
            for number, day in enumerate(WEEKDAYS)
        }
        self.fields = {**days, **self.fields}
        deputy = self.fields["deputy_id"]
        assert isinstance(deputy, forms.ChoiceField)
        deputy.choices = [("", "Nog niemand"), *medewerker_choices()]

    def clean(self) -> dict[str, Any]:
        """The seven days as one value."""
        values: dict[str, Any] = super().clean() or {}
        typed = {str(number): values.pop(f"hours_{number}", "") for number in range(7)}
        week = {day: [_span(part) for part in text.split(",") if part.strip()] for day, text in typed.items()}
        values["hours"] = {day: spans for day, spans in week.items() if spans}
        return values


class TextForm(forms.Form):
    """One answer in words."""

    text = forms.CharField(max_length=1000, widget=forms.Textarea({"rows": 4}))

    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = label
        self.fields["text"].error_messages["required"] = "Schrijf hier een antwoord."


def as_agreed(protocol: Protocol | None) -> dict[str, Any]:
    """What was agreed, as the form shows it."""
    if protocol is None:
        return {}
    names = ("hours", "calendar_kept", "rings", "voicemail", "voicemail_until", "transfer_rules")
    deputy = str(protocol.deputy_id) if protocol.deputy_id else ""
    return {name: getattr(protocol, name) for name in names} | {"deputy_id": deputy}


def _span(typed: str) -> list[str]:
    """ "9.00 - 17:00" as two times; what is no time is left for the rule to refuse."""
    return [_time(moment) for moment in typed.split("-")]


def _time(typed: str) -> str:
    hours, _, minutes = typed.strip().replace(".", ":").partition(":")
    return f"{hours.zfill(2)}:{minutes or '00'}"
