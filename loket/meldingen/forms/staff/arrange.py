"""Kinds of meldingen and their routes, as who arranges them types them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import slugify

from loket.meldingen.forms.staff.day import DayField
from loket.meldingen.models import Category, CategoryGroup

Choices = Iterable[tuple[str, Any]]
MOST_TERMS, LONGEST_TERM = 200, 60
COPIED = (
    "name",
    "name_en",
    "help_text",
    "object_words",
    "object_words_en",
    "norm_days",
    "urgent",
    "done_words",
    "done_words_en",
    "asks_lamp",
    "forward_to",
    "active_from",
    "active_until",
)


class KindForm(forms.Form):
    """One kind of melding. `terms` has one on each line."""

    use_required_attribute = False
    name = forms.CharField(label="Naam", max_length=80, error_messages={"required": "Geef de soort een naam."})
    group = forms.ModelChoiceField(
        label="Groep",
        queryset=CategoryGroup.objects.order_by("position"),
        empty_label="Kies",
        error_messages={"required": "Kies een groep.", "invalid_choice": "Kies een groep uit de lijst."},
    )
    norm_days = forms.IntegerField(
        label="Norm in werkdagen",
        min_value=0,
        max_value=365,
        help_text="Zoveel werkdagen hebben wij. 0 is dezelfde dag.",
        error_messages={
            "required": "Vul de norm in.",
            "invalid": "Vul een heel getal in.",
            "min_value": "Vul 0 of meer in.",
            "max_value": "Vul hoogstens 365 in.",
        },
    )
    urgent = forms.BooleanField(label="Altijd spoed", required=False)
    terms = forms.CharField(
        label="Woorden die mensen typen",
        required=False,
        max_length=MOST_TERMS * (LONGEST_TERM + 2),
        help_text="Een per regel. Hieraan herkennen wij de soort.",
        widget=forms.Textarea({"rows": 8}),
    )
    object_words = forms.CharField(
        label="In het bericht: U heeft … gemeld",
        max_length=80,
        help_text="Bijvoorbeeld: een kapotte straatlantaarn",
        error_messages={"required": "Vul de woorden voor het bericht in."},
    )
    done_words = forms.CharField(
        label="Tekst als het klaar is",
        required=False,
        max_length=200,
        help_text="Voorstel voor wie afhandelt. Bijvoorbeeld: De lantaarn brandt weer.",
    )
    help_text = forms.CharField(
        label="Uitleg voor de melder", required=False, max_length=300, widget=forms.Textarea({"rows": 3})
    )
    name_en = forms.CharField(label="Naam", required=False, max_length=80)
    object_words_en = forms.CharField(
        label="In het bericht: You reported …",
        required=False,
        max_length=80,
        help_text="Bijvoorbeeld: a broken street light",
    )
    done_words_en = forms.CharField(
        label="Tekst als het klaar is",
        required=False,
        max_length=200,
        help_text="Deze tekst krijgt wie Engels leest, als je het Nederlandse voorstel niet verandert.",
    )
    asks_lamp = forms.BooleanField(label="Vraag naar het nummer van de lantaarn", required=False)
    forward_to = forms.CharField(
        label="Altijd voor een ander", required=False, max_length=80, help_text="Bijvoorbeeld: de politie"
    )
    active_from = DayField(label="In gebruik vanaf", required=False)
    active_until = DayField(label="In gebruik tot en met", required=False)

    @classmethod
    def of(cls, kind: Category) -> "KindForm":
        values = {name: getattr(kind, name) for name in COPIED}
        return cls(initial={**values, "group": kind.group_id, "terms": "\n".join(kind.terms)})

    @property
    def code(self) -> str:
        """For a new kind, out of its name."""
        return str(slugify(self.cleaned_data["name"]))[:50]

    def clean_name(self) -> str:
        return _one_line(self.cleaned_data["name"])

    def clean_name_en(self) -> str:
        return _one_line(self.cleaned_data["name_en"])

    def clean_object_words(self) -> str:
        return _one_line(self.cleaned_data["object_words"])

    def clean_object_words_en(self) -> str:
        return _one_line(self.cleaned_data["object_words_en"])

    def clean_terms(self) -> list[str]:
        terms = list(dict.fromkeys(line.strip().lower() for line in self.cleaned_data["terms"].splitlines()))
        terms = [term for term in terms if term]
        if long := next((term for term in terms if len(term) > LONGEST_TERM), ""):
            raise forms.ValidationError(f"Maak deze regel korter: {long[:LONGEST_TERM]}…")
        if len(terms) > MOST_TERMS:
            raise forms.ValidationError(f"Gebruik hoogstens {MOST_TERMS} regels.")
        return terms

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        start, end = told.get("active_from"), told.get("active_until")
        if start and end and start > end:
            self.add_error("active_until", "Het einde ligt voor het begin.")
        return told


def _one_line(text: str) -> str:
    """Names stand in subjects of mails, where a new line would begin another header."""
    return " ".join(text.split())


class RouteForm(forms.Form):
    """A line of the routing table: what, where, to whom."""

    use_required_attribute = False
    what = forms.ChoiceField(label="Wat?", required=False)
    wijk = forms.ChoiceField(label="Waar?", required=False)
    team = forms.ChoiceField(
        label="Naar welk team?",
        error_messages={"required": "Kies een team.", "invalid_choice": "Kies een team uit de lijst."},
    )

    def __init__(self, *args: Any, kinds: Choices, groups: Choices, wijken: Choices, teams: Choices, **kw: Any) -> None:
        super().__init__(*args, **kw)
        grouped = [(f"groep:{code}", f"Alles van {name}") for code, name in groups]
        single = [(group, [(f"soort:{code}", name) for code, name in rows]) for group, rows in kinds]
        self._choose("what", [("", "Alles"), ("Hele groep", grouped), *single])
        self._choose("wijk", [("", "Overal"), *wijken])
        self._choose("team", [("", "Kies"), *teams])

    def answers(self) -> dict[str, Any]:
        what, _, code = self.cleaned_data["what"].partition(":")
        return {
            "category": code if what == "soort" else None,
            "group": code if what == "groep" else None,
            "wijk": self.cleaned_data["wijk"] or None,
            "team": self.cleaned_data["team"],
        }

    def _choose(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
