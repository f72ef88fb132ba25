"""What staff type about a norm."""

from django import forms
from django.utils.text import slugify

from loket.website.models import Measure


def _text(label: str, most: int, *, required: bool = True, help_text: str = "", rows: int = 0) -> forms.CharField:
    faults = {
        "required": f"Vul in: {label.lower()}.",
        "max_length": "Gebruik hoogstens %(limit_value)d tekens. Nu zijn het er %(show_value)d.",
    }
    widget = forms.Textarea({"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(
        label=label, max_length=most, required=required, help_text=help_text, widget=widget, error_messages=faults
    )


def _number(label: str, low: int, high: int, *, help_text: str, initial: int | None = None) -> forms.IntegerField:
    fault = f"Kies een getal van {low} tot en met {high}."
    faults = dict.fromkeys(("required", "invalid", "min_value", "max_value"), fault)
    return forms.IntegerField(
        label=label, min_value=low, max_value=high, help_text=help_text, initial=initial, error_messages=faults
    )


class ServicenormForm(forms.Form):
    """The code of a new norm is made of its subject, and never changes."""

    subject = _text("Waar gaat het over?", 80, help_text="Bijvoorbeeld: Een brief.")
    promise = _text(
        "Wat beloven wij?", 200, rows=2, help_text="Een hele zin. Bijvoorbeeld: U krijgt binnen 4 weken antwoord."
    )
    share = _number("Hoe vaak moet het lukken?", 1, 100, help_text="In procenten: 80 is 80 van de 100 keer.")
    measure = forms.ChoiceField(label="Hoe tellen wij dit?", choices=Measure.choices, required=False)
    toelichting = _text(
        "Uitleg bij het resultaat",
        400,
        required=False,
        rows=3,
        help_text="Waarom het niet lukt, en wat wij eraan doen. Het resultaat zelf blijft staan.",
    )
    position = _number("Volgorde", 0, 999, initial=100, help_text="Het laagste getal staat bovenaan.")

    @property
    def code(self) -> str:
        return str(slugify(self.cleaned_data["subject"]))[:40].strip("-")
