"""What staff types at a terugmelding, and how it is arranged."""

from django import forms

from loket.basisregistraties.models import Uitslag
from loket.organisatie.queries import team_choices


class ForwardForm(forms.Form):
    use_required_attribute = False
    aan = forms.CharField(label="Doorgegeven aan", max_length=120, error_messages={"required": "Vul in aan wie."})
    kenmerk = forms.CharField(label="Hun kenmerk", max_length=60, required=False)


class AnswerForm(forms.Form):
    use_required_attribute = False
    uitslag = forms.ChoiceField(
        label="Wat is de uitkomst?",
        choices=[(Uitslag.VERBETERD, "Het is verbeterd"), (Uitslag.JUIST, "Het stond er goed")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een uitkomst."},
    )
    tekst = forms.CharField(
        label="Antwoord aan de inwoner",
        max_length=2000,
        help_text="Dit leest de inwoner in Mijn omgeving. Schrijf ook wat iemand kan doen die het niet eens is.",
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": "Schrijf een antwoord."},
    )


class WegForm(forms.Form):
    use_required_attribute = False
    team = forms.ChoiceField(label="Welk team zoekt het uit?", required=False)
    aan = forms.CharField(label="Waar geven wij het door?", max_length=120, required=False)
    uitleg = forms.CharField(label="Hoe gaat dat?", max_length=300, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["team"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Nog geen team"), *team_choices()]
