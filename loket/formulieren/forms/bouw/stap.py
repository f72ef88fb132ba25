"""A step, and the form as a whole, as an editor types them."""

from typing import Any

from django import forms

from loket.formulieren.forms.bouw.voorwaarde import Seen, add_condition, condition_of
from loket.formulieren.rules.betaalverzoek import WEEKS
from loket.formulieren.rules.content import (
    Bedrag,
    Formulierinhoud,
    Grond,
    Inloggen,
    Kanaal,
    Medetekenen,
    Niveau,
    Stap,
    Weg,
)
from loket.formulieren.rules.content.struct import replace
from loket.formulieren.rules.medetekenen import signer_questions


class StapForm(forms.Form):
    titel = forms.CharField(label="Titel", max_length=200, help_text="Bijvoorbeeld: Waar gaat u wonen?")
    uitleg = forms.CharField(label="Uitleg", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data: Any = None, *, stap: Stap | None, seen: Seen = ()) -> None:
        self.stap, self.seen = stap, seen
        super().__init__(data, initial={"titel": stap.titel, "uitleg": stap.uitleg} if stap else None)
        add_condition(self, stap.als if stap else None, seen)

    def read(self, code: str) -> Stap:
        told = self.cleaned_data
        als = condition_of(told, self.seen)
        return Stap(code, told["titel"], told["uitleg"], als, self.stap.vragen if self.stap else [])


SIGN_DAYS = 14
HEAD = ("zaaktype", "onderwerp", "intro", "minuten", "daarna", "inloggen", "niveau", "bedrijf", "zelf", "versturen")


class HoofdForm(forms.Form):
    """What the form is for, how it begins and ends, and what it costs."""

    zaaktype = forms.ChoiceField(label="Welke zaak wordt het?")
    onderwerp = forms.CharField(
        label="Onderwerp van de zaak",
        required=False,
        max_length=200,
        help_text="Met {naam van een vraag} komt het antwoord erin.",
    )
    intro = forms.CharField(
        label="Waar is het formulier voor?", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    nodig = forms.CharField(
        label="Wat heeft iemand nodig?",
        required=False,
        max_length=4000,
        help_text="Elk ding op een eigen regel.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    minuten = forms.IntegerField(label="Minuten om in te vullen", min_value=1, max_value=120)
    daarna = forms.CharField(
        label="Wat gebeurt er daarna?", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    balie = forms.CharField(
        label="Aan de balie", required=False, max_length=200, help_text="Waar en wanneer. Leeg: kan niet."
    )
    telefoon = forms.CharField(label="Aan de telefoon", required=False, max_length=200)
    post = forms.CharField(label="Per post", required=False, max_length=200)
    inloggen = forms.ChoiceField(label="Inloggen", choices=[(each.value, each.label) for each in Inloggen])
    niveau = forms.ChoiceField(label="Hoe zeker?", choices=[(each.value, each.value.capitalize()) for each in Niveau])
    bedrijf = forms.BooleanField(label="Ook inloggen met eHerkenning", required=False)
    zelf = forms.BooleanField(label="Alleen iemand zelf, nooit voor een ander", required=False)
    ook_door = forms.MultipleChoiceField(
        label="Wie mag het ook voor een ander invullen?",
        required=False,
        choices=[(Grond.BEWIND, "Een bewindvoerder (geld)"), (Grond.MENTORSCHAP, "Een mentor (zorg)")],
        help_text="Wie een machtiging heeft, een ouder met gezag en een curator mogen het altijd.",
        widget=forms.CheckboxSelectMultiple,
    )
    bedrag = forms.CharField(
        label="Wat kost het?",
        required=False,
        max_length=40,
        help_text="Een bedrag zoals 12,50, of de naam van een berekening. Leeg: gratis.",
    )
    omschrijving = forms.CharField(label="Waarvoor betaalt iemand?", required=False, max_length=200)
    later = forms.BooleanField(label="Later betalen mag", required=False)
    weken = forms.IntegerField(
        label="Binnen hoeveel weken?",
        required=False,
        min_value=1,
        max_value=52,
        help_text="De wet zegt 6 weken, tenzij een regeling iets anders zegt (Awb 4:87).",
    )
    mede_vraag = forms.ChoiceField(
        label="Wie moet ook ondertekenen?",
        required=False,
        help_text="Kies de vraag naar het e-mailadres van die persoon, of een groep waar die vraag in zit.",
    )
    mede_wie = forms.CharField(
        label="Wie is dat?", required=False, max_length=200, help_text="Bijvoorbeeld: Uw partner"
    )
    mede_dagen = forms.IntegerField(label="Binnen hoeveel dagen?", required=False, min_value=2, max_value=60)
    versturen = forms.CharField(label="Tekst op de laatste knop", max_length=60)

    def __init__(self, data: Any = None, *, inhoud: Formulierinhoud, zaaktypen: list[tuple[str, str]]) -> None:
        self.inhoud = inhoud
        ways = {kanaal.soort.value: kanaal.tekst for kanaal in inhoud.kanalen}
        pay = inhoud.betalen or Bedrag("", "", later=True)
        initial = {name: getattr(inhoud, name) for name in HEAD}
        initial |= {"nodig": "\n".join(inhoud.nodig), **ways}
        initial["ook_door"] = list(inhoud.ook_door)
        mede = inhoud.medetekenen or Medetekenen("", "")
        initial |= {"mede_vraag": mede.vraag, "mede_wie": mede.wie, "mede_dagen": mede.dagen}
        initial |= {"bedrag": pay.bedrag, "omschrijving": pay.omschrijving, "later": pay.later, "weken": pay.weken}
        super().__init__(data, initial=initial)
        field = self.fields["zaaktype"]
        assert isinstance(field, forms.ChoiceField)
        known = dict(zaaktypen)
        kept = [(inhoud.zaaktype, inhoud.zaaktype)] if inhoud.zaaktype and inhoud.zaaktype not in known else []
        field.choices = [("", "Kies een zaaktype"), *kept, *zaaktypen]
        others = self.fields["mede_vraag"]
        assert isinstance(others, forms.ChoiceField)
        others.choices = [("", "Niemand"), *((each.code, each.label) for each in signer_questions(inhoud))]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if told.get("bedrag") and not told.get("omschrijving"):
            self.add_error("omschrijving", "Vertel waarvoor iemand betaalt.")
        if told.get("mede_vraag") and not told.get("mede_wie"):
            self.add_error("mede_wie", "Vertel wie er meetekent.")
        return told

    def read(self) -> Formulierinhoud:
        told = self.cleaned_data
        ways = [Kanaal(weg, told[weg.value]) for weg in Weg if told[weg.value]]
        pay = None
        if told["bedrag"]:
            weeks = told["weken"] or WEEKS
            pay = Bedrag(told["bedrag"], told["omschrijving"], later=told["later"], weken=weeks)
        mede = None
        if told["mede_vraag"]:
            mede = Medetekenen(told["mede_vraag"], told["mede_wie"], told["mede_dagen"] or SIGN_DAYS)
        head = {name: told[name] for name in HEAD} | {
            "inloggen": Inloggen(told["inloggen"]),
            "niveau": Niveau(told["niveau"]),
            "ook_door": [Grond(each) for each in told["ook_door"]],
        }
        needs = [line.strip()[:200] for line in told["nodig"].splitlines() if line.strip()][:20]
        return replace(self.inhoud, **head, nodig=needs, kanalen=ways, betalen=pay, medetekenen=mede)
