"""From when to when a version counts (ztc-016, ztc-018)."""

from datetime import date

from loket.kernel.refusal import Refusal


def why_not_days(begin: date, end: date | None) -> Refusal | None:
    """The end is not before the begin (ztc-018)."""
    if end and end < begin:
        return Refusal("date-mismatch", "De einddatum ligt voor de begindatum.", "eindeGeldigheid")
    return None


def why_not_days_below(begin: date | None, end: date | None, of_zaaktype: date) -> Refusal | None:
    """What hangs below a zaaktype counts from the same day; nobody need say so, but who does says the same."""
    if begin and begin != of_zaaktype:
        return Refusal("date-mismatch", "De begindatum moet die van het zaaktype zijn.", "beginGeldigheid")
    return why_not_days(of_zaaktype, end)


def why_not_beside(begin: date, end: date | None, others: list[tuple[date, date | None]]) -> Refusal | None:
    """Published versions of one name do not share a day; an open end lasts for ever (ztc-016)."""
    for other_begin, other_end in others:
        if (end is None or other_begin <= end) and (other_end is None or begin <= other_end):
            return Refusal("overlap", "Er is al een versie die in deze periode geldt.", "beginGeldigheid")
    return None
