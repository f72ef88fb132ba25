"""One line of a list, however it was written."""

from dataclasses import dataclass
from datetime import date, datetime

MOST = 5000


class NotUnderstood(ValueError):
    """The text tells a person what is wrong, and where."""


@dataclass(frozen=True, slots=True)
class Rij:
    """`wijk` is a code or a name; `tot` is the last day."""

    sleutel: str
    titel: str
    van: date
    tot: date
    tekst: str = ""
    wijk: str = ""
    postcode: str = ""
    lat: float | None = None
    lon: float | None = None
    link: str = ""


def day_of(text: str, where: str) -> date:
    """2026-12-03, 20261203, 3-12-2026, and the same with a time behind it."""
    plain = text.strip().split("T")[0].split(" ")[0]
    for way in ("%Y-%m-%d", "%Y%m%d", "%d-%m-%Y", "%d/%m/%Y"):
        try:
            return datetime.strptime(plain, way).date()  # noqa: DTZ007 - a day, no moment
        except ValueError:
            continue
    raise NotUnderstood(f"{where}: “{text[:20]}” is geen dag.")


def checked(row: Rij, where: str) -> Rij:
    if not row.titel:
        raise NotUnderstood(f"{where}: er staat geen titel.")
    if row.tot < row.van:
        raise NotUnderstood(f"{where}: de laatste dag ligt voor de eerste.")
    if row.link and not row.link.startswith(("https://", "http://")):
        raise NotUnderstood(f"{where}: de link begint niet met https://.")
    return row


def number_of(text: str, where: str) -> float | None:
    try:
        return float(text.replace(",", ".")) if text.strip() else None
    except ValueError:
        raise NotUnderstood(f"{where}: “{text[:20]}” is geen getal.") from None
