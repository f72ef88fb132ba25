"""Which meldingen a program asks for by Open311."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from loket.kernel.refusal import Refusal
from loket.kernel.text import AMSTERDAM
from loket.meldingen.queries.open311 import unknown_categories
from loket.meldingen.rules.asked_period import Period, period_asked

MOST_NUMBERS, MOST_CODES = 200, 100
_OFFSET_AFTER_SPACE = re.compile(r" (\d\d:?\d\d)$")  # a "+" in an address arrives as a space


class MomentField(forms.CharField):
    """A date and time of ISO 8601. Without a zone it is a time in the Netherlands."""

    def clean(self, value: Any) -> datetime | None:
        text = _OFFSET_AFTER_SPACE.sub(r"+\1", str(super().clean(value)))
        if not text:
            return None
        try:
            at = datetime.fromisoformat(text)
            return at if at.tzinfo else at.replace(tzinfo=AMSTERDAM)
        except ValueError:
            raise forms.ValidationError("Stuur een datum met tijd, zoals 2026-11-26T08:47:00+01:00.") from None


class AskedForm(forms.Form):
    """GET requests: which ones. `numbers` overrides all the rest, as the standard says."""

    service_request_id = forms.CharField(required=False, max_length=MOST_NUMBERS * 21)
    service_code = forms.CharField(required=False, max_length=MOST_CODES * 51)
    status = forms.CharField(required=False, max_length=100)
    start_date = MomentField(required=False, max_length=40)
    end_date = MomentField(required=False, max_length=40)

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__(values)
        self.period: Period | None = None
        for field in self.fields.values():
            field.error_messages["max_length"] = "Vraag minder tegelijk."

    def clean_service_request_id(self) -> list[str]:
        numbers = [number.upper() for number in _words(self.cleaned_data["service_request_id"])]
        if len(numbers) > MOST_NUMBERS:
            raise forms.ValidationError(f"Vraag hoogstens {MOST_NUMBERS} nummers tegelijk.")
        return numbers

    def clean_service_code(self) -> list[str]:
        codes = _words(self.cleaned_data["service_code"])
        if codes and (unknown := unknown_categories(codes)):
            raise forms.ValidationError(f"Deze soort kennen wij niet: {', '.join(unknown)[:200]}.")
        return codes

    def clean_status(self) -> list[str]:
        statuses = [status.lower() for status in _words(self.cleaned_data["status"])]
        if set(statuses) - {"open", "closed"}:
            raise forms.ValidationError("Kies open, closed of allebei.")
        return statuses

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        if not {"start_date", "end_date"} & set(self.errors):
            found = period_asked(told["start_date"], told["end_date"], now=timezone.now())
            if isinstance(found, Refusal):
                self.add_error(found.field, found.reason)
            else:
                self.period = found
        return told


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(word for part in text.split(",") if (word := part.strip())))
