"""What people type: an explanation of a month, and how an indicator is arranged."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict

from loket.cijfers.queries.bord import Gemist
from loket.kernel.forms import DayField
from loket.organisatie.models import Channel
from loket.organisatie.queries import medewerker_choices
from loket.producten.queries.lists import products_from_a_to_z
from loket.programma.models import Maatregel


class ToelichtingForm(forms.Form):
    maand = forms.ChoiceField(label="Over welke maand?", error_messages={"required": "Kies een maand."})
    tekst = forms.CharField(
        label="Hoe komt het, en wat doe je eraan?",
        help_text="Iedereen kan dit lezen. Noem geen namen van mensen.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Leg in een paar woorden uit hoe het komt, en wat je doet."},
    )

    def __init__(self, told: QueryDict | None, *, missed: Sequence[Gemist]) -> None:
        super().__init__(told)
        self.fields["maand"].choices = [(str(each.maand), each.naam) for each in missed]  # type: ignore[attr-defined]

    def clean_maand(self) -> date:
        return date.fromisoformat(self.cleaned_data["maand"])


class IndicatorForm(forms.Form):
    openbaar = forms.BooleanField(label="Iedereen mag dit cijfer zien", required=False)
    eigenaar = forms.ChoiceField(label="Wie legt dit cijfer uit?", required=False)
    betrouwbaar_vanaf = DayField(label="Vanaf wanneer zijn de cijfers betrouwbaar?", required=False)

    def __init__(self, told: QueryDict | None, **kwargs: Any) -> None:
        super().__init__(told, **kwargs)
        self.fields["eigenaar"].choices = [("", "Niemand"), *medewerker_choices()]  # type: ignore[attr-defined]


class NormForm(forms.Form):
    geldig_vanaf = DayField(label="Vanaf welke dag geldt de norm?")
    doel = forms.DecimalField(label="Norm", max_digits=9, decimal_places=1, localize=True)
    acuut = forms.DecimalField(label="Alarm", max_digits=9, decimal_places=1, required=False, localize=True)
    bron = forms.CharField(label="Waar staat deze norm?", max_length=200, required=False)


class SturingForm(forms.Form):
    product = forms.ChoiceField(label="Voor welk product?", error_messages={"required": "Kies een product."})
    kanaal = forms.ChoiceField(label="Naar welk kanaal?", choices=Channel.choices)
    wat = forms.CharField(
        label="Wat hebben wij gedaan?", max_length=200, error_messages={"required": "Vul in wat je deed."}
    )
    vanaf = DayField(label="Vanaf welke dag?")
    maatregel = forms.TypedChoiceField(
        label="Bij welke maatregel hoort dit?", required=False, coerce=UUID, empty_value=None
    )

    def __init__(self, told: QueryDict | None) -> None:
        super().__init__(told)
        measures = [(str(each.uuid), each.title) for each in Maatregel.objects.order_by("-planned_at")[:100]]
        self.fields["maatregel"].choices = [("", "Bij geen"), *measures]  # type: ignore[attr-defined]
        choices = [(row.slug, row.title) for row in products_from_a_to_z()]
        self.fields["product"].choices = [("", "Kies een product"), *choices]  # type: ignore[attr-defined]
