"""The sums of the annual report. Nobody may be found in it: small numbers of teams and channels stand together."""

from collections.abc import Iterable, Mapping

from loket.klachten.models import Soort

LEAST = 5
REST = "Overige"
NVT = "n.v.t."


def merged(counted: Iterable[tuple[str, int]], *, least: int = LEAST) -> list[tuple[str, int]]:
    """Rows smaller than `least` together as one, which takes in the next smallest while it is still too small."""
    rows = sorted(((name, number) for name, number in counted if number), key=lambda row: (-row[1], row[0]))
    big = [row for row in rows if row[1] >= least]
    rest = sum(number for _, number in rows if number < least)
    while 0 < rest < least and big:
        rest += big.pop()[1]
    return [*big, (REST, rest)] if rest else big


def by_soort(counted: Mapping[str, int]) -> list[tuple[str, int]]:
    """Every kind in its fixed order, also with nothing (S-68)."""
    return [(str(each.label), counted.get(each.value, 0)) for each in Soort]


def share(part: int, whole: int) -> float | None:
    """One decimal, half away from zero; nothing of nothing is no share."""
    return int(part * 1000 / whole + 0.5) / 10 if whole else None


def change_words(now: int, before: int) -> str:
    """How it compares with the year before: "15 minder dan in het jaar ervoor (-25,0 %)" (S-69)."""
    if not before:
        return NVT
    difference = now - before
    if not difference:
        return "even veel als in het jaar ervoor"
    percent = share(abs(difference), before) or 0
    more, sign = ("meer", "+") if difference > 0 else ("minder", "-")
    return f"{abs(difference)} {more} dan in het jaar ervoor ({sign}{percent:.1f} %)".replace(".", ",")
