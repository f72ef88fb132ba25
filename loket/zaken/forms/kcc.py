"""One field to find the zaak of who calls, and one more to check who it is."""

from django import forms


class AskForm(forms.Form):
    use_required_attribute = False
    vraag = forms.CharField(
        label="Waar gaat het over?",
        help_text="Een zaaknummer of BSN. Of een achternaam met geboortedatum (3-5-1980) of postcode (1861 AB).",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-search": True}),
        error_messages={"required": "Typ een nummer, of een naam met een geboortedatum of postcode."},
    )


class CheckForm(forms.Form):
    use_required_attribute = False
    antwoord = forms.CharField(
        label="Wat is de geboortedatum of de postcode?",
        help_text="Typ wat de beller zegt. Wij zeggen of het klopt.",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Typ een geboortedatum of een postcode."},
    )


class TrustForm(forms.Form):
    """Of a company, or somebody of whom we know neither: a person checks, and says so."""

    use_required_attribute = False
    gecontroleerd = forms.BooleanField(
        label="Ik heb gecontroleerd wie er belt",
        error_messages={"required": "Controleer eerst wie er belt. Zet dan dit vinkje."},
    )
