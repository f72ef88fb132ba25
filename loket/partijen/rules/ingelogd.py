"""Which number of a register tells who logged in."""

from loket.inloggen.rules.ingelogde import Ingelogde, Kind

Registered = tuple[str, str, str, str]  # register, kind of partij there, kind of number, the number


def number_of(who: Ingelogde) -> Registered:
    """Of whose matters it is: of who is represented, else of who is in."""
    whose = who.whose
    if whose.kind == Kind.BEDRIJF:
        return "hr", "niet_natuurlijk_persoon", "kvk_nummer", whose.kvk
    return "brp", "natuurlijk_persoon", "bsn", whose.bsn
