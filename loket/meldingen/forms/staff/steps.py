"""The forms beside the list: one for each step that asks something."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from loket.gebied.queries import OwnerContact
from loket.meldingen.forms.staff.day import DayField
from loket.meldingen.models import Melding, Outcome, Priority
from loket.meldingen.rules.steps import BY_HAND, MOST_NAME, MOST_TEXT
from loket.termijnen.calendar import add_working_days

Choices = Iterable[tuple[str, Any]]
SOMEBODY_ELSE = "anders"


def text_field(label: str, required: str, *, help_text: str = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=MOST_TEXT,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"required": required, "max_length": "Maak de tekst korter: hoogstens %(limit_value)d tekens."},
    )


class StepForm(forms.Form):
    """`told` is how many will hear of it; `seen` the step that this person saw last, to notice a faster colleague."""

    use_required_attribute = False
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def __init__(self, *args: Any, melding: Melding, last_step: int, told: int, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "stap_%s", **kwargs})
        self.melding, self.last_step, self.told, self.today = melding, last_step, told, today
        self.initial.setdefault("seen", last_step)
        self.prepare()

    def prepare(self) -> None:
        """Fill in what is likely."""

    @property
    def seen_step(self) -> int:
        """Without the field (a button in a list) the newest counts."""
        seen: int | None = self.cleaned_data.get("seen")
        return self.last_step if seen is None else seen

    def answers(self) -> dict[str, Any]:
        """What the command gets."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class StartForm(StepForm):
    pass


class PlanForm(StepForm):
    planned_on = DayField(label="Op welke dag?")

    def prepare(self) -> None:
        self.initial.setdefault("planned_on", self.melding.planned_on or add_working_days(self.today, 1))


class AskForm(StepForm):
    question = text_field("Wat wil je weten?", "Typ je vraag aan de melder.", help_text="De melder krijgt deze vraag.")


class HoldForm(StepForm):
    reason = text_field("Waarom wacht het werk?", "Typ waarom het werk wacht.", rows=2)


class WithdrawForm(StepForm):
    reason = text_field(
        "Waarom vervalt deze melding?",
        "Typ waarom de melding vervalt.",
        help_text="De melder krijgt geen bericht.",
        rows=2,
    )


class HandOverForm(StepForm):
    """To a team, or to a colleague of the team that has it."""

    to = forms.ChoiceField(label="Aan wie?", error_messages={"required": "Kies een team of een collega."})

    def __init__(self, *args: Any, receivers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self.fields["to"], [("", "Kies"), *receivers])

    def answers(self) -> dict[str, Any]:
        return receiver(self.cleaned_data["to"])


class RecategoriseForm(StepForm):
    category = forms.ChoiceField(
        label="Welke soort is het?",
        help_text="De melding gaat naar het team van die soort.",
        error_messages={"required": "Kies een soort uit de lijst."},
    )

    def __init__(self, *args: Any, kinds: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self.fields["category"], [("", "Kies"), *kinds])


class PrioritiseForm(StepForm):
    priority = forms.ChoiceField(
        label="Hoe snel moet het?",
        help_text="Spoed is voor vandaag. Een wens gaat mee met ander werk.",
        choices=Priority.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe snel het moet.", "invalid_choice": "Kies hoe snel het moet."},
    )

    def prepare(self) -> None:
        self.initial.setdefault("priority", self.melding.priority)


class ForwardForm(StepForm):
    """To an owner we know, or to somebody else by name."""

    owner = forms.ChoiceField(label="Naar wie?", error_messages={"required": "Kies wie de melding krijgt."})
    to = forms.CharField(label="Naam, als het iemand anders is", required=False, max_length=MOST_NAME)
    email = forms.EmailField(
        label="E-mailadres van die ander",
        required=False,
        help_text="Zonder adres sturen wij niets: dan bel je zelf.",
        error_messages={"invalid": "Een e-mailadres ziet er zo uit: naam@voorbeeld.nl"},
    )

    def __init__(self, *args: Any, owners: list[OwnerContact], **kwargs: Any) -> None:
        self.owners = {owner.code: owner for owner in owners}
        super().__init__(*args, **kwargs)
        names = [(owner.code, owner.name) for owner in owners]
        _choose(self.fields["owner"], [("", "Kies"), *names, (SOMEBODY_ELSE, "Iemand anders")])

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        if told.get("owner") == SOMEBODY_ELSE and not told.get("to", "").strip():
            self.add_error("to", "Typ wie de melding krijgt.")
        return told

    def answers(self) -> dict[str, Any]:
        owner = self.owners.get(self.cleaned_data["owner"])
        if owner:
            return {"to": owner.name, "email": owner.email}
        return {"to": self.cleaned_data["to"], "email": self.cleaned_data["email"]}


class MergeForm(StepForm):
    into = forms.CharField(
        label="Met welke melding?",
        help_text="Typ het nummer, bijvoorbeeld M-2026-0012. Het werk gaat daar verder.",
        max_length=20,
        error_messages={"required": "Typ het nummer van de andere melding."},
    )


class CompleteForm(StepForm):
    outcome = forms.ChoiceField(
        label="Wat is er gebeurd?",
        choices=[(outcome.value, outcome.label) for outcome in BY_HAND],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er met de melding is gebeurd."},
    )
    planned_on = DayField(label="Dag van het werk", required=False, help_text="Alleen als het meegaat met ander werk")
    text = forms.CharField(
        label="Tekst voor de melder",
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea({"rows": 3}),
        error_messages={
            "required": "Vertel de melder wat er is gedaan.",
            "max_length": "Maak de tekst korter: hoogstens %(limit_value)d tekens.",
        },
    )

    def prepare(self) -> None:
        self.initial.setdefault("outcome", Outcome.SOLVED.value)
        self.initial.setdefault("text", self.melding.category.done_words)
        self.fields["text"].required = self.told > 0
        self.fields["outcome"].error_messages["invalid_choice"] = self.fields["outcome"].error_messages["required"]


def receiver(chosen: str) -> dict[str, Any]:
    """A choice of "to" as the command wants it: "groen:" is a team, "groen:<id>" a colleague in it."""
    team, _, handler = chosen.partition(":")
    return {"team": team, "handler_id": UUID(handler) if handler else None}


def _choose(field: forms.Field, choices: Choices) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(choices)
    field.error_messages["invalid_choice"] = field.error_messages[
        "required"
    ]  # nothing typed: only a stale page does it
