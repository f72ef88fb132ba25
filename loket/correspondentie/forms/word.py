"""A Word file that somebody gives us: a house template, or a finished letter."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from loket.correspondentie.rules.word import MOST_LETTER, MOST_TEMPLATE

MISSING = {
    "required": "Kies een bestand.",
    "missing": "Kies een bestand.",
    "empty": "Dit bestand is leeg.",
    "max_length": "De naam van dit bestand is te lang.",
}


class WordsjabloonForm(forms.Form):
    use_required_attribute = False
    onderwerp = forms.CharField(
        label="Onderwerp",
        help_text="Hieraan herkent de klant de brief. Invulvelden mogen.",
        max_length=150,
        error_messages={"required": "Schrijf waar de brief over gaat."},
    )
    bestand = forms.FileField(
        label="Word-bestand",
        help_text="Een .docx van hoogstens 5 MB, zonder macro's.",
        widget=forms.ClearableFileInput({"accept": ".docx"}),
        error_messages=MISSING,
    )

    def clean_bestand(self) -> "UploadedFile[Any]":
        return _bounded(self.cleaned_data["bestand"], MOST_TEMPLATE)


class TerugForm(forms.Form):
    use_required_attribute = False
    bestand = forms.FileField(
        label="De brief die klaar is",
        help_text="Als Word-bestand (.docx) of als PDF, hoogstens 15 MB.",
        widget=forms.ClearableFileInput({"accept": ".docx,.pdf"}),
        error_messages=MISSING,
    )

    def clean_bestand(self) -> "UploadedFile[Any]":
        return _bounded(self.cleaned_data["bestand"], MOST_LETTER)


def _bounded(file: "UploadedFile[Any]", most: int) -> "UploadedFile[Any]":
    if (file.size or 0) > most:
        raise forms.ValidationError(f"Dit bestand is te groot. Het mag hoogstens {most // 1024 // 1024} MB zijn.")
    return file
