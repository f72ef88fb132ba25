"""What staff type about subjects, other bodies and official names."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import RegexValidator
from django.utils.text import slugify

from loket.producten.commands.upl import MOST_BYTES
from loket.producten.models import Ring
from loket.producten.queries.arrange import icons_in_use

IS_PHONE = RegexValidator(r"^[0-9+() -]{3,40}$", "Een nummer ziet er zo uit: 0800 0543")


def _text(label: str, most: int, *, required: bool = True, **more: Any) -> forms.CharField:
    faults = {
        "required": f"Vul in: {label.lower()}.",
        "max_length": "Gebruik hoogstens %(limit_value)d tekens. Nu zijn het er %(show_value)d.",
    }
    return forms.CharField(label=label, max_length=most, required=required, error_messages=faults, **more)


class OnderwerpForm(forms.Form):
    """The code of a new subject is made of its label, and never changes: it stands in addresses."""

    label = _text("Onderwerp", 60, help_text="Wat mensen willen of meemaken. Bijvoorbeeld: Een kind krijgen.")
    text = _text("Uitleg", 120, required=False, help_text="In een korte regel: wat staat hier?")
    label_en = _text("In het Engels", 60, required=False)
    icon = forms.ChoiceField(label="Plaatje", required=False)
    order = forms.IntegerField(
        label="Volgorde",
        min_value=0,
        max_value=999,
        initial=100,
        help_text="Het laagste getal staat bovenaan.",
        error_messages={"required": "Vul een getal in.", "invalid": "Vul een getal in."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "Geen"), *((icon, icon) for icon in icons_in_use())]
        self.fields["icon"] = forms.ChoiceField(label="Plaatje", required=False, choices=choices)

    @property
    def code(self) -> str:
        return str(slugify(self.cleaned_data["label"]))[:60].strip("-")


class InstantieForm(forms.Form):
    name = _text("Naam", 120)
    ring = forms.ChoiceField(label="Wat is het?", choices=Ring.choices, widget=forms.RadioSelect, initial=Ring.OTHER)
    what = _text("Wat doet deze organisatie?", 200, widget=forms.Textarea({"rows": 2}))
    how = _text("Hoe regelt iemand het daar?", 400, required=False, widget=forms.Textarea({"rows": 3}))
    where = _text("Waar kan iemand heen?", 300, required=False, widget=forms.Textarea({"rows": 2}))
    phone = _text("Telefoonnummer", 40, required=False, validators=[IS_PHONE])
    url = forms.URLField(
        label="Website",
        max_length=400,
        required=False,
        assume_scheme="https",
        widget=forms.TextInput({"inputmode": "url"}),
        error_messages={"invalid": "Een adres ziet er zo uit: https://www.voorbeeld.nl"},
    )

    @property
    def code(self) -> str:
        return str(slugify(self.cleaned_data["name"]))[:40].strip("-")


class NamesForm(forms.Form):
    file = forms.FileField(
        label="De nieuwe lijst",
        help_text="Het CSV-bestand van de Uniforme Productnamenlijst.",
        error_messages={
            "required": "Kies een bestand.",
            "missing": "Kies een bestand.",
            "empty": "Dit bestand is leeg.",
        },
    )

    def clean_file(self) -> "UploadedFile[Any]":
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError("Dit bestand is te groot.")
        return file
