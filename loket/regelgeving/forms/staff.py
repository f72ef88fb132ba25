"""A new regulation, a new text, and where it was made known."""

from typing import Any

from django import forms

from loket.kernel.forms import DayField
from loket.organisatie.queries import medewerker_choices
from loket.regelgeving.models import Orgaan, Soort

TOO_LONG = {"max_length": "Gebruik hoogstens %(limit_value)d tekens."}


def required(words: str) -> dict[str, str]:
    return {"required": words, **TOO_LONG}


class RegelingForm(forms.Form):
    use_required_attribute = False
    citeertitel = forms.CharField(
        label="Citeertitel",
        max_length=120,
        help_text="De korte naam waarmee mensen de regeling noemen.",
        error_messages=required("Vul de citeertitel in."),
    )
    title = forms.CharField(
        label="Volledige titel", max_length=200, error_messages=required("Vul de volledige titel in.")
    )
    slug = forms.SlugField(
        label="Woorden in het adres",
        max_length=100,
        help_text="Kleine letters en streepjes, bijvoorbeeld apv. Dit verandert later niet.",
        error_messages=required("Vul de woorden voor het adres in.")
        | {"invalid": "Gebruik alleen letters, cijfers en streepjes."},
    )
    about = forms.CharField(
        label="Waar gaat het over?",
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        error_messages=required("Vertel in gewone woorden waar de regeling over gaat."),
    )
    soort = forms.ChoiceField(label="Soort", choices=Soort)
    orgaan = forms.ChoiceField(label="Wie stelde de regeling vast?", choices=Orgaan)
    grondslag = forms.CharField(label="Wet waarop de regeling rust", max_length=300, required=False)
    owner_id = forms.ChoiceField(label="Wie houdt de regeling bij?", error_messages=required("Kies een medewerker."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner_id"].choices = medewerker_choices()  # type: ignore[attr-defined]


class VersieForm(forms.Form):
    use_required_attribute = False
    text = forms.CharField(
        label="Tekst",
        max_length=500_000,
        widget=forms.Textarea({"rows": 16}),
        help_text="Begin een hoofdstuk met ## en een artikel met ### Artikel 1 Titel. Zet elk lid op een eigen regel.",
        error_messages=required("Vul de tekst van de regeling in."),
    )
    change = forms.CharField(
        label="Wat is er nieuw?",
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        error_messages=required("Vertel in gewone woorden wat er nieuw is."),
    )
    adopted_on = DayField(label="Dag van het besluit")
    in_force_from = DayField(label="Geldt vanaf")


class PublicationForm(forms.Form):
    use_required_attribute = False
    cvdr_id = forms.CharField(label="CVDR-nummer", max_length=20, error_messages=required("Vul het CVDR-nummer in."))
    gemeenteblad = forms.CharField(
        label="Nummer in het gemeenteblad",
        max_length=30,
        error_messages=required("Vul het nummer van het gemeenteblad in."),
    )
    published_on = DayField(label="Dag van de bekendmaking")
