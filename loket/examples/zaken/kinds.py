"""The kinds of zaken of the catalogue with what a life needs of each: read once, by name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from loket.catalogi.models import (
    Besluittype,
    Eigenschap,
    Informatieobjecttype,
    Resultaattype,
    Roltype,
    Statustype,
    Zaaktype,
    ZaaktypeInformatieobjecttype,
)
from loket.examples.zaken.stories import STORIES, Story
from loket.organisatie.models import Team
from loket.termijnen.regel import TermijnRegel
from loket.zaken.rules.termijn import answer_for, regel_in, streefdatum

Names = dict[str, UUID]


@dataclass(frozen=True, eq=False)  # there is one of each
class Kind:
    """`steps` in their order, the end last; `papers` by what they are called, in the order of the dossier."""

    id: UUID
    name: str
    story: Story
    team: str
    regel: TermijnRegel | None
    norm: int | None
    verlenging: str
    with_bsn: bool
    steps: tuple[tuple[str, UUID], ...]
    outcomes: Mapping[str, UUID]
    rollen: Mapping[str, UUID]
    papers: Mapping[str, UUID]
    besluiten: Mapping[str, UUID]
    ending: frozenset[str]  # outcomes whose besluit ends some day: from then on the file is kept
    asked: Mapping[str, tuple[UUID, str]] = field(default_factory=dict)  # eigenschappen, with what each holds

    def last_day(self, start: date) -> date:
        """By law, else the day that the town aims at."""
        answer = answer_for(self.regel, start, today=start) if self.regel else None
        aim = answer.end if answer else streefdatum(start, None, self.norm)
        return aim or start + timedelta(weeks=8)

    def start_for(self, last_day: date) -> date:
        """The latest start that is over by that day."""
        start = last_day
        while (over := (self.last_day(start) - last_day).days) > 0:
            start -= timedelta(days=over)
        return start


def kinds() -> list[Kind]:
    """Those that have a story, in the order of their names."""
    found = list(Zaaktype.objects.filter(concept=False, identificatie__in=STORIES).order_by("identificatie"))
    catalogi = {zaaktype.catalogus_id for zaaktype in found}
    besluiten = dict(Besluittype.objects.filter(catalogus__in=catalogi).values_list("omschrijving", "id"))
    documenten = dict(Informatieobjecttype.objects.filter(catalogus__in=catalogi).values_list("omschrijving", "id"))
    return [_kind(zaaktype, besluiten, documenten) for zaaktype in found]


def _kind(zaaktype: Zaaktype, besluiten: Names, documenten: Names) -> Kind:
    steps = Statustype.objects.filter(zaaktype=zaaktype).order_by("volgnummer").values_list("omschrijving", "id")
    papers = ZaaktypeInformatieobjecttype.objects.filter(zaaktype=zaaktype).order_by("volgnummer")
    outcomes = Resultaattype.objects.filter(zaaktype=zaaktype).order_by("id")
    ending = outcomes.filter(brondatum_archiefprocedure__afleidingswijze="vervaldatum_besluit")
    asked = Eigenschap.objects.filter(zaaktype=zaaktype).values_list("naam", "id", "specificatie__formaat")
    return Kind(
        id=zaaktype.id,
        name=zaaktype.identificatie,
        story=STORIES[zaaktype.identificatie],
        team=_team(zaaktype.verantwoordelijke),
        regel=regel_in(json.dumps(zaaktype.termijnregel)),
        norm=zaaktype.servicenorm_werkdagen,
        verlenging=zaaktype.verlengingstermijn or "" if zaaktype.verlenging_mogelijk else "",
        with_bsn=bool(zaaktype.bsn_grondslag),
        steps=tuple(steps),
        outcomes=dict(outcomes.values_list("omschrijving", "id")),
        rollen=dict(Roltype.objects.filter(zaaktype=zaaktype).values_list("omschrijving_generiek", "id")),
        papers={name: documenten[name] for name in papers.values_list("omschrijving", flat=True)},
        besluiten={name: besluiten[name] for name in zaaktype.besluittypen},
        ending=frozenset(ending.values_list("omschrijving", flat=True)),
        asked={naam: (id, formaat) for naam, id, formaat in asked},
    )


def _team(verantwoordelijke: str) -> str:
    return Team.objects.values_list("code", flat=True).get(name=f"Team {verantwoordelijke}")
