"""A calculation as an editor types it: a formula, or rows of which the first that holds decides."""

from typing import Any

from django import forms

from loket.formulieren.forms.bouw.voorwaarde import Seen, add_condition, condition_of, lines_of
from loket.formulieren.rules.content import Berekening, Rij
from loket.formulieren.rules.formule import Onbekend, namen_in

EMPTY_ROWS, MOST_ROWS = 2, 12


class BerekeningForm(forms.Form):
    label = forms.CharField(label="Naam", max_length=200, help_text="Bijvoorbeeld: Prijs per jaar")
    formule = forms.CharField(
        label="Formule",
        required=False,
        max_length=200,
        help_text="Bijvoorbeeld: aantal * 12,50. Of laat dit leeg en vul regels in.",
    )
    anders = forms.CharField(label="Als geen regel klopt", required=False, max_length=200)
    tonen = forms.BooleanField(label="Laten zien in de controle", required=False)
    euro = forms.BooleanField(label="Het is een bedrag in euro", required=False)

    def __init__(self, data: Any = None, *, berekening: Berekening | None, seen: Seen = ()) -> None:
        self.seen = [part for part in seen if not berekening or part.code != berekening.code]
        told = berekening or Berekening("nieuw", "")
        names = ("label", "formule", "anders", "tonen", "euro")
        super().__init__(data, initial={name: getattr(told, name) for name in names})
        self.rows = min(len(told.tabel) + EMPTY_ROWS, MOST_ROWS)
        for number in range(self.rows):
            row = told.tabel[number] if number < len(told.tabel) else None
            add_condition(self, row.als if row else None, self.seen, prefix=f"rij{number}", most=4)
            self.fields[f"rij{number}_dan"] = forms.CharField(
                label="Dan is het", required=False, max_length=200, initial=row.dan if row else ""
            )

    def clean_formule(self) -> str:
        text = str(self.cleaned_data["formule"]).strip()
        try:
            names = namen_in(text) if text else set()
        except Onbekend:
            raise forms.ValidationError("Wij begrijpen deze formule niet.") from None
        if strange := sorted(names - {part.code for part in self.seen}):
            raise forms.ValidationError(f"“{strange[0]}” is geen vraag of berekening.")
        return text

    def table(self) -> list[tuple[list[list[forms.BoundField]], forms.BoundField, forms.BoundField]]:
        """Each row: its lines, whether one is enough, and what it then is."""
        prefixes = [f"rij{number}" for number in range(self.rows)]
        return [(lines_of(self, prefix=each), self[f"{each}_een"], self[f"{each}_dan"]) for each in prefixes]

    def read(self, code: str) -> Berekening:
        told = self.cleaned_data
        rows = [(condition_of(told, self.seen, prefix=f"rij{n}"), told[f"rij{n}_dan"]) for n in range(self.rows)]
        table = [Rij(als, dan) for als, dan in rows if als]
        return Berekening(code, told["label"], told["formule"], table, told["anders"], told["tonen"], told["euro"])
