"""The editor's form, made from the struct of a kind: one field for each thing that the page tells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict

from loket.kernel.forms import DayField
from loket.redactie.queries.picture import PictureRow, has_picture, pictures_to_choose
from loket.redactie.rules.content.shape import Field, Sort, rows_in, shape_of, told_in
from loket.redactie.rules.kind import Choices

SPARE_ROWS, MOST_ROWS = 1, 40
TOO_LONG = {"max_length": "Gebruik hoogstens %(limit_value)d tekens. Nu zijn het er %(show_value)d."}
MARKDOWN_HELP = "Begin een kop met ##, een lijst met - en maak een link zo: [woorden](https://adres)."


@dataclass(frozen=True)
class Part:
    """A piece of the form: one field, or a group with a heading, or rows."""

    label: str = ""
    explanation: str = ""
    bound: forms.BoundField | None = None
    markdown: bool = False
    parts: list["Part"] = field(default_factory=list)
    rows: list[list[forms.BoundField]] = field(default_factory=list)
    name: str = ""
    pictures: list[PictureRow] = field(default_factory=list)
    chosen: str = ""  # of those pictures

    @property
    def is_picture(self) -> bool:
        return bool(self.label and self.bound)

    @property
    def has_pictures(self) -> bool:
        return any(part.is_picture for part in self.parts)


class ContentForm(forms.Form):
    """`typed` is a QueryDict, or the lists of values that a draft keeps."""

    use_required_attribute = False

    def __init__(
        self, content: type[Any], data: QueryDict | None = None, *, more: str = "", choices: Choices | None = None
    ) -> None:
        super().__init__(data)
        self.shape, self.typed = shape_of(content), data
        self.more = more
        told: Mapping[str, Any] = data if data is not None else {}
        self._add(self.shape, "", told)
        for name, known in (choices or {}).items():
            self.fields[name] = _chosen(self.fields[name], known, str(told.get(name, "")))

    def told(self) -> dict[str, Any]:
        """For the struct of the kind; only after is_valid()."""
        return told_in(self.cleaned_data, self.shape)

    def told_so_far(self) -> dict[str, Any]:
        """What fits of a form that is not finished, for hints and a look."""
        self.is_valid()
        blank = {name: each.initial or "" for name, each in self.fields.items()}
        return told_in({**blank, **self.cleaned_data}, self.shape)

    def forgive(self) -> None:
        """Show what was typed without its faults: somebody is still writing."""
        self._errors = ErrorDict()

    def parts(self, *, photo_words: str = "") -> list[Part]:
        """`photo_words`: what a picture to choose must show."""
        self.photo_words = photo_words
        return list(self._parts(self.shape, ""))

    def _add(self, fields: Sequence[Field], before: str, data: Mapping[str, Any], *, loose: bool = False) -> None:
        for each in fields:
            name = before + each.name
            if each.sort == Sort.GROUP:
                self._add(each.fields, f"{name}-", data, loose=True)
            elif each.sort == Sort.ROWS:
                for number in self._numbers(each, name, data):
                    row = f"{name}-{number}-"
                    self._add(
                        each.fields,
                        row,
                        data,
                        loose=not any(
                            data.get(f"{row}{one.name}")
                            for one in each.fields
                            if one.sort not in (Sort.CHOICE, Sort.TICK)
                        ),
                    )
            else:
                self.fields[name] = field_for(each, required=each.required and not loose)

    def _numbers(self, each: Field, name: str, data: Mapping[str, Any]) -> range:
        used = max(rows_in(data, name), default=-1) + 1
        filled = [
            n
            for n in range(used)
            if any(data.get(f"{name}-{n}-{one.name}") for one in each.fields if one.sort != Sort.CHOICE)
        ]
        last = max(filled, default=-1) + 1
        extra = 3 if self.more == name else SPARE_ROWS
        return range(min(last + extra, each.most or MOST_ROWS, MOST_ROWS))

    def _parts(self, fields: Sequence[Field], before: str) -> Iterator[Part]:
        for each in fields:
            name = before + each.name
            if each.sort == Sort.GROUP:
                yield Part(each.label, each.explanation, parts=list(self._parts(each.fields, f"{name}-")))
            elif each.sort == Sort.ROWS:
                numbers = rows_in(self.fields, name)
                rows = [[self[f"{name}-{number}-{one.name}"] for one in each.fields] for number in numbers]
                yield Part(each.label, each.explanation, rows=rows, name=name)
            elif each.sort == Sort.BEELD:
                chosen = str(self[name].value() or "")
                found = pictures_to_choose(chosen=chosen, words=self.photo_words)
                yield Part(each.label, bound=self[name], pictures=found, chosen=chosen)
            else:
                yield Part(bound=self[name], markdown=each.sort == Sort.MARKDOWN)


class LinesField(forms.CharField):
    """A line for each; bounded in number and length."""

    def __init__(self, *, most: int, letters: int, **kwargs: Any) -> None:
        self.most, self.letters = most, letters
        super().__init__(max_length=most * (letters + 2), widget=forms.Textarea({"rows": 4}), **kwargs)

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > self.most:
            raise forms.ValidationError(f"Gebruik hoogstens {self.most} regels. Nu zijn het er {len(lines)}.")
        if any(len(line.strip()) > self.letters for line in lines):
            raise forms.ValidationError(f"Gebruik hoogstens {self.letters} tekens op een regel.")
        return text


class MoneyField(forms.DecimalField):
    """88,05 as people write it here."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "size": 10})
        super().__init__(
            max_digits=10,
            decimal_places=2,
            widget=widget,
            error_messages={"invalid": "Een bedrag ziet er zo uit: 88,05"},
            **kwargs,
        )

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.replace("€", "").strip().replace(",", ".") if isinstance(value, str) else value)


class PictureField(forms.CharField):
    """The name of a picture of ours."""

    def clean(self, value: Any) -> str:
        name = str(super().clean(value))
        if name and not has_picture(name):
            raise forms.ValidationError("Deze foto is er niet meer. Kies een andere.")
        return name


def field_for(each: Field, *, required: bool) -> forms.Field:
    told: dict[str, Any] = {"label": each.label, "help_text": each.explanation, "required": required}
    match each.sort:
        case Sort.BEELD:
            return PictureField(max_length=80, **told)
        case Sort.TEXT:
            return forms.CharField(max_length=each.most or 400, error_messages=TOO_LONG, **told)
        case Sort.LONG:
            return _long(told, each, rows=3)
        case Sort.MARKDOWN:
            told["help_text"] = f"{each.explanation} {MARKDOWN_HELP}".strip()
            return _long(told, each, rows=12)
        case Sort.LINES:
            told["help_text"] = f"{each.explanation} Zet elk op een eigen regel.".strip()
            return LinesField(most=each.most or 100, letters=each.most_letters or 400, **told)
        case Sort.DATE:
            return DayField(**(told | ({"help_text": each.explanation} if each.explanation else {})))
        case Sort.TIME:
            invalid = {"invalid": "Een tijd ziet er zo uit: 19:30"}
            return forms.TimeField(input_formats=["%H:%M", "%H.%M"], error_messages=invalid, **told)
        case Sort.NUMBER:
            return forms.IntegerField(error_messages={"invalid": "Vul een heel getal in."}, **told)
        case Sort.MONEY:
            return MoneyField(**told)
        case Sort.TICK:
            return forms.BooleanField(**(told | {"required": False}))
        case Sort.CHOICES:
            widget = forms.CheckboxSelectMultiple
            return forms.MultipleChoiceField(choices=each.choices, widget=widget, **(told | {"required": False}))
        case _:
            empty = [] if required else [("", "Kies …")]
            return forms.ChoiceField(choices=[*empty, *each.choices], **told)


def _chosen(field: forms.Field, known: Sequence[tuple[str, str]], now: str) -> forms.ChoiceField:
    """Instead of typing a code. What stood there stays, also when it is no more: publishing says so."""
    gone = [(now, f"{now} (bestaat niet meer)")] if now and now not in dict(known) else []
    told: dict[str, Any] = {"label": field.label, "help_text": field.help_text, "required": field.required}
    return forms.ChoiceField(choices=[("", "Kies …"), *known, *gone], **told)


def _long(told: dict[str, Any], each: Field, *, rows: int) -> forms.CharField:
    return forms.CharField(
        max_length=each.most or 20_000, widget=forms.Textarea({"rows": rows}), error_messages=TOO_LONG, **told
    )


def told_of(content: type[Any], typed: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """What a draft tells so far, for the struct of its kind."""
    return ContentForm(content, as_query(typed)).told_so_far()


def as_query(typed: Mapping[str, Sequence[str]]) -> QueryDict:
    """What a draft keeps, as if it was sent just now."""
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, list(values))
    return data
