"""Talks, expectations, notes; and cases."""

from django import forms

from loket.kernel.forms import DayField
from loket.organisatie.queries import medewerker_choices
from loket.personeel.forms.fields import WRONG, pick, text
from loket.personeel.models import Coachnotitie, Gesprek


class GesprekForm(forms.Form):
    use_required_attribute = False
    soort = pick("Wat voor gesprek?", Gesprek.Soort.choices)
    gepland_op = DayField(label="Op welke dag?")


class GehoudenForm(forms.Form):
    use_required_attribute = False
    gehouden_op = DayField(label="Wanneer was het?")


class VerwachtingForm(forms.Form):
    use_required_attribute = False
    tekst = text("Wat spreken jullie af?")


class NotitieForm(forms.Form):
    use_required_attribute = False
    stijl = pick("Hoe leid je hier?", Coachnotitie.Stijl.choices)
    tekst = text("Notitie", help_text="Je collega leest dit ook.")


class CasusForm(forms.Form):
    use_required_attribute = False
    titel = forms.CharField(label="Titel", max_length=120, error_messages=WRONG)
    gebeurd = text("Wat gebeurde er?", most=1000, help_text="Zonder naam, BSN of zaaknummer.")
    klant = text("Hoe zag de klant het?", most=1000)
    goed = text("Wat ging goed?", most=1000, rows=2)
    beter = text("Wat kan beter?", most=1000, rows=2)
    les = text("Wat leren wij?", most=500, rows=2)
    actie = text("Wat gaan wij doen?", most=500, rows=2, required=False)
    besproken_op = DayField(label="Wanneer bespraken jullie dit?")
    deelnemers = forms.MultipleChoiceField(
        label="Wie waren erbij?", choices=medewerker_choices, required=False, error_messages=WRONG
    )
