"""Days that a royal decree puts on a par with a holiday (Atw art. 3 lid 3). A new decree comes every three years.

Until a decree is entered here, such a day counts as a working day: a term then ends too early rather than too late.
"""

from datetime import date

DECREES: dict[str, tuple[date, ...]] = {
    "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025": (
        date(2023, 4, 28),
        date(2023, 5, 19),
        date(2024, 5, 10),
        date(2024, 12, 27),
        date(2025, 5, 30),
    ),
    "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028": (
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    ),
}
EQUATED_DAYS: frozenset[date] = frozenset(day for days in DECREES.values() for day in days)
KNOWN_FROM, KNOWN_UNTIL = min(EQUATED_DAYS).year, max(EQUATED_DAYS).year
