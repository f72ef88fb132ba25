"""What staff type about a telephone."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile

from loket.organisatie.queries import medewerker_choices, team_choices

MOST_BYTES = 2 * 1024 * 1024
CHOOSE = "Kies een bestand."
TOO_LARGE = "Dit bestand is groter dan 2 MB. Knip het in stukken, of vraag je beheerder het in te voeren."


class CallsForm(forms.Form):
    """A file of calls. What is larger goes in by the command `gesprekken_invoeren`, where nobody waits for the page."""

    file = forms.FileField(
        label="Bestand",
        help_text="Een CSV-bestand van hoogstens 2 MB.",
        error_messages={
            "required": "Kies een bestand.",
            "missing": "Kies een bestand.",
            "empty": "Dit bestand is leeg.",
        },
    )

    def clean_file(self) -> "UploadedFile[Any]":
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        return file


class ToestelForm(forms.Form):
    extension = forms.CharField(
        label="Intern nummer",
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Vul het interne nummer in."},
    )
    medewerker_id = forms.TypedChoiceField(label="Van wie is het?", required=False, empty_value=None, coerce=UUID)
    place = forms.CharField(
        label="Plek",
        max_length=80,
        required=False,
        help_text="Bijvoorbeeld: Balie 2. Wie daar gaat zitten, meldt zich aan.",
    )
    team = forms.ChoiceField(label="Team", required=False, help_text="Laat leeg: dan telt het team van de medewerker.")
    active = forms.BooleanField(label="In gebruik", required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices, nobody in (
            ("medewerker_id", medewerker_choices(), "Van niemand, het staat op een plek"),
            ("team", team_choices(), "Geen vast team"),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", nobody), *[(value, label) for value, label in choices if value]]
