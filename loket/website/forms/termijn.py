"""The form to have a term counted. Its fields follow from the rule that is chosen."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.forms import BoundField

from loket.kernel.refusal import Refused
from loket.termijnen.params import MOST_SUSPENSIONS
from loket.termijnen.rules import Asked, params_of
from loket.website.forms import fields


@dataclass(frozen=True)
class Stop:
    """How we ask when a term stood still: the param, the names of the two days, and the words for them."""

    param: str
    first: str
    second: str
    title: str
    asked: str
    completed: str

    def names(self, number: int) -> tuple[str, str]:
        return f"{self.first}_{number}", f"{self.second}_{number}"


STOPS = (
    Stop(
        "suspensions",
        "gevraagd",
        "aangevuld",
        "Vroegen wij om meer informatie?",
        "Dag van onze vraag",
        "Dag dat alles er was",
    ),
    Stop(
        "third_party_views",
        "verteld",
        "zienswijze",
        "Vroegen wij de mening van een ander?",
        "Dag van onze vraag aan de ander",
        "Dag van het antwoord",
    ),
)
PLACE = re.compile(r"(\w+)\[(\d+)\](?:\.(\w+))?")


class TermijnForm(forms.Form):
    regel = forms.ChoiceField(
        label="Welke termijn zoekt u?",
        choices=lambda: [("", "Kies een termijn"), *fields.rules_by_subject()],
        error_messages={"required": "Kies een termijn.", "invalid_choice": "Kies een termijn uit de lijst."},
    )

    def __init__(self, asked: Asked | None, *, data: Mapping[str, Any] | None, initial: Mapping[str, Any]) -> None:
        super().__init__(data, initial=dict(initial))
        self.asked = asked
        self.fields["start"] = fields.start(asked)
        known = params_of(asked).may if asked else ()
        self.stops = [stop for stop in STOPS if stop.param in known]
        self.rows = {stop: _rows(stop, initial) for stop in self.stops}
        if asked:
            self.fields.update(fields.options(asked))
        for stop in self.stops:
            for number in range(1, self.rows[stop] + 1):
                self.fields.update(_pair(stop, number))

    def needed(self) -> set[str]:
        """Without these nothing can be counted."""
        return {name for name, field in self.fields.items() if field.required}

    def options(self) -> list[BoundField]:
        """What this rule knows beside the start and the days that it stood still."""
        paired = {name for stop in self.stops for n in range(1, self.rows[stop] + 1) for name in stop.names(n)}
        return [self[name] for name in self.fields if name not in {"regel", "start"} | paired]

    def pairs(self) -> Iterator[tuple[str, list[tuple[BoundField, BoundField]]]]:
        """When it stood still: a title, and for each time two days."""
        for stop in self.stops:
            names = [stop.names(number) for number in range(1, self.rows[stop] + 1)]
            yield stop.title, [(self[first], self[second]) for first, second in names]

    def clean(self) -> dict[str, Any]:
        for stop in self.stops:
            for number in range(1, self.rows[stop] + 1):
                first, second = stop.names(number)
                if self.cleaned_data.get(second) and not self.cleaned_data.get(first) and first not in self.errors:
                    self.add_error(first, f"Vul ook in: {stop.asked.lower()}.")
        return self.cleaned_data

    def started(self) -> date:
        """The start, with its time where the rule counts hours."""
        clock = self.cleaned_data.get("tijd")
        day: date = self.cleaned_data["start"]
        return datetime.combine(day, clock) if clock else day

    def params(self, today: date) -> dict[str, Any]:
        """What was filled in, by the names of the termijnen; what is still open counts until today."""
        known = params_of(self.asked) if self.asked else None
        params = (*known.needs, *known.may) if known else ()
        values = {param: self.cleaned_data.get(fields.NAME_OF.get(param, param)) for param in params}
        values |= {stop.param: [list(pair) for _, pair in self._filled(stop)] for stop in self.stops}
        values |= {"today": today} if self.stops else {}
        return {param: value for param, value in values.items() if value not in (None, "", [])}

    def show(self, refused: Refused) -> None:
        """Every refusal beside the field that it is about."""
        for refusal in refused.refusals:
            field = self._field_of(refusal.field)
            self.add_error(field if field in self.fields else None, refusal.reason)

    def _filled(self, stop: Stop) -> list[tuple[int, tuple[date, date | None]]]:
        numbers = range(1, self.rows[stop] + 1)
        days = [(n, tuple(self.cleaned_data.get(name) for name in stop.names(n))) for n in numbers]
        return [(n, (first, second)) for n, (first, second) in days if first]

    def _field_of(self, param: str) -> str:
        """`suspensions[0].completed` is the second day of the first row that was filled in."""
        place = PLACE.fullmatch(param)
        for stop in self.stops:
            if stop.param == param:
                return stop.names(1)[0]
            if place and place[1] == stop.param:
                number, _ = self._filled(stop)[int(place[2])]
                return stop.names(number)[place[3] == "completed"]
        return fields.NAME_OF.get(param, param)


def _rows(stop: Stop, sent: Mapping[str, Any]) -> int:
    """One more than were filled in, so that there is always room for the next."""
    filled = [n for n in range(1, MOST_SUSPENSIONS + 1) if any(sent.get(name) for name in stop.names(n))]
    return min(max(filled, default=0) + 1, MOST_SUSPENSIONS)


def _pair(stop: Stop, number: int) -> dict[str, forms.Field]:
    first, second = stop.names(number)
    again = f", keer {number}" if number > 1 else ""
    return {
        first: fields.day(stop.asked + again, required=False, help_text=""),
        second: fields.day(stop.completed + again, required=False, help_text=""),
    }
