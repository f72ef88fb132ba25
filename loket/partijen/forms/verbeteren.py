"""What we keep of a partij, to be put right."""

from typing import Any

from django import forms

from loket.partijen.forms.toestemming import CHOOSE, WHERE
from loket.partijen.rules.verbetering import LINES, NO_FIRM, NO_NAME, PLACES, Juist

SAID = {"required": "Kies waar de klant dit zei."}
TOO_LONG = {"max_length": "Maak de tekst korter."}
PERSONAL = ("voorletters", "voornaam", "voorvoegsel_achternaam", "achternaam")
SHOWN = {"bezoekadres": "Woonadres of bezoekadres", "correspondentieadres": "Postadres, als dat een ander is"}


def line(label: str, most: int, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=False, error_messages=TOO_LONG, **more)


def named(label: str, missing: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=200, error_messages={**TOO_LONG, "required": missing})


class JuistForm(forms.Form):
    """As it should be. `person`: else it is an organisation."""

    use_required_attribute = False
    voorletters = line("Voorletters", 10)
    voornaam = line("Voornaam", 200)
    voorvoegsel_achternaam = line("Tussenvoegsel", 10)
    achternaam = named("Achternaam", NO_NAME.reason)
    naam = named("Naam van de organisatie", NO_FIRM.reason)
    email = line("E-mailadres", 80, help_text="Bij een ander adres sturen wij een link om het te bevestigen.")
    telefoon = line("Telefoonnummer", 80)
    gezien = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    bron = forms.ChoiceField(label="Waar zei de klant dit?", choices=WHERE, error_messages=CHOOSE | SAID)

    def __init__(self, *args: Any, person: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("naam",) if person else PERSONAL:
            del self.fields[name]
        for place in SHOWN:
            self.fields |= _fields_of(place)
        self.order_fields([name for name in self.fields if name not in ("email", "telefoon", "bron")])

    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """What belongs together, with a heading: two addresses have fields of the same name."""
        places = {words: [f"{place}_{name}" for name in LINES] for place, words in SHOWN.items()}
        parts = {"Naam": ("naam", *PERSONAL), **places, "E-mail en telefoon": ("email", "telefoon")}
        return [(words, [self[name] for name in names if name in self.fields]) for words, names in parts.items()]

    def juist(self) -> Juist:
        told = dict(self.cleaned_data)
        home, post = (_as_kept({name: told.pop(f"{place}_{name}") for name in LINES}) for place in PLACES)
        return Juist(**told, bezoekadres=home, correspondentieadres=post)


def _fields_of(place: str) -> dict[str, forms.Field]:
    return {
        f"{place}_straatnaam": line("Straat", 255),
        f"{place}_huisnummer": forms.IntegerField(
            label="Huisnummer",
            required=False,
            min_value=1,
            max_value=99_999,
            widget=forms.TextInput({"inputmode": "numeric", "size": 6}),
            error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "Vul een getal in, bijvoorbeeld 12."),
        ),
        f"{place}_huisnummertoevoeging": line("Toevoeging", 20),
        f"{place}_postcode": line("Postcode", 7),
        f"{place}_stad": line("Plaats", 255),
    }


def _as_kept(lines: dict[str, Any]) -> dict[str, Any]:
    """A postcode as the standard writes it."""
    postcode = "".join(lines["postcode"].upper().split())
    return {**lines, "postcode": f"{postcode[:4]} {postcode[4:]}".strip()}
