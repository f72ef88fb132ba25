"""Fields with our words."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile

from loket.kernel.fields import AskedText, ManyFiles, uuid_in

Choices = Iterable[tuple[str, Any]]


def text_field(
    label: str, required: str = "", *, most: int = 4000, help_text: str = "", rows: int = 3, **more: Any
) -> forms.CharField:
    """`required` is what is said when it is empty; without it the field may stay so."""
    too_long = "Maak de tekst korter: hoogstens %(limit_value)d tekens."
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=bool(required),
        max_length=most,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"required": required, "max_length": too_long},
        **more,
    )


def line_field(label: str, required: str = "", *, most: int = 200, help_text: str = "", **more: Any) -> forms.CharField:
    """One line."""
    too_long = "Maak dit korter: hoogstens %(limit_value)d tekens."
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=bool(required),
        max_length=most,
        error_messages={"required": required, "max_length": too_long},
        **more,
    )


def asked_line(label: str, *, most: int, help_text: str = "") -> AskedText:
    too_long = "Maak dit korter: hoogstens %(limit_value)d tekens."
    return AskedText(label=label, help_text=help_text, max_length=most, error_messages={"max_length": too_long})


def choice_field(label: str, required: str, *, help_text: str = "", radio: bool = False) -> forms.ChoiceField:
    """The choices come later: `choose`."""
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        widget=forms.RadioSelect if radio else forms.Select,
        error_messages={"required": required, "invalid_choice": required},
    )


def choose(field: forms.Field, choices: Choices, *, first: str = "Kies") -> None:
    assert isinstance(field, forms.ChoiceField)
    empty = [("", first)] if first and not isinstance(field.widget, forms.RadioSelect) else []
    field.choices = [*empty, *choices]


class IdField(forms.Field):
    """A hidden id; what is no id counts as none."""

    widget = forms.HiddenInput

    def to_python(self, value: Any) -> UUID | None:
        return uuid_in(value)


class FilesField(forms.FileField):
    """One or more files."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        given = data if isinstance(data, list | tuple) and data else [None]
        return [super(FilesField, self).clean(each, initial) for each in given]


def receiver(chosen: str) -> dict[str, Any]:
    """A choice of "to" as the command wants it: "zorg:" is a team, "zorg:<id>" a colleague in it."""
    team, _, person = chosen.partition(":")
    return {"team": team, "behandelaar_id": uuid_in(person)}
