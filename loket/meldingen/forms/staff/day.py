"""Days and moments as people type them: 3-12-2026, and 17.30 or 17:30."""

from typing import Any

from django import forms

DAYS = ["%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d"]
CLOCKS = ["%H.%M", "%H:%M", "%H"]


class DayField(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Bijvoorbeeld 3-12-2026")
        super().__init__(
            input_formats=DAYS,
            widget=forms.DateInput(
                format="%d-%m-%Y", attrs={"inputmode": "numeric", "autocomplete": "off", "size": 12}
            ),
            error_messages={"required": "Vul een dag in.", "invalid": "Een dag ziet er zo uit: 3-12-2026"},
            **kwargs,
        )


class AskedDay(DayField):
    """A day that only counts for one of several buttons: not marked as optional, and not refused when empty."""

    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


class ClockField(forms.TimeField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Bijvoorbeeld 17.00")
        super().__init__(
            input_formats=CLOCKS,
            widget=forms.TimeInput(format="%H.%M", attrs={"inputmode": "decimal", "autocomplete": "off", "size": 6}),
            error_messages={"required": "Vul een tijd in.", "invalid": "Een tijd ziet er zo uit: 17.00"},
            **kwargs,
        )
