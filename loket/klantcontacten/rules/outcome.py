"""How well questions were answered, and how each of these figures is counted (S-25, S-95, S-126)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from loket.klantcontacten.models import Resultaat, SoortContact
from loket.klantcontacten.rules.ending import IN_ONE_GO
from loket.klantcontacten.rules.share import Share

# A question of a customer. That of a bestuurder has a term of its own, a compliment asks nothing.
QUESTIONS = (SoortContact.VRAAG, SoortContact.STATUSVRAAG)
PASSED_ON = (Resultaat.DOORVERBONDEN, Resultaat.TERUGBELVERZOEK, Resultaat.ZAAK_GESTART)
ASKED_AGAIN = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """So many klantcontacten that are alike in all of this.

    `searched`: on the website first; None: not asked. `known`: we know the customer. `again`: the same customer asked
    the same again within seven days. `first_line`: answered by the contact centre itself. `praised`: a compliment was
    written down, whatever it was about.
    """

    count: int
    when: date | None = None  # the first day of the week or month
    kanaal: str = ""
    team: str = ""
    product: str = ""
    soort: str = SoortContact.VRAAG
    resultaat: str = ""
    searched: bool | None = None
    known: bool = False
    again: bool = False
    first_line: bool = True
    praised: bool = False

    @property
    def answers(self) -> bool:
        """A question that we saw end: neither broken off by the customer nor told by another system without an end."""
        return self.soort in QUESTIONS and self.resultaat not in ("", Resultaat.AFGEBROKEN)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The figures of some cells."""

    contacts: int
    compliments: int
    broken_off: int
    first_line: Share
    in_one_go: Share
    in_one_go_unknown: Share
    searched: Share


def outcomes(cells: Iterable[Cell]) -> Outcomes:
    """First line (S-25): finished by the contact centre without transfer, call-back or zaak, of what it answered.

    In one go (S-126): ended at once with an answer, a product or a referral, and not asked again by the same customer
    within seven days, of all questions. Of a customer whom we do not know only the first half can be seen: apart.
    Searched (S-95): on the website before asking us, of all whom we asked that.
    """
    found = list(cells)
    answered = [cell for cell in found if cell.answers]
    ours = [cell for cell in answered if cell.first_line]
    known = [cell for cell in answered if cell.known]
    return Outcomes(
        contacts=_sum(found),
        compliments=_sum(found, lambda cell: cell.praised or cell.soort == SoortContact.COMPLIMENT),
        broken_off=_sum(found, lambda cell: cell.resultaat == Resultaat.AFGEBROKEN),
        first_line=_share(ours, lambda cell: cell.resultaat not in PASSED_ON),
        in_one_go=_share(known, lambda cell: cell.resultaat in IN_ONE_GO and not cell.again),
        in_one_go_unknown=_share(
            [cell for cell in answered if not cell.known], lambda cell: cell.resultaat in IN_ONE_GO
        ),
        searched=_share([cell for cell in found if cell.searched is not None], lambda cell: bool(cell.searched)),
    )


def by(cells: Iterable[Cell], name: Callable[[Cell], str]) -> list[tuple[str, Outcomes]]:
    """The same figures for each that this names, in the order of its names."""
    found: dict[str, list[Cell]] = {}
    for cell in cells:
        found.setdefault(name(cell), []).append(cell)
    return [(each, outcomes(found[each])) for each in sorted(found)]


def _share(cells: list[Cell], fits: Callable[[Cell], bool]) -> Share:
    return Share(_sum(cells, fits), _sum(cells))


def _sum(cells: list[Cell], fits: Callable[[Cell], bool] = lambda cell: True) -> int:
    return sum(cell.count for cell in cells if fits(cell))
