"""The norms of a team, as somebody types them."""

from typing import Any

from django import forms

from loket.klantcontacten.rules.norm import BOUNDS
from loket.producten.rules.content import Level


def _number(name: str, label: str, help_text: str = "", *, required: bool = True) -> forms.IntegerField:
    least, most = BOUNDS[name]
    outside = f"Kies een getal van {least} tot en met {most}."
    return forms.IntegerField(
        label=label,
        help_text=help_text,
        required=required,
        min_value=least,
        max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": outside, "invalid": outside, "min_value": outside, "max_value": outside},
    )


class NormForm(forms.Form):
    terugbel_uren = _number(
        "terugbel_uren",
        "Terugbellen binnen hoeveel werkuren?",
        "Laat leeg: dan is het vóór sluitingstijd op de volgende werkdag.",
        required=False,
    )
    spoed_uren = _number(
        "spoed_uren",
        "En met spoed?",
        "In werkuren. Laat leeg: dan is het vóór sluitingstijd op dezelfde dag.",
        required=False,
    )
    pogingen = _number("pogingen", "Hoe vaak bellen voor wij een bericht sturen?")
    poging_dagen = _number("poging_dagen", "Op minstens hoeveel verschillende dagen?")
    kcc_niveau = forms.TypedChoiceField(
        label="Hoe ver gaat dit team zelf bij een contact?",
        help_text="Voor een product geldt het laagste: dit, of wat bij het product staat.",
        coerce=int,
        error_messages={"required": "Maak een keuze.", "invalid_choice": "Kies iets uit de lijst."},
    )
    in_een_keer = _number("in_een_keer", "Hoeveel procent van de vragen in één keer geholpen?")
    knelpunt_aantal = _number("knelpunt_aantal", "Vanaf hoeveel contacten hoort de eigenaar van een knelpunt?")
    knelpunt_dagen = _number("knelpunt_dagen", "Binnen hoeveel dagen zijn die contacten er?")
    knelpunt_werkdagen = _number("knelpunt_werkdagen", "Binnen hoeveel werkdagen antwoordt de eigenaar?")
    raadsvraag_werkdagen = _number(
        "raadsvraag_werkdagen",
        "Binnen hoeveel werkdagen krijgt een bestuurder antwoord?",
        "Kijk in het reglement van orde van de raad.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        niveau = self.fields["kcc_niveau"]
        assert isinstance(niveau, forms.ChoiceField)
        niveau.choices = [(int(level), level.label) for level in Level]
