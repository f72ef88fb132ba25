"""Fields with our words."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile

Choices = Iterable[tuple[str, Any]]
MOST_AT_ONCE = 100


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


class AskedText(forms.CharField):
    """One of several that may tell it: not marked as optional, and not refused when empty."""

    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


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


class ChosenField(forms.Field):
    """The ids of the boxes that are ticked; what is no id is left out."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> list[UUID]:
        return [id for each in (value or [])[:MOST_AT_ONCE] if (id := uuid_in(each))]

    def validate(self, value: Any) -> None:
        if not value:
            raise forms.ValidationError("Kies eerst een of meer zaken.")


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or more files."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        given = data if isinstance(data, list | tuple) and data else [None]
        return [super(FilesField, self).clean(each, initial) for each in given]


def uuid_in(value: Any) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None


def receiver(chosen: str) -> dict[str, Any]:
    """A choice of "to" as the command wants it: "zorg:" is a team, "zorg:<id>" a colleague in it."""
    team, _, person = chosen.partition(":")
    return {"team": team, "behandelaar_id": uuid_in(person)}
