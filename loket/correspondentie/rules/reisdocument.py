"""What is told about a passport or an identity card, and when (S-144, S-149)."""

from dataclasses import dataclass
from datetime import date, timedelta

from loket.correspondentie.models.reisdocument import Reisdocumentsoort

LONGEST_LEAD = 365
VERLOOPT, KLAAR = "verloopt", "klaar"
ENDS = {each: ("rijbewijs" if each == Reisdocumentsoort.RIJBEWIJS else "reisdocument") for each in Reisdocumentsoort}


def kind_for(soort: str, what: str) -> str:
    """The kind of message, which somebody says yes to: of a driving licence one of its own (Awb 2:8)."""
    return f"{ENDS[Reisdocumentsoort(soort)]}-{what}"


@dataclass(frozen=True, slots=True)
class Waarschuwing:
    """`klaar`: it can be collected; else it ends on `geldig_tot`."""

    soort: str
    geldig_tot: date
    klaar: bool = False

    @property
    def naam(self) -> str:
        return str(Reisdocumentsoort(self.soort).label).lower()


def warn_from(geldig_tot: date, days_before: int) -> date:
    return geldig_tot - timedelta(days=days_before)


def is_time_to_warn(geldig_tot: date, days_before: int, today: date) -> bool:
    """From the lead time on, until it is renewed."""
    return warn_from(geldig_tot, days_before) <= today
