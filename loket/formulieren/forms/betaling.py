"""How a payment ended otherwise than on the website, and how money went back."""

from django import forms


class EndForm(forms.Form):
    use_required_attribute = False
    paid = forms.ChoiceField(
        label="Wat is er gebeurd?",
        choices=[("ja", "Er is betaald"), ("nee", "Het hoeft niet meer")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er gebeurd is."},
    )
    hoe = forms.CharField(
        label="Hoe, of waarom?",
        max_length=200,
        help_text="Bijvoorbeeld: contant aan de balie, of: kwijtgescholden.",
        error_messages={"required": "Schrijf op hoe of waarom."},
    )


class ReturnForm(forms.Form):
    use_required_attribute = False
    hoe = forms.CharField(
        label="Hoe ging het geld terug?",
        max_length=200,
        help_text="Bijvoorbeeld: overgemaakt op 3 maart.",
        error_messages={"required": "Schrijf op hoe het geld terugging."},
    )
