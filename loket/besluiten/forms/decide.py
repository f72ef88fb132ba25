"""A besluit, in the parts that the law asks for. What misses is told in the words of the rule."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from loket.besluiten.forms.day import DayField
from loket.besluiten.rules.besluittekst import LONGEST, MISSING, Blocks
from loket.besluiten.rules.brief import BESTUURSORGANEN

Choices = Sequence[tuple[str, str]]
TOO_LONG = "Gebruik hoogstens %(limit_value)d tekens."


def text_field(
    label: str, missing: str = "", *, help_text: str = "", rows: int = 4, longest: int = LONGEST
) -> forms.CharField:
    """`missing` is what one reads when it is empty; without it the field may be."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=bool(missing),
        max_length=longest,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"max_length": TOO_LONG, "required": missing},
    )


class DecideForm(forms.Form):
    """`seen` is how many besluiten there were on the zaak when the page was made."""

    use_required_attribute = False
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    besluittype = forms.ChoiceField(label="Wat voor besluit is het?", error_messages={"required": "Kies een soort."})
    informatieobjecttype = forms.ChoiceField(label="Wat voor document wordt de brief?", required=False)
    beslissing = text_field(
        "Wat is besloten?",
        MISSING["beslissing"],
        help_text="Begin met het besluit zelf. Noem bedragen en dagen.",
    )
    redenen = text_field("Waarom?", MISSING["redenen"], help_text="Leg uit waarom, in gewone woorden.", rows=6)
    grondslag = text_field("Welke regel pas je toe?", MISSING["grondslag"], help_text="Noem het artikel.", rows=2)
    bezwaar_door = text_field("Wie kan bezwaar maken?", MISSING["bezwaar_door"], rows=2)
    bezwaar_bij = text_field("Waar kan iemand bezwaar maken?", MISSING["bezwaar_bij"], rows=2)
    bestuursorgaan = forms.ChoiceField(
        label="Voor welk bestuur besluit je?", choices=[(it, it) for it in BESTUURSORGANEN]
    )
    mandaat = forms.ChoiceField(label="Met welk mandaat?", required=False)
    datum = DayField(label="Dag van het besluit")
    verzenddatum = DayField(label="Dag waarop de brief weggaat")
    ingangsdatum = DayField(label="Vanaf wanneer geldt het?")
    vervaldatum = DayField(label="Tot wanneer geldt het?", required=False)
    text = text_field("De brief", help_text="Alleen als je de brief zelf wilt wijzigen.", rows=18, longest=5 * LONGEST)

    def __init__(
        self, *args: Any, kinds: Choices = (), documents: Choices = (), mandates: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offers = {"kinds": kinds, "documents": documents, "mandates": mandates}
        self._offer("besluittype", kinds)
        self._offer("informatieobjecttype", documents)
        self._offer("mandaat", [("", "Geen: het bestuur heeft zelf besloten"), *mandates])
        if not documents:
            del self.fields["informatieobjecttype"]

    def _offer(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def without_faults(self, **changes: str) -> "DecideForm":
        """The same with what was typed: nobody is told off for having a look."""
        return DecideForm(**self.offers, initial={**{name: self[name].data for name in self.fields}, **changes})

    def blocks(self) -> Blocks:
        """As far as they were typed."""
        told = self.cleaned_data if hasattr(self, "cleaned_data") else {}
        shown = told if self.is_bound else self.initial
        return Blocks(**{each.name: str(shown.get(each.name) or "") for each in fields(Blocks)})

    def day(self, name: str, otherwise: date) -> date:
        told = (self.cleaned_data if self.is_bound else self.initial).get(name)
        return told if isinstance(told, date) else otherwise

    def answers(self) -> dict[str, Any]:
        """What the command gets."""
        told = self.cleaned_data
        document = told.get("informatieobjecttype")
        return {
            "besluittype_id": UUID(told["besluittype"]),
            "informatieobjecttype_id": UUID(document) if document else None,
            "blocks": self.blocks(),
            "decision": told["mandaat"],
            **{name: told[name] for name in ("datum", "verzenddatum", "ingangsdatum", "vervaldatum", "bestuursorgaan")},
        }
