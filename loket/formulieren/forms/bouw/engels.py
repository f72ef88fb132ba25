"""The English of a form, text by text."""

from collections.abc import Sequence
from typing import Any

from django import forms

LONG = 90


class EngelsForm(forms.Form):
    """A field for each text. What is left empty has no English yet."""

    def __init__(self, data: Any = None, *, texts: Sequence[str], engels: dict[str, str]) -> None:
        self.texts = texts
        super().__init__(data, initial={f"t{number}": engels.get(text, "") for number, text in enumerate(texts)})
        for number, text in enumerate(texts):
            widget = forms.Textarea({"rows": 2, "lang": "en"}) if len(text) > LONG else forms.TextInput({"lang": "en"})
            self.fields[f"t{number}"] = forms.CharField(label=text, required=False, max_length=2000, widget=widget)

    def read(self) -> dict[str, str]:
        return {text: self.cleaned_data[f"t{number}"].strip() for number, text in enumerate(self.texts)}
