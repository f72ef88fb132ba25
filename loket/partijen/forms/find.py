"""The one field by which a customer is found."""

from django import forms


class FindForm(forms.Form):
    use_required_attribute = False
    vraag = forms.CharField(
        label="Wie zoek je?",
        help_text="Een naam met geboortedatum (3-5-1980). Of een postcode met huisnummer, of een nummer.",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-search": True}),
        error_messages={
            "required": "Typ een naam, een adres of een nummer.",
            "max_length": "Gebruik niet meer dan 100 tekens.",
        },
    )
