"""A form with a key of its own: sent twice it is one thing, and with other words it is another.

The key in the page tells whose form it is. What is done carries a key that is made of that one and of every word, so
who goes back, changes something and sends again has told something else. A file counts by its content.
"""

import hashlib
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4, uuid5

from django import forms
from django.core.files.uploadedfile import UploadedFile

KEY = "send_key"


def key_of(send_key: UUID, told: Mapping[str, Any]) -> UUID:
    """The same for the same words only."""
    words = sorted((name, _seen(value)) for name, value in told.items() if name != KEY)
    return uuid5(send_key, repr(words))


class SentForm(forms.Form):
    """After `is_valid()` its `send_key` is that of what was told: the same again for the same words only."""

    send_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            self.initial.setdefault(KEY, uuid4())

    def full_clean(self) -> None:
        """The words as they are once every field was read."""
        super().full_clean()
        if self.is_bound and not self.errors:
            self.cleaned_data[KEY] = key_of(self.cleaned_data.get(KEY) or uuid4(), self.cleaned_data)


def _seen(value: Any) -> Any:
    if isinstance(value, UploadedFile):
        return value.name, _content_of(value)
    return [_seen(each) for each in value] if isinstance(value, list | tuple) else repr(value)


def _content_of(file: "UploadedFile[Any]") -> str:
    content = hashlib.sha256()
    for part in file.chunks():
        content.update(part)
    file.seek(0)
    return content.hexdigest()
