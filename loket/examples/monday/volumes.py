"""How often each kind of page is asked for in the busiest hour of a busy Monday, from the volumes of a year.

The year is that of the report: 44,000 calls (S-22), 18,000 mails (S-51), 24,000 visits (S-54), 1,604 meldingen (S-50).
What one of them costs in pages is counted from the screens: a call is a screen, three searches and some twenty times a
draft that is kept. How often the website is read and how many colleagues are at work are assumptions, and say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from loket.examples.year.shape import DESK, MONDAY_TO_SUNDAY, MONTHS, OFFICE, Hours

WORKING_DAYS = 253
CALLS, MAILS, VISITS, MELDINGEN = 44_000, 18_000, 24_000, 1_604
PAGES_OF_SITE = 1_200_000  # assumed, a year: ten visits for each inhabitant, four pages each
COLLEAGUES = 100  # assumed: at work at the same time, each another page every minute
AT_HOME = 0.12  # assumed: of what residents do on a day, in the busiest hour

SITE = {"home": 0.15, "product": 0.35, "zoeken": 0.2, "suggestie": 0.2, "onderwerp": 0.05, "cijfers": 0.05}
MIJN = {"mijn": 0.08, "mijn_zaken": 0.04, "formulier": 0.03}  # for each page of the site
MELDING = {"melding_formulier": 2, "melding_versturen": 1}
CALL = {"gesprek": 1, "antwoord_zoeken": 3, "concept": 20, "contact_bewaren": 1, "terugbellen": 1}
VISIT = {"ontvangst": 2, "afspraken": 1}
MAIL = {"mail_lijst": 2, "mail": 2}
WORK = {"werklijst": 0.3, "zaak": 0.3, "start": 0.1, "meldingen": 0.1, "post": 0.1, "bord": 0.1}
BY_ITSELF = {"scherm": 3, "balie_rij": 1, "api_zaken": 0.5}  # a second: three displays, five counters, other systems


@dataclass(frozen=True, slots=True)
class Busy:
    """`per_s` of one kind of thing that people do, for one town."""

    kind: str
    per_s: float


def busiest_hour() -> list[Busy]:
    monday = max(MONTHS) * MONDAY_TO_SUNDAY[0]
    pages = PAGES_OF_SITE / 365 * monday * AT_HOME
    return [
        *_each(pages, SITE),
        *_each(pages, MIJN),
        *_each(MELDINGEN / 365 * monday * AT_HOME, MELDING),
        *_each(_busiest(CALLS / WORKING_DAYS * monday, OFFICE), CALL),
        *_each(_busiest(VISITS / WORKING_DAYS * monday, DESK), VISIT),
        *_each(_busiest(MAILS / 365 * monday, OFFICE), MAIL),
        *_each(COLLEAGUES * 60, WORK),
        *_each(3600, BY_ITSELF),
    ]


def _busiest(day: float, hours: Hours) -> float:
    """Of what comes in on a day, what comes in its busiest hour."""
    return day * max(hours.values()) / sum(hours.values())


def _each(an_hour: float, parts: Mapping[str, float]) -> list[Busy]:
    return [Busy(kind, an_hour * part / 3600) for kind, part in parts.items()]
