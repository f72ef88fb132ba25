"""Fields that forms of several rooms share: asked while another may answer too, ticked in a list, several files."""

from typing import Any
from uuid import UUID

from django import forms

MOST_AT_ONCE = 100


class AskedText(forms.CharField):
    """One of several that may tell it: not marked as optional, and not refused when empty."""

    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


class AskedChoice(forms.ChoiceField):
    """The same, of a choice; or only asked for one of the buttons."""

    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class ChosenField(forms.Field):
    """The ids of the boxes that are ticked; what is no id is left out. `none`: what is said when there is none."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, none: str) -> None:
        super().__init__(required=False)
        self.none = none

    def to_python(self, value: Any) -> list[UUID]:
        return [id for each in (value or [])[:MOST_AT_ONCE] if (id := uuid_in(each))]

    def validate(self, value: Any) -> None:
        if not value:
            raise forms.ValidationError(self.none)


def uuid_in(value: Any) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None
