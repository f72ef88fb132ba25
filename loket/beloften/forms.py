"""How an instrument stands."""

from typing import Any

from django import forms

from loket.beloften.models import Status
from loket.kernel.forms import DayField
from loket.organisatie.queries import medewerker_choices

WRONG = {
    "required": "Kies uit de lijst.",
    "invalid_choice": "Kies uit de lijst.",
    "max_length": "Maak de tekst korter.",
}


class StandForm(forms.Form):
    """That evidence is missing is said by the command."""

    use_required_attribute = False
    status = forms.ChoiceField(label="Hoe staat het ervoor?", choices=Status.choices, error_messages=WRONG)
    vanaf = DayField(label="Sinds wanneer?")
    bewijs = forms.CharField(
        label="Waaraan kan iedereen dit zien?",
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        error_messages=WRONG,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "Niemand"), *medewerker_choices()]
        self.fields["eigenaar"] = forms.ChoiceField(
            label="Wie zorgt hiervoor?", choices=choices, required=False, error_messages=WRONG
        )
