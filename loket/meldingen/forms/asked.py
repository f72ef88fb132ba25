"""Fields that we ask for while another field may answer too: not marked as optional, and not refused when empty."""

from typing import Any

from django import forms


class AskedText(forms.CharField):
    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


class AskedChoice(forms.ChoiceField):
    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class PhotoField(forms.FileField):
    """Several photos from one field. They are read and kept by the page, before the rest is looked at."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [each for each in (data if isinstance(data, list | tuple) else [data]) if each]
