"""What staff type about a kind of appointment."""

from typing import Any

from django import forms
from django.utils.text import slugify

from loket.afspraken.models import Afspraaksoort, Kind
from loket.locaties.queries import locatie_choices
from loket.organisatie.models import Skill
from loket.producten.models import Product

WRONG = {"required": "Vul een getal in.", "invalid": "Vul een getal in."}


def _number(label: str, low: int, high: int, usual: int, help_text: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=low, max_value=high, initial=usual, help_text=help_text, error_messages=WRONG
    )


class SoortForm(forms.Form):
    """The code of a new one is made of its name, and never changes."""

    name = forms.CharField(label="Naam", max_length=80, error_messages={"required": "Vul een naam in."})
    product = forms.ChoiceField(label="Bij welk product?", required=False)
    kinds = forms.MultipleChoiceField(
        label="Hoe kan dit?",
        choices=Kind.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies op welke manieren dit kan."},
    )
    minutes = _number("Hoeveel minuten?", 5, 240, 15, "Voor één persoon, in stappen van 5.")
    more_minutes = _number("Minuten erbij voor elke volgende persoon", 0, 240, 0)
    travel_minutes = _number("Minuten reistijd bij een huisbezoek", 0, 120, 20, "Voor en na het bezoek.")
    skill = forms.ChoiceField(label="Welk vakgebied is nodig?", required=False)
    needs = forms.CharField(
        label="Wat neemt iemand mee?", required=False, widget=forms.Textarea, help_text="Eén ding per regel."
    )
    places = forms.MultipleChoiceField(
        label="Waar kan dit?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kies niets als het overal kan.",
    )
    lead_hours = _number("Hoeveel uur van tevoren moet iemand boeken?", 0, 336, 2)
    horizon_days = _number("Hoeveel dagen vooruit kan iemand boeken?", 1, 180, 56)
    position = _number("Volgorde", 1, 999, 100, "Het laagste getal staat bovenaan.")
    on_site = forms.BooleanField(label="Inwoners kiezen dit zelf op de website", required=False, initial=True)
    active = forms.BooleanField(label="In gebruik", required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("product", [("", "Geen"), *Product.objects.order_by("title").values_list("slug", "title")])
        skills = Skill.objects.filter(active=True).order_by("name").values_list("code", "name")
        self._offer("skill", [("", "Geen: iedereen aan de balie kan dit"), *skills])
        self._offer("places", locatie_choices())

    @property
    def code(self) -> str:
        return str(slugify(self.cleaned_data["name"]))[:60]

    def clean_needs(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["needs"].splitlines() if line.strip()]
        if any(len(line) > 200 for line in lines) or len(lines) > 20:
            raise forms.ValidationError("Schrijf hoogstens 20 regels van 200 tekens.")
        return lines

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        """What was chosen before stays possible, when it is no longer in use too."""
        old = self.initial.get(name) or []
        known = dict(choices)
        more = [(each, each) for each in ([old] if isinstance(old, str) else old) if each not in known]
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*choices, *more]


def initial_of(row: Afspraaksoort) -> dict[str, Any]:
    return {name: getattr(row, name) for name in SoortForm.base_fields} | {"needs": "\n".join(row.needs)}
