"""A list, and its file."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from loket.organisatie.queries import team_choices
from loket.wijkagenda.models import Soort

MOST_BYTES = 4 * 1024 * 1024


class BronForm(forms.Form):
    use_required_attribute = False
    name = forms.CharField(label="Naam van de lijst", max_length=80, help_text="Bijvoorbeeld: Wegwerk")
    code = forms.SlugField(
        label="Code",
        max_length=40,
        help_text="Kleine letters en streepjes. Dezelfde code: je verandert die lijst.",
        error_messages={"invalid": "Gebruik alleen letters, cijfers en streepjes."},
    )
    soort = forms.ChoiceField(label="Wat voor lijst?", choices=Soort.choices)
    team = forms.ChoiceField(label="Welk team houdt de lijst bij?")
    waar = forms.CharField(label="Waar komt de lijst vandaan?", max_length=200, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["team"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = team_choices()


class BestandForm(forms.Form):
    use_required_attribute = False
    bestand = forms.FileField(label="Bestand (csv, ics of geojson)", error_messages={"required": "Kies een bestand."})

    def clean(self) -> dict[str, Any]:
        """What the file tells, as text."""
        told = super().clean() or {}
        file: UploadedFile[Any] | None = told.get("bestand")
        if file is None:
            return told
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError({"bestand": "Dit bestand is te groot."})
        try:
            told |= {"filename": file.name or "", "text": file.read().decode()}
        except UnicodeDecodeError:
            raise forms.ValidationError({"bestand": "Bewaar het bestand als UTF-8."}) from None
        return told
