"""Numbers of ten digits, as the standard has them: two of the year, then counted."""


def nummer_of(year: int, count: int) -> str:
    """>>> nummer_of(2026, 41)
    '2600000041'
    """
    return f"{year % 100:02}{count:08}"
