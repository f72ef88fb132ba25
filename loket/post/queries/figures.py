"""How many letters, of whom, and how many of them went without paper."""

from dataclasses import dataclass

from loket.kernel.sql import rows
from loket.kernel.text import MONTHS
from loket.post.models import Jaarcijfer
from loket.post.rules.figures import ANDEREN, BOUW, BURGERS, KINDS, ORGANISATIES, kind_of, share

OF_YEAR = """
    SELECT afzendersoort, onderwerpsgroep, count(*) FROM post_poststuk
    WHERE jaar = %(jaar)s::int AND richting = 'in' GROUP BY 1, 2
"""
DIGITAL = """
    SELECT coalesce(t.code, ''), coalesce(t.name, 'Postkamer'),
        count(*) FILTER (WHERE (p.gescand OR p.document_id IS NOT NULL) AND p.papier <> 'mee'), count(*)
    FROM post_poststuk p LEFT JOIN organisatie_team t ON t.code = p.team_id
    WHERE p.jaar = %(jaar)s::int AND p.richting = 'in' AND p.toestand = 'afgehandeld'
    GROUP BY 1, 2 ORDER BY 2
"""
MONTHS_OF = """
    SELECT extract(month FROM coalesce(ontvangen_op, verzonden_op))::int, richting, count(*) FROM post_poststuk
    WHERE jaar = %(jaar)s::int AND coalesce(ontvangen_op, verzonden_op) IS NOT NULL GROUP BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    number: int
    share: float | None


@dataclass(frozen=True, slots=True)
class YearTable:
    """What came in, by who sent it, and all together (S-65). `older`: from an older register."""

    jaar: int
    lines: list[Line]
    total: int
    older: bool = False


@dataclass(frozen=True, slots=True)
class DigitalRow:
    team: str
    name: str
    digital: int
    handled: int

    @property
    def share(self) -> float | None:
        return share(self.digital, self.handled)


def year_table(jaar: int) -> YearTable:
    """Of the register, or of the figures that were kept of a year before it."""
    counted = dict.fromkeys(KINDS, 0)
    for sender, group, number in rows(OF_YEAR, {"jaar": jaar}):
        counted[kind_of(sender, group)] += number
    kept = Jaarcijfer.objects.filter(jaar=jaar).first() if not any(counted.values()) else None
    if kept:
        counted |= {BURGERS: kept.burgers, ORGANISATIES: kept.organisaties, BOUW: kept.bouw}
    total = sum(counted.values())
    lines = [
        Line(KINDS[kind], number, share(number, total)) for kind, number in counted.items() if number or kind != ANDEREN
    ]
    return YearTable(jaar, lines, total, older=kept is not None)


def digital_shares(jaar: int) -> list[DigitalRow]:
    """Of what each team handled this year, how much went fully digitally (S-67). One statement."""
    return [DigitalRow(*each) for each in rows(DIGITAL, {"jaar": jaar})]


def months_of(jaar: int) -> list[tuple[str, int, int]]:
    """Month, what came in, what went out."""
    found = {(month, richting): number for month, richting, number in rows(MONTHS_OF, {"jaar": jaar})}
    return [(name, found.get((n, "in"), 0), found.get((n, "uit"), 0)) for n, name in enumerate(MONTHS, start=1)]


def years_known() -> list[int]:
    """Of the register and before it, the newest first."""
    found = {each for (each,) in rows("SELECT DISTINCT jaar FROM post_poststuk", {})}
    return sorted(found | set(Jaarcijfer.objects.values_list("jaar", flat=True)), reverse=True)
