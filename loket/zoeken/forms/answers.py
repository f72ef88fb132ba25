"""Fixed answers and question trees: each line of a text is one thing."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.text import slugify

from loket.zoeken.engine.known import Key
from loket.zoeken.forms.arranged import typed_text
from loket.zoeken.forms.things import label_of, meant_by, thing_named
from loket.zoeken.queries.arrangements import ThingRow
from loket.zoeken.rules.arranged import Branch
from loket.zoeken.rules.lines import BAR, faults_in_branch, faults_in_words, numbered, parts_of

MOST_TEXT = 20_000
SHOWN = 3  # of the ways to say it, the preview shows what people see


class LinesField(forms.CharField):
    """Some lines of words; the value is a list."""

    def __init__(self, *, most: int, rows: int = 8, **kwargs: Any) -> None:
        errors = {"required": "Vul hier minstens een regel in.", "max_length": "Dit is te veel tekst."}
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(max_length=MOST_TEXT, widget=widget, error_messages=errors, **kwargs)
        self.most = most

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        if faults := list(faults_in_words(typed, most=self.most)):
            raise forms.ValidationError(faults)
        return [line for _, line in numbered(typed)]

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value


class BranchesField(forms.CharField):
    """Pages with the reason why they belong there; the value is a list of branches."""

    def __init__(self, **kwargs: Any) -> None:
        errors = {"required": "Kies wat er bij deze behoefte hoort.", "max_length": "Dit is te veel tekst."}
        widget = forms.Textarea(attrs={"rows": 10})
        super().__init__(max_length=MOST_TEXT, widget=widget, error_messages=errors, **kwargs)
        self.things: list[ThingRow] = []

    def clean(self, value: Any) -> Any:
        lines = numbered(super().clean(value))
        keys = [thing_named(parts_of(line)[0], self.things) for _, line in lines]
        if faults := [fault for line, key in zip(lines, keys, strict=True) for fault in self._faults(line, key)]:
            raise forms.ValidationError(faults)
        return [_branch(key, line) for (_, line), key in zip(lines, keys, strict=True) if key]

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(self._line(each) for each in value) if isinstance(value, list) else value

    def _faults(self, line: tuple[int, str], key: Key | None) -> Iterator[str]:
        near = "" if key else meant_by(parts_of(line[1])[0], self.things)
        return faults_in_branch(*line, known=key is not None, near=near)

    def _line(self, branch: Branch) -> str:
        parts = [label_of(branch.key, self.things), branch.why, branch.question]
        return f" {BAR} ".join(part for part in parts if part)


def _branch(key: Key, line: str) -> Branch:
    _, why, question = parts_of(line)
    return Branch(key, why, question)


class NamedForm(forms.Form):
    """The code of a new one is made of its title, and never changes; `taken` are those that are there."""

    def __init__(self, *args: Any, code: str = "", taken: frozenset[str] = frozenset(), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code, self.taken = code, taken

    def new_first(self, field: str) -> list[str]:
        """The lines, those before the others that were just typed: of these people want to see the effect."""
        before = self.initial.get(field) or []
        return sorted(self.cleaned_data[field], key=lambda line: line in before)

    def clean_title(self) -> str:
        title = str(self.cleaned_data["title"])
        if not self.code:
            self.code = slugify(title)[:60]
            if not self.code:
                raise forms.ValidationError("Gebruik letters in de titel.")
            if self.code in self.taken:
                raise forms.ValidationError("Deze titel is er al. Kies een andere.")
        return title


class SafetyForm(NamedForm):
    title = typed_text("Titel", 200, help_text="Dit leest iemand die misschien in gevaar is. Houd het kort.")
    text = typed_text("Tekst", 1000, widget=forms.Textarea(attrs={"rows": 4}))
    phone = typed_text("Telefoonnummer", 30, required=False)
    url = typed_text("Adres van een website", 300, required=False)
    patterns = LinesField(
        label="Bij welke woorden komt dit?",
        most=120,
        help_text=(
            "Op elke regel woorden die allemaal in de vraag staan. "
            "Met een * erachter is het een begin: mishandel*. Met = ervoor staat het er precies zo: =ik wil dood."
        ),
    )

    @property
    def words(self) -> list[str]:
        return shown_patterns(self.new_first("patterns"))


class TreeForm(NamedForm):
    title = typed_text("Titel", 200)
    text = typed_text("Uitleg", 1000, required=False, widget=forms.Textarea(attrs={"rows": 3}))
    needs = LinesField(
        label="Hoe mensen het zeggen", most=200, help_text="Op elke regel een manier om het te zeggen of te vragen."
    )
    things = BranchesField(
        label="Wat erbij hoort",
        help_text=(
            "Op elke regel een pagina, in de goede volgorde. Eerst de titel of het adres, dan een streep, "
            "dan waarom: /product/paspoort/ | Dit hebt u nodig voor de reis."
        ),
    )

    def __init__(self, things: list[ThingRow], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["things"]
        assert isinstance(field, BranchesField)
        field.things = things

    @property
    def words(self) -> list[str]:
        return self.new_first("needs")[:SHOWN]


def shown_patterns(patterns: list[str]) -> list[str]:
    """As somebody would type them."""
    return [each.strip("=").replace("*", "") for each in patterns[:SHOWN]]
