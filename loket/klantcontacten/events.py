"""The facts that klantcontacten announce: ids and values. The first field is always the klantcontact or internetaak."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class KlantcontactClosed:
    """A question was written down, with how it ended."""

    klantcontact_id: UUID
    kanaal: str
    resultaat: str
    product: str


@dataclass(frozen=True)
class KlantcontactBegun:
    """A customer wrote to us, and nobody answered yet."""

    klantcontact_id: UUID
    kanaal: str


@dataclass(frozen=True)
class KlantcontactReopened:
    """How it ended was undone."""

    klantcontact_id: UUID


@dataclass(frozen=True)
class KlantcontactForgotten:
    """Its time was over: what was asked, and by whom, is gone."""

    klantcontact_id: UUID


@dataclass(frozen=True)
class KlantcontactChanged:
    """A program made, changed or removed a klantcontact, or something of it: `id` is of the resource itself."""

    id: UUID
    resource: str
    action: str


@dataclass(frozen=True)
class TerugbelverzoekPromised:
    internetaak_id: UUID
    team: str
    uiterlijk: datetime
    spoed: bool


@dataclass(frozen=True)
class TerugbelverzoekRepeated:
    """The same customer asked again: it is urgent now."""

    internetaak_id: UUID
    klantcontact_id: UUID
    uiterlijk: datetime


@dataclass(frozen=True)
class TerugbelverzoekClaimed:
    internetaak_id: UUID


@dataclass(frozen=True)
class TerugbelpogingMade:
    internetaak_id: UUID
    uitkomst: str


@dataclass(frozen=True)
class TerugbelverzoekPassedOn:
    internetaak_id: UUID
    from_team: str
    to_team: str


@dataclass(frozen=True)
class TerugbelverzoekFinished:
    internetaak_id: UUID
    in_time: bool


@dataclass(frozen=True)
class TerugbelverzoekWithdrawn:
    """By the customer."""

    internetaak_id: UUID


@dataclass(frozen=True)
class TerugbelverzoekEscalated:
    """Past the promised moment: `to` is who heard it, the team leader or the head of the afdeling."""

    internetaak_id: UUID
    to: str


@dataclass(frozen=True)
class NormKept:
    """What a team promises from now on; without a team the whole town does."""

    norm_id: UUID
    team: str
    terugbel_uren: int | None
    spoed_uren: int | None
    pogingen: int
    poging_dagen: int
    kcc_niveau: int
    in_een_keer: int
    knelpunt_aantal: int
    knelpunt_dagen: int
    knelpunt_werkdagen: int
    raadsvraag_werkdagen: int


@dataclass(frozen=True)
class NormDropped:
    norm_id: UUID
    team: str


@dataclass(frozen=True)
class KnelpuntNoted:
    """An agent noted one contact more about `onderwerp`."""

    knelpunt_id: UUID
    onderwerp: str
    aantal: int


@dataclass(frozen=True)
class KnelpuntReachedOwner:
    """So many contacts in so few days that the owner must answer."""

    knelpunt_id: UUID
    team: str
    aantal: int


@dataclass(frozen=True)
class KnelpuntAnswered:
    knelpunt_id: UUID
    uitkomst: str


@dataclass(frozen=True)
class ComplimentGiven:
    """A customer was pleased with this team."""

    compliment_id: UUID
    team: str
    kanaal: str


@dataclass(frozen=True)
class VraagAsked:
    """Somebody who is in asked something; `uiterlijk` is when we promised to answer."""

    internetaak_id: UUID
    team: str
    uiterlijk: datetime
