"""Which file of which system is taken over."""

import io
from typing import IO, Any

from django import forms
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile

from loket.meldingen.foreign import WrongFile, open_foreign
from loket.meldingen.rules.foreign_melding import why_not_source
from loket.meldingen.rules.overname import MOST_BYTES, TOO_LARGE


class OvernameForm(forms.Form):
    """The head of the file is read at once, so that a wrong file is told beside the field."""

    use_required_attribute = False
    source = forms.CharField(
        label="Uit welk systeem?",
        max_length=30,
        help_text="Een korte naam. Gebruik steeds dezelfde naam, dan komt niets dubbel. Bijvoorbeeld: oude-app",
        error_messages={
            "required": "Geef het andere systeem een naam.",
            "max_length": "Gebruik hoogstens 30 tekens.",
        },
    )
    file = forms.FileField(
        label="Bestand",
        help_text="CSV, of Open311 in JSON of XML. Hoogstens 50 MB.",
        error_messages={
            "required": "Kies een bestand.",
            "missing": "Kies een bestand.",
            "empty": "Dit bestand is leeg.",
            "max_length": "De naam van dit bestand is te lang.",
        },
    )

    def clean_source(self) -> str:
        source = str(self.cleaned_data["source"]).strip().lower()
        if refusal := why_not_source(source):
            raise forms.ValidationError(refusal.reason)
        return source

    def clean_file(self) -> "UploadedFile[Any]":
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        try:
            open_foreign(_apart(file))
        except WrongFile as wrong:
            raise forms.ValidationError(wrong.reason) from None
        file.seek(0)
        return file


def _apart(file: "UploadedFile[Any]") -> IO[bytes]:
    """To read in without closing what is still to be kept."""
    if isinstance(file, TemporaryUploadedFile):
        return open(file.temporary_file_path(), "rb")
    return io.BytesIO(file.read())
