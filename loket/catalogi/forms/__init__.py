"""What staff types to arrange a kind of zaak."""

from typing import Any

from django import forms

from loket.catalogi.rules.term import rules_to_choose

LONG = {"max_length": "Gebruik hoogstens %(limit_value)d tekens."}


class TermForm(forms.Form):
    use_required_attribute = False
    regel = forms.ChoiceField(
        label="Welke termijn noemt de wet?",
        required=False,
        error_messages={"invalid_choice": "Kies een termijn uit de lijst."},
    )
    norm = forms.IntegerField(
        label="In hoeveel werkdagen willen wij klaar zijn?",
        required=False,
        min_value=0,
        max_value=400,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "Vul een getal in.", "max_value": "Kies hoogstens 400 werkdagen."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["regel"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Geen termijn in de wet"), *rules_to_choose()]

    def chosen(self) -> tuple[str, int | None]:
        """As far as it fits."""
        self.is_valid()
        told = self.cleaned_data if self.is_bound else self.initial
        return told.get("regel") or "", told.get("norm")


class StepForm(forms.Form):
    use_required_attribute = False
    omschrijving = forms.CharField(
        label="Naam", max_length=80, error_messages={**LONG, "required": "Geef de stap een naam."}
    )
    statustekst = forms.CharField(
        label="Wat sturen wij aan de aanvrager?",
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        error_messages=LONG,
    )
    burgertekst = forms.CharField(
        label="Wat leest een inwoner zolang de zaak hier is?",
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text="Korte zinnen. Begin met wat er nu gebeurt. Zeg of de inwoner iets moet doen.",
        error_messages=LONG,
    )
    informeren = forms.BooleanField(label="Stuur de aanvrager bericht bij deze stap", required=False)
