"""What a caller gave, read piece by piece; every fault is kept, so that all can be told at once."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from loket.kernel.refusal import Refusal, refuse
from loket.termijnen.period import Period

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
DAY, MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.+Zz-]{4,24}")
MOST_TEXT = 300
E = TypeVar("E", bound=StrEnum)


class Given:
    """Values by name. A missing value is None; what nobody asked for is a fault too."""

    def __init__(self, values: Mapping[str, Any], within: str = "") -> None:
        self.values, self.within = values, within
        self.asked: set[str] = set()
        self.faults: list[Refusal] = []

    def take(self, name: str) -> Any:
        self.asked.add(name)
        return self.values.get(name)

    def fault(self, name: str, code: str, reason: str) -> None:
        self.faults.append(Refusal(code, reason, f"{self.within}{name}"))

    def finish(self) -> None:
        """Raises Refused with all faults, of names that nobody asked for too."""
        for name in self.values:
            if name not in self.asked:
                self.fault(str(name)[:50], "unknown", "Dit hoort niet bij deze termijn.")
        refuse(*self.faults)

    def take_over(self, inner: "Given") -> None:
        """The faults of a piece, and what stood in it that nobody asked for."""
        for name in inner.values.keys() - inner.asked:
            inner.fault(str(name)[:50], "unknown", "Dit kennen wij niet.")
        self.faults += inner.faults

    def need(self, name: str, value: object) -> None:
        """Tell that it is missing; a wrong value was told already."""
        if value is None and self.values.get(name) is None:
            self.fault(name, "required", "Dit is nodig om de termijn te berekenen.")

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.take(name)
        if value is not None and not isinstance(value, bool):
            self.fault(name, "no-yes-or-no", "Kies ja of nee.")
        return default if not isinstance(value, bool) else value

    def number(self, name: str, least: int, most: int) -> int | None:
        value = self.take(name)
        if value is None:
            return None
        if type(value) is not int or not least <= value <= most:
            self.fault(name, "no-such-number", f"Vul een heel getal in van {least} tot en met {most}.")
            return None
        return value

    def text(self, name: str, most: int = MOST_TEXT) -> str:
        value = self.take(name)
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > most or "\0" in value:
            self.fault(name, "no-text", f"Vul een tekst in van hoogstens {most} tekens.")
            return ""
        return value

    def choice(self, name: str, choices: type[E], default: E) -> E:
        value = self.take(name)
        if value is None:
            return default
        if isinstance(value, str) and value in {str(choice) for choice in choices}:
            return choices(value)
        self.fault(name, "no-such-choice", f"Kies uit: {', '.join(choices)}.")
        return default

    def period(self, name: str) -> Period | None:
        value = self.take(name)
        if value is None or isinstance(value, Period):
            return value
        try:
            return Period.parse(value)
        except (ValueError, TypeError):
            self.fault(name, "no-period", "Schrijf een periode als P6W, P2M of P10D.")
            return None

    def day(self, name: str) -> date | None:
        """A day; a moment stands for itself, its day follows later (R-13)."""
        return self.day_in(name, self.take(name))

    def day_in(self, name: str, value: object) -> date | None:
        if value is None:
            return None
        day = read_day(value)
        if day is None:
            self.fault(name, "no-date", "Schrijf een datum als 2026-04-07.")
        elif not FIRST.year <= day.year <= LAST.year:
            self.fault(name, "date-out-of-reach", f"Kies een jaar van {FIRST.year} tot en met {LAST.year}.")
            return None
        return day


def read_day(value: object) -> date | None:
    """A date, or a moment when a time stands behind it; None when it is neither."""
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str) and DAY.fullmatch(value):
            return date.fromisoformat(value)
        if isinstance(value, str) and MOMENT.fullmatch(value):
            return datetime.fromisoformat(value)
    except ValueError:
        return None
    return None
