"""One zaak with everything around it, for who may see it."""

from dataclasses import dataclass
from uuid import UUID

from loket.berichten.queries import BerichtRow, berichten_about
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import local
from loket.verwerkingen.queries import has_noodtoegang
from loket.zaken.queries import beside
from loket.zaken.queries.beside import Besluit, Contact, Note, OtherZaak, Step, Value
from loket.zaken.queries.dossier import Paper, papers_of
from loket.zaken.queries.facts import Facts, facts_of
from loket.zaken.queries.parties import Party, may_be_own, parties_of
from loket.zaken.queries.story import story_of
from loket.zaken.queries.termijn import Termijn, termijn_of
from loket.zaken.rules.pace import Clock
from loket.zaken.rules.rights import ABOUT_YOU, SECRET, why_not_see
from loket.zaken.rules.sentence import Standing
from loket.zaken.rules.told import Told

OWN = Refusal("zaak-own", "In deze zaak staat iemand met jouw naam. Je eigen zaak mag je niet bekijken.")


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody may do with a zaak: `only_look` when a reason opened it for today."""

    facts: Facts
    only_look: bool


@dataclass(frozen=True, slots=True)
class Detail:
    """`secret_papers`: how many documents are not shown, for they are secret."""

    facts: Facts
    only_look: bool
    termijn: Termijn
    steps: list[Step]
    papers: list[Paper]
    secret_papers: int
    parties: list[Party]
    values: list[Value]
    contacts: list[Contact]
    notes: list[Note]
    berichten: list[BerichtRow]
    besluiten: list[Besluit]
    others: list[OtherZaak]
    story: list[Told]

    @property
    def initiator(self) -> Party | None:
        return next((each for each in self.parties if each.generiek == "initiator"), None)

    @property
    def level_words(self) -> str:
        return self.facts.level.replace("_", " ")

    @property
    def next_is_told(self) -> bool:
        return bool(self.facts.next_informs)

    @property
    def takes_besluit(self) -> bool:
        """Whether this kind of zaak ends in a besluit that is not there yet."""
        return self.facts.with_besluit and not self.besluiten

    @property
    def persons(self) -> list[str]:
        """Whose data are shown, for the log."""
        return [each.person for each in self.parties if each.person]


def look_at(zaak_id: UUID, *, by: Actor) -> Look:
    """The facts, when this colleague may see them. Raises Zaak.DoesNotExist; Refused: of another team, secret, or
    perhaps the own zaak, unless a reason was given today.
    """
    facts = facts_of(zaak_id)
    refuse(ABOUT_YOU if by.id in map(str, facts.gesloten_voor) else None)  # no reason opens it
    closed = why_not_see(facts.level, facts.team, facts.behandelaar_id, by=by) or _why_not_own(zaak_id, by)
    only_look = closed is not None and has_noodtoegang(object_of(zaak_id), by=by)
    refuse(None if only_look else closed)
    return Look(facts, only_look)


def detail_of(zaak_id: UUID, *, by: Actor) -> Detail:
    """Everything, in a fixed number of statements. Raises as `look_at`."""
    look = look_at(zaak_id, by=by)
    facts, papers = look.facts, papers_of(zaak_id)
    shown = [each for each in papers if may_open(each, facts, by=by)]
    return Detail(
        facts=facts,
        only_look=look.only_look,
        termijn=termijn_of(zaak_id),
        steps=beside.steps_of(zaak_id, facts.volgnummer),
        papers=shown,
        secret_papers=len(papers) - len(shown),
        parties=parties_of(zaak_id),
        values=beside.values_of(zaak_id),
        contacts=beside.contacts_of(zaak_id),
        notes=beside.notes_of(zaak_id),
        berichten=berichten_about(f"zaak:{zaak_id}:")[::-1],
        besluiten=beside.besluiten_of(zaak_id),
        others=beside.other_zaken(zaak_id, by=by),
        story=story_of(zaak_id),
    )


def may_open(paper: Paper, facts: Facts, *, by: Actor) -> bool:
    """A secret document in a zaak that is not secret: for the behandelaar, and who may see what is secret."""
    return paper.rank < SECRET or why_not_see(paper.level, facts.team, facts.behandelaar_id, by=by) is None


def object_of(zaak_id: UUID) -> str:
    """How a zaak is called in the logs."""
    return f"zaken:{zaak_id}"


def clock_of(facts: Facts, termijn: Termijn | None = None) -> Clock:
    return Clock(
        start=facts.start,
        last=facts.last,
        aim=facts.aim,
        ended=facts.ended,
        waits=facts.waits,
        suspensions=termijn.counted if termijn else (),
    )


def standing_of(facts: Facts) -> Standing:
    at = local(facts.status_at).date() if facts.status_at else None
    return Standing(
        status=facts.status or "",
        status_on=at,
        ended=facts.ended,
        resultaat=facts.resultaat or "",
        grond=facts.grond or "",
        still_since=facts.still_since,
        asked_until=facts.asked_until,
        last=facts.last,
        aim=facts.aim,
    )


def _why_not_own(zaak_id: UUID, by: Actor) -> Refusal | None:
    """Somebody of staff with the name of who takes part."""
    if by.kind != ActorKind.STAFF or not by.name:
        return None
    first, _, last = by.name.partition(" ")
    return OWN if last and may_be_own(zaak_id, first, last) else None
