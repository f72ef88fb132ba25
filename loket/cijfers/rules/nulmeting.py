"""What must add up in the report of 2011, and what follows from its numbers (domain facts 1.10)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from loket.cijfers.rules.waarde import dutch, rounded
from loket.kernel.refusal import Refusal

ROLLEN = ("kiezer", "klant", "onderdaan", "partner", "wijkbewoner")
KINDS = ("bejegening", "geen-reactie", "werkwijze", "gecombineerd")
SUMS: Mapping[str, tuple[str, ...]] = {
    "post": ("post-burgers", "post-organisaties", "post-bouw"),
    "klachten-2009": tuple(f"klachten-{kind}-2009" for kind in KINDS),
    "klachten-2010": tuple(f"klachten-{kind}-2010" for kind in KINDS),
}
Numbers = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Afgeleid:
    """A value that follows from others; `afgerond` when one of those was rounded in the report."""

    naam: str
    som: str
    uitkomst: str
    afgerond: bool = False


def why_not_right(numbers: Numbers) -> list[Refusal]:
    """Parts that do not add up to their whole."""
    return [
        Refusal("sum-is-wrong", f"{whole} is {numbers[whole]}, maar de delen samen zijn {_sum(numbers, parts)}.")
        for whole, parts in SUMS.items()
        if numbers[whole] != _sum(numbers, parts)
    ]


def derived(n: Numbers) -> list[Afgeleid]:
    """As section 1.10 computes them: percentages to one decimal, half away from zero."""
    change = n["klachten-2010"] - n["klachten-2009"]
    shares = " / ".join(_percent(n[part], n["post"]) for part in SUMS["post"])
    own, others = (_mean(n, pattern) for pattern in ("{}-2010", "{}-gemiddeld-2010"))
    return [
        Afgeleid(
            "Gesprekken meteen afgehandeld",
            "25% van bijna 44.000",
            dutch(int(n["gesprekken"] * n["eerstelijns"] / 100)),
            True,
        ),
        Afgeleid("Producten op de website", "37 van 320", f"{_percent(n['producten-digitaal'], n['producten'])}%"),
        Afgeleid("Aanvragen per product", "175 gedeeld door 37", _ratio(n["aanvragen"], n["producten-digitaal"], 1)),
        Afgeleid(
            "Bezoeken per unieke bezoeker",
            "114.551 gedeeld door 67.449",
            _ratio(n["bezoeken-website"], n["unieke-bezoekers"], 2),
        ),
        Afgeleid("Brieven: inwoners, organisaties, bouw", "delen van 12.539", f"{shares}%"),
        Afgeleid(
            "Gegronde klachten",
            "van 60 naar 45",
            f"{dutch(int(change))}, {_percent(change, n['klachten-2009'])}%".replace("-", "−"),
        ),
        Afgeleid(
            "Bezoeken aan de balie per inwoner", "24.000 op 30.000", _ratio(n["bezoeken"], n["inwoners"], 2), True
        ),
        Afgeleid("Gemiddelde van vijf rollen, wij en anderen", "cijfers van 2010", f"{own} / {others}"),
        Afgeleid("Wij van 2008 naar 2010, per rol", ", ".join(ROLLEN), _rises(n, "{}-2008", "{}-2010")),
        Afgeleid(
            "Anderen van 2008 naar 2010, per rol",
            ", ".join(ROLLEN),
            _rises(n, "{}-gemiddeld-2008", "{}-gemiddeld-2010"),
        ),
        Afgeleid("Wij naast anderen in 2010, per rol", ", ".join(ROLLEN), _rises(n, "{}-gemiddeld-2010", "{}-2010")),
        Afgeleid("Wij naast anderen in 2008, per rol", ", ".join(ROLLEN), _rises(n, "{}-gemiddeld-2008", "{}-2008")),
        Afgeleid(
            "Vijf beloften: verschil met de beste tien",
            "85 min 50",
            f"{int(n['beloften-top'] - n['beloften-score'])} punten",
        ),
        Afgeleid("Meldingen per dag", "1.604 in 365 dagen", _ratio(n["meldingen"], Decimal(365), 1)),
    ]


def _sum(numbers: Numbers, parts: tuple[str, ...]) -> Decimal:
    return sum((numbers[part] for part in parts), Decimal(0))


def _percent(part: Decimal, whole: Decimal) -> str:
    return _ratio(100 * part, whole, 1)


def _ratio(part: Decimal, whole: Decimal, decimals: int) -> str:
    return dutch(rounded(Fraction(part) / Fraction(whole), decimals))


def _mean(n: Numbers, pattern: str) -> str:
    return dutch(rounded(sum((Fraction(n[pattern.format(rol)]) for rol in ROLLEN), Fraction(0)) / len(ROLLEN), 2))


def _rises(n: Numbers, before: str, after: str) -> str:
    """ "+0,9, +0,4 …" with a real minus sign."""
    found = [n[after.format(rol)] - n[before.format(rol)] for rol in ROLLEN]
    return "; ".join(f"{rounded(Fraction(each), 1):+}".replace(".", ",").replace("-", "−") for each in found)
