"""What a new colleague does in the first weeks, and what a functie asks."""

from django import forms

from loket.kernel.forms import DayField
from loket.organisatie.queries import functie_choices
from loket.personeel.forms.fields import WRONG, pick, text


class InwerkpuntForm(forms.Form):
    use_required_attribute = False
    naam = forms.CharField(label="Wat doet een nieuwe collega?", max_length=200, error_messages=WRONG)
    dag = forms.IntegerField(
        label="Op welke werkdag is dat klaar?",
        min_value=1,
        max_value=200,
        help_text="1 is de eerste werkdag.",
        error_messages=WRONG,
    )


class CompetentieForm(forms.Form):
    use_required_attribute = False
    functie_id = pick("Voor welke functie?", functie_choices)
    naam = forms.CharField(label="Hoe heet het?", max_length=80, error_messages=WRONG)
    gedrag = text("Waaraan zie je het?", most=300, rows=2)


class InwerkenForm(forms.Form):
    use_required_attribute = False
    first_day = DayField(label="Wat is de eerste werkdag?")
