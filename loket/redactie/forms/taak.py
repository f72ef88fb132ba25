"""Forms of a taak."""

from django import forms

from loket.organisatie.queries import medewerker_choices
from loket.redactie.rules.taak import MOST


class MakeForm(forms.Form):
    """One click: the words, and in which list they stood."""

    query = forms.CharField(max_length=200)
    why = forms.SlugField(max_length=20, required=False)


class HandOverForm(forms.Form):
    owner = forms.ChoiceField(label="Wie doet het?")
    due_on = forms.DateField(label="Uiterlijk", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["owner"].choices = [(str(id), name) for id, name in medewerker_choices()]  # type: ignore[attr-defined]


class DoneForm(forms.Form):
    outcome = forms.CharField(label="Wat heb je gedaan?", max_length=MOST, widget=forms.Textarea(attrs={"rows": 3}))
