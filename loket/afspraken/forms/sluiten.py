"""What staff type when a place closes by surprise."""

from typing import Any

from django import forms

from loket.kernel.forms import DayField
from loket.locaties.queries import locatie_choices


class SluitenForm(forms.Form):
    locatie = forms.ChoiceField(label="Welke plek gaat dicht?", choices=locatie_choices)
    first_day = DayField(label="Eerste dag")
    last_day = DayField(label="Laatste dag", required=False, help_text="Laat leeg als het om één dag gaat.")
    reason = forms.CharField(
        label="Reden",
        max_length=120,
        help_text="Dit lezen inwoners. Bijvoorbeeld: er is geen stroom.",
        error_messages={"required": "Vul een reden in."},
    )

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        values["last_day"] = values.get("last_day") or values.get("first_day")
        return values
