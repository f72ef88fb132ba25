"""Several photos from one field."""

from typing import Any

from django import forms

from loket.kernel.fields import ManyFiles


class PhotoField(forms.FileField):
    """They are read and kept by the page, before the rest is looked at."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [each for each in (data if isinstance(data, list | tuple) else [data]) if each]
