"""A day, typed as people write it."""

from typing import Any

from django import forms

DAYS = ["%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"]


class DayField(forms.DateField):
    def __init__(self, **more: Any) -> None:
        super().__init__(
            input_formats=DAYS,
            widget=forms.DateInput(format="%d-%m-%Y", attrs={"inputmode": "numeric", "autocomplete": "off"}),
            error_messages={
                "invalid": "Een dag ziet er zo uit: 3-12-2026",
                "required": "Vul een dag in, bijvoorbeeld 3-12-2026",
            },
            **more,
        )
