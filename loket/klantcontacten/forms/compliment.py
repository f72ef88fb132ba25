"""A compliment, as a colleague writes it down of a contact on any channel."""

from typing import Any

from django import forms

from loket.organisatie.queries import team_choices


class ComplimentForm(forms.Form):
    use_required_attribute = False
    nummer = forms.CharField(
        label="Nummer van het contact",
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Vul het nummer van het contact in."},
    )
    compliment_team = forms.ChoiceField(
        label="Voor welk team?",
        error_messages={"required": "Kies voor welk team het compliment is.", "invalid_choice": "Kies uit de lijst."},
    )
    compliment = forms.CharField(
        label="Wat zei de klant?",
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf op wat de klant zei."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team = self.fields["compliment_team"]
        assert isinstance(team, forms.ChoiceField)
        team.choices = [("", "Kies een team"), *team_choices()]
