"""A besluit that was sent: put right, or taken back."""

from django import forms

from loket.besluiten.forms.day import DayField
from loket.besluiten.forms.decide import text_field
from loket.besluiten.models import Vervalreden
from loket.besluiten.rules.besluittekst import LONGEST

REASONS = [
    (Vervalreden.INGETROKKEN_OVERHEID, "Wij trekken het in"),
    (Vervalreden.INGETROKKEN_BELANGHEBBENDE, "De aanvrager vraagt het"),
]


class Later(forms.Form):
    """`seen` is how many changes there were of the besluit when the page was made."""

    use_required_attribute = False
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)


class CorrectForm(Later):
    ingangsdatum = DayField(label="Vanaf wanneer geldt het?")
    vervaldatum = DayField(label="Tot wanneer geldt het?", required=False)
    text = text_field("De brief", "De brief is leeg.", rows=22, longest=5 * LONGEST)
    reason = text_field(
        "Wat was er fout?", "Schrijf op wat er fout was.", help_text="Dit staat in het verloop.", rows=2, longest=500
    )


class WithdrawForm(Later):
    vervalreden = forms.ChoiceField(
        label="Wie wil dit?",
        choices=REASONS,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wie dit wil."},
    )
    vervaldatum = DayField(label="Vanaf wanneer geldt het niet meer?")
    reason = text_field(
        "Waarom?",
        "Schrijf op waarom het besluit vervalt.",
        help_text="Leg dit ook uit in een brief. Intrekken is zelf een besluit.",
        longest=500,
    )
