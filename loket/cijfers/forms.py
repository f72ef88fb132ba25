"""What people type: an explanation of a month, and how an indicator is arranged."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict

from loket.cijfers.queries.bord import Gemist
from loket.cijfers.rules.steekproef import VRAGEN
from loket.kernel.forms import DayField
from loket.organisatie.models import Channel, Team
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


class VoorkeurForm(forms.Form):
    product = forms.ChoiceField(label="Voor welk product?", error_messages={"required": "Kies een product."})
    eerst = forms.ChoiceField(label="Het liefst via", choices=Channel.choices)
    daarna = forms.ChoiceField(label="Anders via", choices=Channel.choices)
    ook = forms.ChoiceField(label="En ook via", choices=[("", "Geen ander kanaal"), *Channel.choices], required=False)

    def __init__(self, told: QueryDict | None, **kwargs: Any) -> None:
        super().__init__(told, **kwargs)
        choices = [(row.slug, row.title) for row in products_from_a_to_z()]
        self.fields["product"].choices = [("", "Kies een product"), *choices]  # type: ignore[attr-defined]

    def kanalen(self) -> list[str]:
        return [each for name in ("eerst", "daarna", "ook") if (each := self.cleaned_data[name])]


class OpvolgerForm(forms.Form):
    team = forms.ChoiceField(label="Welk team bestaat niet meer?", error_messages={"required": "Kies een team."})
    opvolger = forms.ChoiceField(label="Welk team doet dit werk nu?", required=False)

    def __init__(self, told: QueryDict | None, **kwargs: Any) -> None:
        super().__init__(told, **kwargs)
        rows = list(Team.objects.order_by("name").values_list("code", "name", "active"))
        ended = [(code, name) for code, name, active in rows if not active]
        everybody = [(code, name) for code, name, _ in rows]
        self.fields["team"].choices = [("", "Kies een team"), *ended]  # type: ignore[attr-defined]
        self.fields["opvolger"].choices = [("", "Geen ander team"), *everybody]  # type: ignore[attr-defined]


class OordeelForm(forms.Form):
    """Yes or no on each of the five points."""

    use_required_attribute = False
    les = forms.CharField(
        label="Wat leren wij hiervan?", max_length=300, required=False, help_text="Zonder naam van klant of collega."
    )

    def __init__(self, told: QueryDict | None) -> None:
        super().__init__(told)
        for punt, label in VRAGEN.items():
            self.fields[punt] = forms.TypedChoiceField(
                label=label,
                choices=[("ja", "Ja"), ("nee", "Nee")],
                coerce=lambda said: said == "ja",
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": "Kies ja of nee."},
            )
        self.order_fields([*VRAGEN, "les"])

    def points(self) -> dict[str, bool | None]:
        return {punt: self.cleaned_data[punt] for punt in VRAGEN}
