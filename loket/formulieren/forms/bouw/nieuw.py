"""A new form: empty, like another one, or out of a file."""

import json
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

MOST_BYTES = 512 * 1024


class NieuwForm(forms.Form):
    name = forms.CharField(label="Naam", max_length=120, help_text="Bijvoorbeeld: Parkeervergunning aanvragen")
    slug = forms.SlugField(
        label="Adres op de site",
        max_length=80,
        help_text="Kleine letters en streepjes. Dit verandert later niet meer.",
        error_messages={"invalid": "Gebruik alleen letters, cijfers en streepjes."},
    )
    product = forms.SlugField(
        label="Product", required=False, max_length=100, help_text="Het adres van de productpagina, als die er is."
    )
    like = forms.ChoiceField(label="Begin met", required=False)

    def __init__(self, data: Any = None, *, forms_now: list[tuple[str, str]]) -> None:
        super().__init__(data)
        field = self.fields["like"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Een leeg formulier"), *((slug, f"Net als: {name}") for slug, name in forms_now)]


class InvoerForm(forms.Form):
    """A file that was written by `uitvoer`, here or in another town."""

    name = forms.CharField(label="Naam", max_length=120)
    slug = forms.SlugField(label="Adres op de site", max_length=80)
    bestand = forms.FileField(label="Bestand (json)", error_messages={"required": "Kies een bestand."})

    def clean_bestand(self) -> Any:
        """What the file tells."""
        file: UploadedFile[Any] = self.cleaned_data["bestand"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError("Dit bestand is te groot.")
        try:
            return json.loads(file.read())
        except (ValueError, RecursionError):
            raise forms.ValidationError("Dit bestand is geen formulier.") from None
