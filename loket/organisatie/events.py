"""What the organisation tells. `fields` names what changed; the values stand in the tables."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class GemeenteChanged:
    gemeente_id: int
    fields: list[str]


@dataclass(frozen=True)
class AfdelingAdded:
    afdeling_id: UUID
    name: str


@dataclass(frozen=True)
class AfdelingChanged:
    afdeling_id: UUID
    fields: list[str]


@dataclass(frozen=True)
class TeamAdded:
    team: str
    name: str


@dataclass(frozen=True)
class TeamChanged:
    team: str
    fields: list[str]


@dataclass(frozen=True)
class MedewerkerHired:
    """`invite`: this person gets a mail with which the account can be opened."""

    medewerker_id: UUID
    teams: list[str]
    invite: bool = False


@dataclass(frozen=True)
class MedewerkerChanged:
    medewerker_id: UUID
    fields: list[str]


@dataclass(frozen=True)
class EmploymentEnded:
    medewerker_id: UUID


@dataclass(frozen=True)
class EmploymentResumed:
    medewerker_id: UUID


@dataclass(frozen=True)
class FunctieAdded:
    functie_id: UUID
    name: str
    permissions: list[str]


@dataclass(frozen=True)
class FunctieChanged:
    functie_id: UUID
    fields: list[str]
    permissions_added: list[str]
    permissions_removed: list[str]


@dataclass(frozen=True)
class FunctieAssigned:
    medewerker_id: UUID
    functie: str
    first_day: date
    last_day: date | None


@dataclass(frozen=True)
class FunctieEnded:
    medewerker_id: UUID
    functie: str
    last_day: date


@dataclass(frozen=True)
class SkillAdded:
    skill_id: UUID
    name: str


@dataclass(frozen=True)
class SkillChanged:
    skill_id: UUID
    fields: list[str]


@dataclass(frozen=True)
class SkillGranted:
    medewerker_id: UUID
    skill: str
    first_day: date
    last_day: date | None


@dataclass(frozen=True)
class SkillEnded:
    medewerker_id: UUID
    skill: str
    last_day: date


@dataclass(frozen=True)
class AfwezigheidRegistered:
    afwezigheid_id: UUID
    medewerker_id: UUID
    first_day: date
    last_day: date | None
    deputy_id: UUID | None


@dataclass(frozen=True)
class AfwezigheidChanged:
    afwezigheid_id: UUID
    medewerker_id: UUID
    fields: list[str]


@dataclass(frozen=True)
class AfwezigheidWithdrawn:
    afwezigheid_id: UUID
    medewerker_id: UUID


@dataclass(frozen=True)
class DirectNumberGiven:
    """To a customer. `relation`: why they may have it; empty when nothing says so (S-26)."""

    medewerker_id: UUID
    relation: str


@dataclass(frozen=True)
class MandaatGranted:
    mandaat_id: UUID
    decision: str
    max_amount: str


@dataclass(frozen=True)
class MandaatEnded:
    mandaat_id: UUID
    last_day: date
