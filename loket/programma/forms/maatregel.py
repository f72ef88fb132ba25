"""A new measure, and its steps."""

from django import forms

from loket.kernel.forms import DayField
from loket.programma.forms.fields import colleague, figure, line, pick, text
from loket.programma.models import Gevolg, Thema


class MaatregelForm(forms.Form):
    use_required_attribute = False
    title = line("Wat gaan wij doen?")
    first_step = text("Wat is de eerste stap?", rows=2, help_text="Iets wat je deze maand kunt doen.")
    step_on = DayField(label="Wanneer is de eerste stap klaar?")
    owner = colleague("Wie doet dit?")
    check_on = DayField(label="Wanneer kijken wij of het helpt?")
    theme = pick("Bij welk thema hoort dit?", Thema.choices)
    base = figure("Hoe staat het nu?", help_text="Een getal. Laat leeg als je het niet weet.")
    target = figure("Waar willen wij heen?", help_text="Een getal.")
    unit = line("Wat telt dat getal?", most=20, required=False, help_text="Bijvoorbeeld %, dagen of minuten.")


class BegonnenForm(forms.Form):
    use_required_attribute = False
    done = text("Wat heb je gedaan?", rows=2)


class MetenForm(forms.Form):
    use_required_attribute = False
    value = figure("Wat heb je gemeten?", required=True)
    on = DayField(label="Wanneer heb je dat gemeten?")
    note = text("Waaraan zie je dat?", rows=2)


class AfrondenForm(forms.Form):
    use_required_attribute = False
    outcome = pick("Hoe gaat het verder?", [("", "Kies"), *Gevolg.choices])
    note = text("Wat doen wij nu anders?", rows=2)


class AndersForm(forms.Form):
    use_required_attribute = False
    owner = colleague("Wie doet dit?")
    check_on = DayField(label="Wanneer kijken wij of het helpt?")
    reason = text("Waarom verandert dit?", rows=2)
