"""What can be arranged in a hall: one small form for each thing."""

from typing import Any

from django import forms

from loket.balie.models import Rij
from loket.kernel.forms import DayField
from loket.locaties.queries import locatie_choices
from loket.organisatie.queries import skill_choices, team_choices

EMPTY = [("", "Niet nodig")]


class HalForm(forms.Form):
    locatie = forms.ChoiceField(label="Locatie", choices=locatie_choices)
    notice = forms.CharField(label="Tekst onder het scherm", max_length=120, required=False)


class RijForm(forms.Form):
    locatie = forms.ChoiceField(label="Locatie", choices=locatie_choices)
    letter = forms.RegexField(
        "^[A-Z]$", label="Letter", max_length=1, error_messages={"invalid": "Gebruik één hoofdletter."}
    )
    name = forms.CharField(label="Naam", max_length=60)
    skill = forms.ChoiceField(label="Wie helpt, moet dit kunnen", required=False)
    team = forms.ChoiceField(label="Team van de specialisten", required=False)
    norm = forms.IntegerField(label="Norm: roepen binnen (minuten)", min_value=1, max_value=240, initial=10)
    active = forms.BooleanField(label="In gebruik", required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["skill"].choices = [*EMPTY, *skill_choices()]  # type: ignore[attr-defined]
        self.fields["team"].choices = [*EMPTY, *team_choices()]  # type: ignore[attr-defined]


class KeuzeForm(forms.Form):
    rij = forms.ModelChoiceField(label="Rij", queryset=Rij.objects.filter(active=True).order_by("locatie", "letter"))
    label = forms.CharField(label="Woorden op de knop", max_length=60)
    product = forms.SlugField(
        label="Product", max_length=100, required=False, help_text="Het laatste deel van het adres."
    )
    position = forms.IntegerField(label="Plaats", min_value=1, max_value=999, initial=100)
    active = forms.BooleanField(label="In gebruik", required=False, initial=True)


class BalieForm(forms.Form):
    locatie = forms.ChoiceField(label="Locatie", choices=locatie_choices)
    number = forms.IntegerField(label="Nummer", min_value=1, max_value=99)
    name = forms.CharField(label="Naam", max_length=60, required=False)
    lines = forms.RegexField(
        "^[A-Z]*$",
        label="Helpt deze rijen",
        max_length=26,
        required=False,
        help_text="Letters achter elkaar, zoals AB. Leeg: alle rijen.",
        error_messages={"invalid": "Gebruik alleen hoofdletters."},
    )
    active = forms.BooleanField(label="In gebruik", required=False, initial=True)


class VoorrangForm(forms.Form):
    code = forms.SlugField(label="Code", max_length=40)
    label = forms.CharField(label="Reden", max_length=80)
    voorsprong = forms.IntegerField(label="Voorsprong (minuten)", min_value=1, max_value=120, initial=10)
    active = forms.BooleanField(label="In gebruik", required=False, initial=True)


class ZuilForm(forms.Form):
    locatie = forms.ChoiceField(label="Locatie", choices=locatie_choices)
    name = forms.CharField(label="Naam", max_length=60)


class InwonersForm(forms.Form):
    day = DayField(label="Vanaf welke dag")
    count = forms.IntegerField(label="Aantal inwoners", min_value=1, max_value=2_000_000)
    source = forms.CharField(label="Bron", max_length=120)
