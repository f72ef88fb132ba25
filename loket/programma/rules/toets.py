"""Ways of working and regulations are screened anew every so many years, on five fixed questions (S-99)."""

import calendar
from datetime import date

from loket.kernel.refusal import Refusal
from loket.programma.models import Toets

PUNTEN = ("nodig", "begrijpelijk", "een_keer", "tijd", "keus")


def again_on(bekeken_op: date, jaren: int) -> date:
    """The same day so many years later; 29 February becomes the 28th."""
    year = bekeken_op.year + jaren
    return date(year, bekeken_op.month, min(bekeken_op.day, calendar.monthrange(year, bekeken_op.month)[1]))


def toets_words(bekeken_op: date, jaren: int, *, today: date) -> str:
    return "Kijk opnieuw" if again_on(bekeken_op, jaren) <= today else ""


def points_words(each: Toets) -> str:
    """ "4 van 5 goed. Nog niet: Een klant weet wanneer hij iets hoort." """
    labels = {column.name: str(column.verbose_name) for column in Toets._meta.fields}
    wrong = [labels[name] for name in PUNTEN if not getattr(each, name)]
    told = f"{len(PUNTEN) - len(wrong)} van {len(PUNTEN)} goed."
    return f"{told} Nog niet: {'; '.join(word[:1].lower() + word[1:] for word in wrong)}." if wrong else told


def why_not_toets(each: Toets) -> list[Refusal]:
    """What is not friendly yet, is changed: say how."""
    found = []
    if not 1 <= each.jaren <= 20:
        found.append(Refusal("years-wrong", "Kies 1 tot 20 jaar.", "jaren"))
    if not all(getattr(each, name) for name in PUNTEN) and not each.anders.strip():
        found.append(Refusal("change-missing", "Niet alles is goed. Schrijf op wat wij anders gaan doen.", "anders"))
    return found
