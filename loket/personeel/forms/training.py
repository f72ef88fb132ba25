"""A training, and that somebody passed."""

from django import forms

from loket.kernel.forms import DayField
from loket.organisatie.queries import functie_choices, skill_choices
from loket.personeel.forms.fields import WRONG, pick, text
from loket.personeel.models import Soort, Training


class TrainingForm(forms.Form):
    use_required_attribute = False
    naam = forms.CharField(label="Hoe heet de training?", max_length=120, error_messages=WRONG)
    soort = pick("Wat voor training is het?", Soort.choices)
    inhoud = text("Wat leer je?", most=300, rows=2)
    geldig_maanden = forms.IntegerField(
        label="Hoeveel maanden telt het?",
        required=False,
        min_value=1,
        max_value=120,
        help_text="Laat leeg als het altijd telt.",
        error_messages=WRONG,
    )
    skill_id = pick("Welk vakgebied krijg je ermee?", lambda: [("", "Geen"), *skill_choices()], required=False)
    functies = forms.MultipleChoiceField(
        label="Voor welke functies moet het?",
        choices=functie_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=WRONG,
    )


class BehaaldForm(forms.Form):
    use_required_attribute = False
    training_id = pick(
        "Welke training?", lambda: [(str(each.id), each.naam) for each in Training.objects.order_by("naam")]
    )
    behaald_op = DayField(label="Wanneer gehaald?")
