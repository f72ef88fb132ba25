"""Marks beside other towns, how they were measured, and a new peiling among colleagues."""

from django import forms

from loket.kernel.forms import DayField
from loket.waardering.models import Methode, Meting
from loket.waardering.rules.peiling import VRAGEN

WRONG = {
    "required": "Vul dit in.",
    "invalid": "Vul een getal in.",
    "invalid_choice": "Kies uit de lijst.",
    "max_length": "Maak de tekst korter.",
    "max_decimal_places": "Gebruik hoogstens 1 cijfer na de komma.",
}
EENS = [
    ("1", "Helemaal oneens"),
    ("2", "Oneens"),
    ("3", "Gaat zo"),
    ("4", "Eens"),
    ("5", "Helemaal eens"),
]


def line(label: str, *, most: int, help_text: str = "", required: bool = True) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, help_text=help_text, required=required, error_messages=WRONG)


def mark(label: str, *, required: bool = True) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=required,
        decimal_places=1,
        max_digits=4,
        localize=True,
        widget=forms.TextInput({"inputmode": "decimal", "size": 6}),
        error_messages=WRONG,
    )


class MetingForm(forms.Form):
    use_required_attribute = False
    onderwerp = line("Over welke rol gaat dit?", most=60, help_text="Bijvoorbeeld klant, partner of wijkbewoner.")
    jaar = forms.IntegerField(label="Welk jaar?", min_value=1, max_value=9999, error_messages=WRONG)
    eigen = mark("Ons cijfer")
    gemiddeld = mark("Gemiddeld bij andere gemeenten", required=False)
    methode = forms.ChoiceField(
        label="Hoe is gemeten?",
        choices=lambda: [(each.code, each.naam) for each in Methode.objects.order_by("code")],
        error_messages=WRONG | {"required": "Kies een methode. Voeg er anders eerst een toe."},
    )
    bron = line("Waar staat dit?", most=200)


class MethodeForm(forms.Form):
    use_required_attribute = False
    code = forms.SlugField(
        label="Korte naam",
        max_length=50,
        help_text="Bijvoorbeeld 2026.",
        error_messages=WRONG | {"invalid": "Gebruik letters, cijfers en streepjes."},
    )
    naam = line("Naam van de methode", most=120)
    voetnoot = forms.CharField(
        label="Waar moet je op letten bij vergelijken?",
        required=False,
        max_length=300,
        help_text="Deze zin staat bij elke vergelijking met een andere methode.",
        widget=forms.Textarea({"rows": 2}),
        error_messages=WRONG,
    )


class ReeksForm(forms.Form):
    use_required_attribute = False
    onderwerp = forms.ChoiceField(
        label="Welke rol?",
        choices=lambda: [
            (role, role.capitalize())
            for role in Meting.objects.order_by("onderwerp").values_list("onderwerp", flat=True).distinct()
        ],
        error_messages=WRONG | {"required": "Kies een rol."},
    )
    betrouwbaar_vanaf = DayField(label="Vanaf wanneer zijn de cijfers betrouwbaar?", required=False)


class BestandForm(forms.Form):
    use_required_attribute = False
    bestand = forms.FileField(
        label="Bestand (csv)",
        help_text="Met de kolommen onderwerp, jaar, eigen, gemiddeld, methode en bron.",
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg."},
    )


class PeilingForm(forms.Form):
    use_required_attribute = False
    opent_op = DayField(label="Vanaf welke dag?")
    sluit_op = DayField(label="Tot en met welke dag?")


class StemForm(forms.Form):
    use_required_attribute = False
    tekst = forms.CharField(
        label="Wat helpt jou het meest om klanten beter te helpen?",
        required=False,
        max_length=500,
        help_text="Noem geen namen.",
        widget=forms.Textarea({"rows": 3}),
        error_messages=WRONG,
    )
    field_order = (*VRAGEN, "tekst")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name, label in VRAGEN.items():
            self.fields[name] = forms.TypedChoiceField(
                label=label,
                choices=EENS,
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
                error_messages=WRONG,
            )
        self.order_fields(self.field_order)

    def marks(self) -> dict[str, int | None]:
        return {name: value for name, value in self.cleaned_data.items() if name != "tekst"}
