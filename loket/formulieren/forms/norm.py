"""An amount of the law, as an editor types it."""

from typing import Any

from django import forms

from loket.kernel.forms import DayField


class AmountField(forms.DecimalField):
    """1.401,50 and 1401.50 are the same."""

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip().removeprefix("€").strip()
        return super().to_python(text.replace(".", "").replace(",", ".") if "," in text else text)


class NormForm(forms.Form):
    use_required_attribute = False
    code = forms.SlugField(
        label="Code",
        max_length=40,
        help_text="In een formulier schrijf je: norm:code",
        error_messages={"invalid": "Gebruik alleen letters, cijfers en streepjes."},
    )
    naam = forms.CharField(label="Wat is het?", max_length=120, help_text="Bijvoorbeeld: Bijstand, alleenstaande")
    bedrag = AmountField(
        label="Bedrag in euro",
        max_digits=10,
        decimal_places=2,
        min_value=0,
        help_text="Bijvoorbeeld: 1401,50",
        widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "size": 12}),
        error_messages={"invalid": "Vul een bedrag in, zoals 1401,50"},
    )
    vanaf = DayField(label="Geldt vanaf")
    nakijken_op = DayField(
        label="Kijk dit na op",
        help_text="Bijvoorbeeld 1-7-2027. Is er dan geen nieuw bedrag? Dan krijg je een mail.",
    )
    bron = forms.CharField(label="Waar staat dat?", max_length=200, help_text="De regeling, met de vindplaats.")
