"""What people type about a letter in the register, and about letters that go out."""

from typing import Any

from django import forms

from loket.kernel.forms import DayField
from loket.organisatie.queries import team_choices
from loket.post.forms.fields import PostForm


class ScanForm(PostForm):
    bestand = forms.FileField(label="Scan", error_messages={"required": "Kies een bestand."})


class UitgaandForm(PostForm):
    naam = forms.CharField(label="Aan", max_length=200, error_messages={"required": "Vul in aan wie de brief is."})
    adres = forms.CharField(label="Adres", max_length=300, error_messages={"required": "Vul het adres in."})
    onderwerp = forms.CharField(
        label="Onderwerp", max_length=200, error_messages={"required": "Vul in waar de brief over gaat."}
    )
    bestand = forms.FileField(label="Brief als bestand", required=False)


class AfspraakForm(PostForm):
    team = forms.ChoiceField(label="Team")
    volledig_digitaal = forms.BooleanField(label="Werkt volledig digitaal", required=False)
    vervangingsbesluit = forms.CharField(label="Besluit tot vervanging", required=False, max_length=200)
    vervanging_vanaf = DayField(label="Geldt vanaf", required=False, help_text="")

    def __init__(self, data: Any = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["team"].choices = team_choices()  # type: ignore[attr-defined]


class JaarForm(PostForm):
    jaar = forms.IntegerField(label="Jaar", min_value=1900, max_value=2100)
    burgers = forms.IntegerField(label="Burgers", min_value=0)
    organisaties = forms.IntegerField(label="Organisaties", min_value=0)
    bouw = forms.IntegerField(label="Bouw", min_value=0)
    totaal = forms.IntegerField(label="Samen", min_value=0)
