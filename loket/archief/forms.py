"""What is asked to hold a zaak back."""

from datetime import date
from typing import Any

from django import forms

from loket.archief.models import Ground

DAYS = ["%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"]


class HoldForm(forms.Form):
    """Of a zaak by its number; on a list its line says which one."""

    use_required_attribute = False
    nummer = forms.CharField(
        label="Nummer van de zaak", max_length=40, error_messages={"required": "Vul het nummer van de zaak in."}
    )
    ground = forms.ChoiceField(label="Waarom?", choices=Ground, error_messages={"required": "Kies waarom."})
    reason = forms.CharField(
        label="Uitleg",
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text="Schrijf geen namen van inwoners op.",
        error_messages={
            "required": "Schrijf op waarom deze zaak moet blijven.",
            "max_length": "Gebruik hoogstens %(limit_value)d tekens.",
        },
    )
    until = forms.DateField(
        label="Tot wanneer?",
        required=False,
        input_formats=DAYS,
        widget=forms.DateInput(format="%d-%m-%Y", attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"invalid": "Een dag ziet er zo uit: 3-12-2026"},
    )

    def answers(self) -> dict[str, Any]:
        told = self.cleaned_data
        until: date | None = told["until"]
        return {"ground": told["ground"], "reason": told["reason"], "until": until}


class HandOverForm(forms.Form):
    """That an archive received the packages."""

    use_required_attribute = False
    receiver = forms.CharField(
        label="Welk archief kreeg het?", max_length=200, error_messages={"required": "Vul in welk archief het kreeg."}
    )
    proof = forms.CharField(
        label="Kenmerk van het ontvangstbewijs",
        max_length=200,
        help_text="Het nummer van de brief, de mail of de verklaring van overbrenging.",
        error_messages={"required": "Vul het kenmerk van het ontvangstbewijs in."},
    )


class ExcludeForm(HoldForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["nummer"]
