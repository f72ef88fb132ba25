"""Who calls: somebody whom we know, one of several, or only a name and a number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from loket.gesprek.rules.checking import ToAsk, details_to_ask, enough
from loket.gesprek.rules.draft import Draft
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused
from loket.klantcontacten.queries.of_partij import last_contact_of
from loket.klantcontacten.rules.caller import Caller, Identification, level_of
from loket.partijen.permissions import BEKIJKEN
from loket.partijen.queries.accountmanager import ManagerToday, manager_today
from loket.partijen.queries.caller import known_of
from loket.partijen.queries.find import PartijRow, partijen_by_phone, partijen_numbered
from loket.partijen.rules.known import Known
from loket.telefonie.models import Line
from loket.zaken.rules.aanvrager import Aanvrager, known_aanvrager, named_aanvrager

# A number of these lines is of one house or company. The others are withheld, or shared by whole organisations.
TELLING = (Line.DUTCH, Line.FOREIGN, Line.COMPANY, Line.FREE)
MOST = 20


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody whom we know, with what may be asked and which of that was ticked. `manager`: of us, who knows them.

    `by_number`: nothing but the number says that it is them.
    """

    known: Known
    to_ask: Sequence[ToAsk]
    checked: tuple[str, ...]
    manager: ManagerToday | None = None
    by_number: bool = False

    @property
    def level(self) -> Identification:
        return level_of(self.checked)

    @property
    def is_checked(self) -> bool:
        return self.level >= Identification.KNOWLEDGE

    @property
    def is_told(self) -> bool:
        """Whether somebody said that it is them: then it may be done in their name. A number does not say that:
        people give one as theirs, and nobody asks that telephone.
        """
        return self.is_checked or not self.by_number

    @property
    def can_be_checked(self) -> bool:
        return enough(self.to_ask)


@dataclass(frozen=True, slots=True)
class Candidate:
    """`last`: when they were in contact with us last."""

    row: PartijRow
    last: datetime | None


def _manager_of(known: Known) -> ManagerToday | None:
    today = timezone.localdate()
    found = manager_today(known.id, today=today) if known.managed else None
    return found if found and found.told.holds(today) else None


def who_of(draft: Draft, *, by: Actor) -> Who | None:
    """None while nobody was chosen, and for who may not look up klanten: then what is typed counts. Whoever asks sees
    to the log. Four statements; seven of a company that has an accountmanager.
    """
    known = known_of(draft.partij_id) if draft.partij_id and by.may(BEKIJKEN) else None
    if known is None:
        return None
    to_ask = details_to_ask(known, last_contact_of([known.id], sure=True).get(known.id))
    checked = tuple(each.detail for each in to_ask if each.detail in draft.checked)
    return Who(known, to_ask, checked, _manager_of(known), by_number=draft.recognised)


def candidates_of(partijen: Sequence[UUID]) -> list[Candidate]:
    """Who was in contact with us last comes first (U21). Two statements; none when there is nobody."""
    if not partijen:
        return []
    last = last_contact_of(partijen)
    found = [Candidate(row, last.get(row.id)) for row in partijen_numbered(partijen)]
    return sorted(found, key=lambda each: each.last.timestamp() if each.last else 0, reverse=True)


def at_number(number: str, line: Line) -> list[UUID]:
    """Who can be reached at the number of a call. One statement at most."""
    return [row.id for row in partijen_by_phone(number, most=MOST)] if number and line in TELLING else []


def caller_of(draft: Draft, who: Who | None) -> Caller:
    """For the klantcontact; also what was typed, of whom a number only suggests."""
    return Caller(
        partij_id=who.known.id if who else None,
        name=draft["naam"].strip(),
        phone=draft["telefoon"].strip(),
        level=who.level if who else Identification.NONE,
        checked=who.checked if who else (),
    )


def known_for(who: Who | None) -> Known | None:
    """In whose name something is made: an appointment, a zaak. Raises Refused while only a number says who it is."""
    if who is None or who.is_told:
        return who.known if who else None
    asked = f"Vraag eerst wie er belt. Klopt het? Klik dan op ‘Dit is {who.known.name}’."
    raise Refused(Refusal("only-the-number", asked, "wie"))


def aanvrager_of(draft: Draft, who: Who | None, *, with_bsn: bool) -> Aanvrager:
    """For a zaak: nothing that we know is asked again (U32). `with_bsn`: the law gives a ground for it (Wabb 10)."""
    phone, known = draft["telefoon"].strip(), known_for(who)
    if known is None:
        return named_aanvrager(draft["naam"], phone=phone)
    return known_aanvrager(known, phone=phone, with_bsn=with_bsn)
