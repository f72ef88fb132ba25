"""What a writer fills in."""

from collections.abc import Sequence
from typing import Any

from django import forms

from loket.correspondentie.forms.half_done import HalfDone
from loket.correspondentie.models import Brief, Weg
from loket.correspondentie.rules.word import ON_PAPER

Choices = Sequence[tuple[str, str]]


class NewForm(forms.Form):
    use_required_attribute = False
    sjabloon = forms.ChoiceField(label="Wat wil je schrijven?", error_messages={"required": "Kies een sjabloon."})

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["sjabloon"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Kies een sjabloon"), *choices]


class BriefForm(HalfDone):
    """A concept may be half done: keeping it asks for nothing, and sending says what misses."""

    use_required_attribute = False
    weg = forms.ChoiceField(label="Hoe gaat het weg?", choices=Weg.choices, widget=forms.RadioSelect)
    naam = forms.CharField(label="Aan wie?", max_length=200)
    email = forms.CharField(label="E-mailadres", required=False, max_length=254)
    adres = forms.CharField(
        label="Adres",
        help_text="Straat en nummer, daaronder postcode en plaats.",
        required=False,
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
    )
    onderwerp = forms.CharField(label="Onderwerp", max_length=150)
    tekst = forms.CharField(
        label="Tekst",
        help_text="Begin een kop met ##, een opsomming met -. Wat tussen [haken] staat, vul je zelf in.",
        max_length=40_000,
        widget=forms.Textarea({"rows": 18}),
    )

    @classmethod
    def of(cls, brief: Brief, data: Any = None, *, in_word: bool = False) -> "BriefForm":
        """In Word the text is in the file: then nobody types it here."""
        form = cls(data, initial={name: getattr(brief, name) for name in cls.base_fields})
        offer_ways(form, brief, in_word=in_word)
        if in_word:
            del form.fields["tekst"]
        return form


class AgainForm(forms.Form):
    use_required_attribute = False
    weg = forms.ChoiceField(label="Hoe gaat het nu weg?", choices=Weg.choices, widget=forms.RadioSelect)
    email = forms.CharField(label="E-mailadres", required=False, max_length=254)
    adres = forms.CharField(label="Adres", required=False, max_length=300, widget=forms.Textarea({"rows": 3}))

    @classmethod
    def of(cls, brief: Brief, data: Any = None, *, weg: str) -> "AgainForm":
        form = cls(data, initial={"weg": weg, "email": brief.email, "adres": brief.adres})
        offer_ways(form, brief)
        return form


def offer_ways(form: forms.Form, brief: Brief, *, in_word: bool = False) -> None:
    """Those that its kind may go, and the one that it has."""
    field = form.fields["weg"]
    assert isinstance(field, forms.ChoiceField)
    ways = {*brief.soort.wegen, brief.weg} - {Weg.SMS}
    ways = ways & set(ON_PAPER) if in_word else ways
    field.choices = [(code, name) for code, name in Weg.choices if code in ways]
