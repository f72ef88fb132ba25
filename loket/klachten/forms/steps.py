"""A small form for each step. What is missing or may not be is said by the command, beside the field."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from loket.kernel.forms import DayField
from loket.klachten.models import (
    Gehoord,
    NietBehandelen,
    NietHoren,
    Onderdeel,
    Oorzaak,
    Soort,
    Uitkomst,
)
from loket.klachten.models.onderdeel import JUDGED, KINDS
from loket.klachten.rules.oordeel import NORMEN

PARTS = 3
Choices = Sequence[tuple[str, Any]]


def text(label: str, *, rows: int = 3, most: int = 5000, help_text: str = "", required: bool = True) -> forms.CharField:
    widget = forms.Textarea({"rows": rows})
    errors = {"required": "Vul dit in.", "max_length": "Maak de tekst korter."}
    return forms.CharField(
        label=label, required=required, max_length=most, widget=widget, help_text=help_text, error_messages=errors
    )


def pick(label: str, choices: Choices, empty: str = "Kies uit de lijst", *, required: bool = True) -> forms.ChoiceField:
    errors = {"required": "Kies uit de lijst.", "invalid_choice": "Kies uit de lijst."}
    return forms.ChoiceField(label=label, required=required, choices=[("", empty), *choices], error_messages=errors)


class StepForm(forms.Form):
    """`choices` holds the lists of people and teams, `onderdelen` the parts that are judged."""

    use_required_attribute = False

    def __init__(
        self,
        *args: Any,
        choices: Mapping[str, Choices] | None = None,
        onderdelen: Sequence[Onderdeel] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fill(choices or {}, onderdelen)

    def fill(self, choices: Mapping[str, Choices], onderdelen: Sequence[Onderdeel]) -> None:
        """Lists that only the page knows."""


class BehandelaarForm(StepForm):
    def fill(self, choices: Mapping[str, Choices], onderdelen: Sequence[Onderdeel]) -> None:
        self.fields["behandelaar"] = pick("Wie behandelt deze klacht?", choices.get("handlers", []))


class BeklaagdeForm(StepForm):
    def fill(self, choices: Mapping[str, Choices], onderdelen: Sequence[Onderdeel]) -> None:
        self.fields["medewerker"] = pick("Over wie gaat de klacht?", choices.get("people", []))


class GesprekForm(StepForm):
    op = DayField(label="Wanneer sprak je de klager?")
    afspraak = text("Wat bespraken jullie?")


class OplossenForm(StepForm):
    afspraak = text("Wat spraken jullie af?", help_text="Dit komt in de brief aan de klager.")
    akkoord_op = DayField(label="Wanneer zei de klager tevreden te zijn?")


class IntrekkenForm(StepForm):
    toelichting = text("Hoe en wanneer zei de klager dit?")


class NietBehandelenForm(StepForm):
    grond = pick("Waarom behandelen wij de klacht niet?", NietBehandelen.choices)
    toelichting = text("Leg het uit aan de klager", help_text="Dit komt in de brief, met de weg naar de ombudsman.")


class DelenForm(StepForm):
    """The parts of the klacht; what stays empty is left out."""

    def fill(self, choices: Mapping[str, Choices], onderdelen: Sequence[Onderdeel]) -> None:
        for number in range(1, PARTS + 1):
            was = next((each for each in onderdelen if each.volgorde == number), None)
            self.fields[f"soort_{number}"] = pick(f"Soort van deel {number}", KINDS, required=False)
            self.fields[f"tekst_{number}"] = text(f"Deel {number}: waar gaat het over?", rows=2, required=False)
            if was:
                self.initial[f"soort_{number}"], self.initial[f"tekst_{number}"] = was.soort, was.tekst
        self.fields["oorzaak"] = pick("Oorzaak", Oorzaak.choices, required=False)
        self.fields["team"] = pick("Over welk team gaat het?", choices.get("teams", []), required=False)

    def parts(self) -> list[tuple[str, str]]:
        told = [(self.cleaned_data[f"soort_{n}"], self.cleaned_data[f"tekst_{n}"]) for n in range(1, PARTS + 1)]
        return [(soort, tekst) for soort, tekst in told if soort or tekst.strip()]


class OnderzoekForm(StepForm):
    met_adviseur = forms.BooleanField(label="Er kijkt een adviseur of commissie mee (10 weken)", required=False)


class HorenForm(StepForm):
    wie = pick("Wie heb je gehoord?", Gehoord.choices)
    op = DayField(label="Wanneer?")
    verslag = text("Verslag", rows=6, most=20000)


class NietHorenForm(StepForm):
    reden = pick("Waarom hoef je de klager niet te horen?", NietHoren.choices)
    waarom = text("Leg uit", rows=2, most=500)


class AdviesForm(StepForm):
    advies = text("Wat is het advies?", rows=6, most=20000)


class VerdagenForm(StepForm):
    weken = pick("Hoeveel weken langer?", [(str(n), f"{n} {'week' if n == 1 else 'weken'}") for n in range(1, 5)])
    reden = text("Waarom duurt het langer?", rows=2, most=500, help_text="Dit komt in de brief aan de klager.")


class UitstelForm(StepForm):
    tot = DayField(label="Tot en met welke dag?")
    akkoord_op = DayField(label="Wanneer schreef de klager dat het goed is?")


class OordeelForm(StepForm):
    def fill(self, choices: Mapping[str, Choices], onderdelen: Sequence[Onderdeel]) -> None:
        norms = [(group, list(each)) for group, each in NORMEN.items()]
        for part in onderdelen:
            number = part.volgorde
            told = f"{Soort(part.soort).label}: {(part.tekst or '')[:120]}"
            self.fields[f"bevinding_{number}"] = text(f"Deel {number}: wat vond je?", help_text=told)
            self.fields[f"oordeel_{number}"] = pick(f"Oordeel over deel {number}", JUDGED)
            self.fields[f"norm_{number}"] = pick(f"Norm bij deel {number}", norms, "Geen norm", required=False)
        self.fields["conclusie"] = text("Wat doen wij nu?", help_text="Excuses, herstel, een andere werkwijze.")
        self.fields["afwijking"] = text("Waarom wijken wij af van het advies?", rows=2, most=1000, required=False)


class MaatregelForm(StepForm):
    def fill(self, choices: Mapping[str, Choices], onderdelen: Sequence[Onderdeel]) -> None:
        self.fields["tekst"] = text("Wat gaan wij anders doen?", rows=2, most=500)
        self.fields["eigenaar"] = pick("Wie doet dit?", choices.get("people", []))
        self.fields["uiterlijk"] = DayField(label="Voor wanneer?")
        self.fields["controle_op"] = DayField(label="Wanneer kijken wij of het werkt?")


class OmbudsmanForm(StepForm):
    gemeld_op = DayField(label="Sinds wanneer is de klacht bij de ombudsman?")
    uitkomst = pick("Uitkomst", Uitkomst.choices, "Loopt nog", required=False)
    toelichting = text("Toelichting", rows=2, most=1000, required=False)


class WeerwoordForm(StepForm):
    tekst = text("Wat gebeurde er volgens jou?", rows=6)


class GedaanForm(StepForm):
    gedaan = text("Wat is er gedaan?", rows=2, most=500)


class ControleForm(StepForm):
    werkt = pick("Werkt het?", [("ja", "Ja, het werkt"), ("nee", "Nee, het werkt niet")])
    bevinding = text("Waaraan zie je dat?", rows=2, most=500)


class JaarverslagForm(forms.Form):
    use_required_attribute = False
    inleiding = text("Inleiding", most=3000, required=False)
    lessen = text("Wat leerden wij?", rows=5, most=3000, required=False)
