"""Papers, their adoption, values in the words of a team, ideas."""

from django import forms

from loket.kernel.forms import DayField
from loket.programma.forms.fields import line, pick, text
from loket.programma.models import Soort


class StukForm(forms.Form):
    use_required_attribute = False
    soort = pick("Wat is het?", Soort.choices)
    titel = line("Titel", most=120)
    tekst = text("Tekst", most=20_000, rows=12, help_text="Een visie heeft hoogstens 300 woorden.")


class VaststellenForm(forms.Form):
    use_required_attribute = False
    op = DayField(label="Wanneer is dit vastgesteld?")
    door = line("Door wie?", most=80, help_text="Bijvoorbeeld de raad of het college.")


class VertalingForm(forms.Form):
    use_required_attribute = False
    team = forms.ChoiceField(label="Welk team?", error_messages={"invalid_choice": "Kies uit de lijst."})
    tekst = text("Wat betekent dit bij jullie?", rows=3, help_text="Schrijf op wat een klant bij jullie merkt.")


class BijdrageForm(forms.Form):
    use_required_attribute = False
    tekst = text("Wat voeg jij toe?", most=300, rows=2, help_text="Een voorbeeld of een idee. Je naam staat erbij.")


class IdeeForm(forms.Form):
    use_required_attribute = False
    tekst = text("Wat kan beter?", most=1000, rows=4)


class AntwoordForm(forms.Form):
    use_required_attribute = False
    antwoord = text("Wat doen wij ermee?", most=1000, rows=3)


class BereiktForm(forms.Form):
    use_required_attribute = False
    bereikt = line("Wat is er bereikt?", most=300)
