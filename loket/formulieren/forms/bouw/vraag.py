"""A question as an editor types it."""

from typing import Any

from django import forms

from loket.afspraken.queries import soorten_for_forms
from loket.basisregistraties.rules.velden import VELDEN_BRP, VELDEN_KVK
from loket.formulieren.forms.bouw.voorwaarde import Seen, add_condition, condition_of
from loket.formulieren.rules.bouw import options_of
from loket.formulieren.rules.content import KEUZEN, Soort, Vraag, Wie
from loket.formulieren.rules.publicatie import Zaakkenmerken
from loket.formulieren.rules.vragen.getal import as_number

ONLY_ALONE = (Soort.GROEP, Soort.BESTAND, Soort.HANDTEKENING, Soort.AFSPRAAK)
KEPT = ("soort", "label", "uitleg", "verplicht", "doel", "grondslag", "bron", "fout", "min", "max", "wie")
WHO = {
    Wie.GEEN: "Niets",
    Wie.VOORNAAM: "Voornaam",
    Wie.TUSSENVOEGSEL: "Tussenvoegsel",
    Wie.ACHTERNAAM: "Achternaam",
    Wie.BSN: "BSN",
    Wie.BEDRIJFSNAAM: "Naam van het bedrijf",
    Wie.KVK: "KVK-nummer",
    Wie.EMAIL: "E-mailadres",
    Wie.TELEFOON: "Telefoonnummer",
    Wie.ADRES: "Adres",
}
SOURCES = [
    ("aanvrager", "Alleen de aanvrager weet dit"),
    ("BRP", [("brp:adres", "Adres"), *((f"brp:{name}", label) for name, label in VELDEN_BRP.items())]),
    ("Handelsregister", [(f"kvk:{name}", label) for name, label in VELDEN_KVK.items()]),
    ("Inloggen", [("inlog:bsn", "BSN"), ("inlog:kvk", "KVK-nummer"), ("inlog:naam", "Naam")]),
]


class VraagForm(forms.Form):
    """Codes stay out of sight: a new question gets one of its label, a choice keeps the one it had."""

    label = forms.CharField(label="Vraag", max_length=200, help_text="Zo staat het boven het vak.")
    soort = forms.ChoiceField(label="Soort antwoord", choices=[(soort.value, soort.label) for soort in Soort])
    uitleg = forms.CharField(label="Uitleg", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))
    verplicht = forms.BooleanField(label="Moet ingevuld zijn", required=False)
    opties = forms.CharField(
        label="Keuzes",
        required=False,
        max_length=8000,
        help_text="Elke keuze op een eigen regel.",
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    afspraak = forms.MultipleChoiceField(
        label="Waarvoor komt iemand naar de balie?",
        required=False,
        help_text="Alleen bij een afspraak. De tijd wordt vastgelegd als het formulier wordt verstuurd.",
        widget=forms.CheckboxSelectMultiple,
    )
    doel = forms.CharField(
        label="Waarvoor is dit nodig?", required=False, max_length=200, help_text="Zonder doel kun je niet publiceren."
    )
    grondslag = forms.CharField(
        label="Van welke wet of regel mag dit?",
        required=False,
        max_length=200,
        help_text="Bijvoorbeeld: Wet BRP 2.39",
    )
    bron = forms.ChoiceField(
        label="Wie weet het antwoord?",
        choices=SOURCES,
        help_text="Wat wij al weten, vraagt het formulier niet aan wie inlogt.",
    )
    min = forms.CharField(label="Minstens", required=False, max_length=10, widget=forms.TextInput(attrs={"size": 8}))
    max = forms.CharField(
        label="Hoogstens",
        required=False,
        max_length=10,
        help_text="Van een getal, het aantal tekens, keuzes of bestanden. Bij een datum: dagen vanaf vandaag.",
        widget=forms.TextInput(attrs={"size": 8}),
    )
    fout = forms.CharField(
        label="Wat moet iemand doen als het niet klopt?",
        required=False,
        max_length=200,
        help_text="Leeg: Loket geeft zelf een uitleg.",
    )
    wie = forms.ChoiceField(label="Wat zegt dit over de aanvrager?", choices=[*WHO.items()], required=False)
    eigenschap = forms.ChoiceField(label="Eigenschap van de zaak", required=False)
    documenttype = forms.ChoiceField(label="Soort document in de zaak", required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        vraag: Vraag | None,
        seen: Seen = (),
        zaak: Zaakkenmerken | None = None,
        in_group: bool = False,
    ) -> None:
        self.vraag, self.seen, self.in_group = vraag, seen, in_group
        super().__init__(data, initial=_initial(vraag))
        zaak = zaak or Zaakkenmerken()
        self._choices("eigenschap", zaak.eigenschappen, vraag.eigenschap if vraag else "")
        self._choices("documenttype", zaak.documenten, vraag.documenttype if vraag else "")
        self._visits(vraag)
        if in_group:
            kinds = [(soort.value, soort.label) for soort in Soort if soort not in ONLY_ALONE]
            self.fields["soort"] = forms.ChoiceField(label="Soort antwoord", choices=kinds)
        else:
            add_condition(self, vraag.als if vraag else None, seen)

    def _visits(self, vraag: Vraag | None) -> None:
        """What one can come for now, and what the question had."""
        field, kept = self.fields["afspraak"], vraag.afspraak if vraag else []
        assert isinstance(field, forms.MultipleChoiceField)
        known = dict(soorten_for_forms())
        field.choices = [*known.items(), *((code, code) for code in kept if code not in known)]

    def _choices(self, name: str, known: frozenset[str], kept: str) -> None:
        names = sorted(known | ({kept} if kept else set()))
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Geen"), *((each, each) for each in names)]

    def clean_min(self) -> str:
        return self._number("min")

    def clean_max(self) -> str:
        return self._number("max")

    def _number(self, name: str) -> str:
        text = str(self.cleaned_data[name]).strip().replace(",", ".")
        if text and as_number(text) is None:
            raise forms.ValidationError("Vul een getal in, of laat dit leeg.")
        return text

    def read(self, code: str) -> Vraag:
        """The question that was typed. What belongs to another kind is left out."""
        told = self.cleaned_data
        soort, old = Soort(told["soort"]), self.vraag
        lines = told["opties"].splitlines() if soort in KEUZEN else []
        return Vraag(
            code=code,
            **{name: told[name] for name in KEPT if name not in ("soort", "wie")},
            soort=soort,
            wie=Wie(told["wie"] or ""),
            opties=options_of(lines, old.opties if old else []),
            vragen=old.vragen if old and soort == Soort.GROEP else [],
            afspraak=told["afspraak"] if soort == Soort.AFSPRAAK else [],
            eigenschap=told["eigenschap"],
            documenttype=told["documenttype"] if soort == Soort.BESTAND else "",
            als=None if self.in_group else condition_of(told, self.seen),
        )


def _initial(vraag: Vraag | None) -> dict[str, Any]:
    if vraag is None:
        return {"verplicht": True, "soort": Soort.TEKST, "bron": "aanvrager"}
    lines = [f"{optie.label} | {optie.uitleg}" if optie.uitleg else optie.label for optie in vraag.opties]
    told = {name: getattr(vraag, name) for name in (*KEPT, "eigenschap", "documenttype", "afspraak")}
    return {**told, "opties": "\n".join(lines)}
