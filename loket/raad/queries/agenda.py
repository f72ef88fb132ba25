"""The agenda of a meeting, with the papers, the decision and the votes of each item."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from loket.raad.models import Agendapunt, Informatieobject, Stemming
from loket.raad.rules.stemming import Resultaat, Stem, resultaat


@dataclass(frozen=True, slots=True)
class StukRow:
    """`size` is 0 for an address elsewhere."""

    id: UUID
    titel: str
    soort: str
    datum: date
    auteur: str
    adres: str
    formaat: str
    size: int


@dataclass(frozen=True, slots=True)
class StemmingRow:
    id: UUID
    onderwerp: str
    resultaat: Resultaat
    stemmen: list[Stem]

    @property
    def voor(self) -> int:
        return sum(each.voor for each in self.stemmen)

    @property
    def tegen(self) -> int:
        return sum(each.tegen for each in self.stemmen)


@dataclass(frozen=True, slots=True)
class AgendapuntRow:
    id: UUID
    nummer: int
    naam: str
    toelichting: str
    hamerstuk: bool
    besloten: bool
    behandeld: bool
    besluit: str
    stukken: list[StukRow] = field(default_factory=list)
    stemmingen: list[StemmingRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Agenda:
    items: list[AgendapuntRow]
    stukken: list[StukRow]  # of the meeting itself


def agenda_of(
    vergadering_id: UUID,
    items: QuerySet[Agendapunt],
    stukken: QuerySet[Informatieobject],
    stemmingen: QuerySet[Stemming],
) -> Agenda:
    """Four statements. Who asks says what may be seen, by the querysets that it gives."""
    papers: dict[UUID | None, list[StukRow]] = defaultdict(list)
    for stuk in stukken.filter(vergadering_id=vergadering_id):
        papers[stuk.agendapunt_id].append(stuk_row(stuk))
    votes: dict[UUID, list[StemmingRow]] = defaultdict(list)
    for stemming in stemmingen.filter(agendapunt__vergadering_id=vergadering_id).prefetch_related("stemmen"):
        votes[stemming.agendapunt_id].append(stemming_row(stemming))
    rows = [
        AgendapuntRow(
            id=item.id,
            nummer=item.nummer,
            naam=item.naam,
            toelichting=item.toelichting,
            hamerstuk=item.hamerstuk,
            besloten=item.besloten,
            behandeld=item.behandeld,
            besluit=item.besluit,
            stukken=papers[item.id],
            stemmingen=votes[item.id],
        )
        for item in items.filter(vergadering_id=vergadering_id)
    ]
    return Agenda(rows, papers[None])


def stuk_row(stuk: Informatieobject) -> StukRow:
    return StukRow(
        id=stuk.id,
        titel=stuk.titel,
        soort=stuk.get_soort_display(),
        datum=stuk.datum,
        auteur=stuk.auteur,
        adres=stuk.adres,
        formaat=stuk.bestandsnaam.rpartition(".")[2].lower(),
        size=stuk.omvang,
    )


def stemming_row(stemming: Stemming) -> StemmingRow:
    """With its votes prefetched this asks nothing."""
    stemmen = [Stem(each.fractie, each.voor, each.tegen, each.afwezig) for each in stemming.stemmen.all()]
    return StemmingRow(stemming.id, stemming.onderwerp, resultaat(stemmen, again=stemming.again), stemmen)
