"""What stands in the way of destroying a zaak whose time is over, and when a file that stays is handed over."""

from datetime import date

from loket.kernel.refusal import Refusal

# By the codes of `queries.due.WAY`, which finds them in the database.
WORDS = {
    "not-due": "De bewaartermijn is nog niet voorbij.",
    "not-to-destroy": "Deze zaak wordt niet vernietigd.",
    "open": "Deze zaak is weer open.",
    "held": "Deze zaak wordt vastgehouden.",
    "related-open": "Er loopt nog een zaak die hierbij hoort.",
    "deelzaak-stays": "Een deelzaak moet nog blijven.",
    "handed-over": "Deze zaak is overgedragen aan de archiefbewaarplaats.",
}


def words_of(code: str) -> str:
    return WORDS.get(code, code)


def why_not_hold(reason: str, until: date | None, today: date) -> list[Refusal | None]:
    """Held with a reason that others can judge, and not until a day that is over."""
    over = until is not None and until <= today
    return [
        None if reason.strip() else Refusal("reason-missing", "Schrijf op waarom deze zaak moet blijven.", "reason"),
        Refusal("too-long", "Gebruik hoogstens 500 tekens.", "reason") if len(reason) > 500 else None,
        Refusal("until-over", "Kies een dag na vandaag.", "until") if over else None,
    ]


def transfer_date(einddatum: date, years: int) -> date:
    """When a file that is kept for ever goes to the archive: so many years after it ended; 29 February becomes the
    28th (Archiefwet 1995 art. 12: twenty; ten when the new act is in force, by the setting).
    """
    try:
        return einddatum.replace(year=einddatum.year + years)
    except ValueError:
        return date(einddatum.year + years, 2, 28)
