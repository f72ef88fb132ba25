"""Words that mean the same, what comes first or lower, and how much a signal counts."""

from typing import Any

from django import forms

from loket.zoeken.forms.things import ThingField
from loket.zoeken.queries.arrangements import ThingRow


def typed_text(label: str, most: int, *, required: bool = True, **more: Any) -> forms.CharField:
    """A line of text that says itself what is missing."""
    told = {"required": f"Vul in: {label.lower()}.", "max_length": f"Dit is te lang. Gebruik hooguit {most} tekens."}
    return forms.CharField(label=label, max_length=most, required=required, error_messages=told, **more)


def number(label: str, **more: Any) -> forms.FloatField:
    """A number as people write it: with a comma or a point."""
    told = {"required": "Vul een getal in.", "invalid": "Vul een getal in, bijvoorbeeld 0,5."}
    field = NumberField(label=label, error_messages=told, **more)
    field.widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 8, "autocomplete": "off"})
    return field


class NumberField(forms.FloatField):
    """What is out of range, the command refuses with the reason."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(str(value).replace(",", ".") if value not in self.empty_values else value)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:g}".replace(".", ",") if isinstance(value, float) else value


class SynonymForm(forms.Form):
    word = typed_text("Wat mensen typen", 100, help_text="Een woord of een paar woorden, zoals: kliko.")
    means = typed_text("Wat het betekent", 100, help_text="Een woord dat op onze pagina's staat, zoals: afvalbak.")
    both_ways = forms.BooleanField(label="Dit geldt ook andersom", required=False)

    @property
    def words(self) -> list[str]:
        """For these the preview shows what people see."""
        told = self.cleaned_data
        return [told["word"], told["means"]] if told["both_ways"] else [told["word"]]


class PlacedForm(forms.Form):
    """About one of `things`, that is chosen by its title or address."""

    def __init__(self, things: list[ThingRow], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["thing"]
        assert isinstance(field, ThingField)
        field.things = things

    def told(self) -> dict[str, Any]:
        """As the command wants it."""
        values = dict(self.cleaned_data)
        kind, ref = values.pop("thing")
        return {**values, "kind": kind, "ref": ref}

    @property
    def words(self) -> list[str]:
        return [self.cleaned_data["query"]]


class BestBetForm(PlacedForm):
    query = typed_text(
        "Wat mensen typen", 200, help_text="Precies deze woorden. Hoofdletters en leestekens tellen niet."
    )
    thing = ThingField(label="Wat bovenaan komt")


class PushDownForm(PlacedForm):
    query = typed_text(
        "Wat mensen typen", 200, required=False, help_text="Laat leeg als het voor alle vragen geldt.", initial=""
    )
    thing = ThingField(label="Wat lager komt")
    share = number(
        "Hoeveel telt het nog?", initial=0.5, help_text="Een getal boven 0, tot en met 1. Bij 0,5 telt het half."
    )


class WeightForm(forms.Form):
    value = number(
        "Hoe zwaar telt dit?",
        help_text="Een getal van 0 tot 5. Bij 1 telt het zoals wij het hebben gemeten.",
    )

    @property
    def words(self) -> list[str]:
        return []
