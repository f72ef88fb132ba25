"""A visit to a company: when, who and why; and afterwards how it went."""

from datetime import datetime
from typing import Any

from django import forms

from loket.kernel.forms import DayField
from loket.kernel.refusal import Refused
from loket.kernel.text import AMSTERDAM
from loket.partijen.forms.accountmanager import WRONG, colleague
from loket.partijen.rules.bezoek import LONGEST, LONGEST_REPORT, Afspraak

ROWS = 3
TOO_LONG = "Gebruik niet meer dan {} tekens."


class PlanForm(forms.Form):
    use_required_attribute = False
    medewerker_id = colleague("Wie gaat?", "Kies", error_messages={"required": "Kies wie er gaat.", **WRONG})
    dag = DayField(label="Dag")
    tijd = forms.TimeField(
        label="Tijd",
        input_formats=["%H:%M", "%H.%M", "%H"],
        widget=forms.TimeInput(format="%H:%M", attrs={"autocomplete": "off", "size": 6}),
        error_messages={"required": "Vul een tijd in.", "invalid": "Een tijd ziet er zo uit: 09:00"},
    )
    doel = forms.CharField(
        label="Waarom ga je?",
        max_length=LONGEST,
        error_messages={"required": "Schrijf op waarom je gaat.", "max_length": TOO_LONG.format(LONGEST)},
    )

    def told(self) -> dict[str, Any]:
        """For the command."""
        told = self.cleaned_data
        at = datetime.combine(told["dag"], told["tijd"], tzinfo=AMSTERDAM)
        return {"medewerker_id": told["medewerker_id"], "gepland_op": at, "doel": told["doel"]}


class ReportForm(forms.Form):
    """Three rows for what was agreed; a row without words and without a day says nothing."""

    use_required_attribute = False
    verslag = forms.CharField(
        label="Wat is er besproken?",
        max_length=LONGEST_REPORT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": "Schrijf kort op wat er is besproken.",
            "max_length": TOO_LONG.format(LONGEST_REPORT),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        long = {"max_length": TOO_LONG.format(LONGEST)}
        for row in range(1, ROWS + 1):
            self.fields[f"wat_{row}"] = forms.CharField(
                label=f"Afspraak {row}", required=False, max_length=LONGEST, error_messages=long
            )
            self.fields[f"eigenaar_{row}"] = colleague("Wie doet dit?", "Kies", required=False, error_messages=WRONG)
            self.fields[f"uiterlijk_{row}"] = DayField(label="Uiterlijk", required=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        for row in range(1, ROWS + 1):
            what, day, who = told.get(f"wat_{row}"), told.get(f"uiterlijk_{row}"), told.get(f"eigenaar_{row}")
            if not (what or day):
                continue
            if not what and not self.has_error(f"wat_{row}"):
                self.add_error(f"wat_{row}", "Schrijf op wat er is afgesproken.")
            if who is None and not self.has_error(f"eigenaar_{row}"):
                self.add_error(f"eigenaar_{row}", "Kies wie dit doet.")
            if day is None and not self.has_error(f"uiterlijk_{row}"):
                self.add_error(f"uiterlijk_{row}", "Vul een dag in.")
        return told

    def rows(self) -> list[list[forms.BoundField]]:
        """The fields of each row, for the page."""
        return [[self[f"{name}_{row}"] for name in ("wat", "eigenaar", "uiterlijk")] for row in range(1, ROWS + 1)]

    def afspraken(self) -> list[Afspraak]:
        told = self.cleaned_data
        return [
            Afspraak(wat=told[f"wat_{row}"], uiterlijk=told[f"uiterlijk_{row}"], eigenaar_id=told[f"eigenaar_{row}"])
            for row in self._filled()
        ]

    def show(self, refused: Refused) -> None:
        """A refusal counts what was agreed; it stands beside the row that it was typed in."""
        filled = self._filled()
        for refusal in refused.refusals:
            name, _, number = refusal.field.partition("_")
            field = f"{name}_{filled[int(number) - 1]}" if number else refusal.field
            self.add_error(field if field in self.fields else None, refusal.reason)

    def _filled(self) -> list[int]:
        return [row for row in range(1, ROWS + 1) if self.cleaned_data.get(f"wat_{row}")]
