"""The facts that zaken announce: ids, days and codes, no text that somebody typed. The first field is the zaak."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class ZaakOpened:
    zaak_id: UUID
    identificatie: str
    zaaktype_id: UUID
    uiterlijke_datum: date | None


@dataclass(frozen=True)
class StatusSet:
    zaak_id: UUID
    status_id: UUID
    statustype_id: UUID


@dataclass(frozen=True)
class StatusToTell(StatusSet):
    """The same, of a statustype that says that the initiator must hear of it (informeren)."""


@dataclass(frozen=True)
class ZaakClosed:
    zaak_id: UUID
    einddatum: date
    archiefactiedatum: date | None


@dataclass(frozen=True)
class ZaakReopened:
    zaak_id: UUID
    statustype_id: UUID


@dataclass(frozen=True)
class ResultaatSet:
    zaak_id: UUID
    resultaattype_id: UUID


@dataclass(frozen=True)
class ZaakSuspended:
    """The term stands still from this day."""

    zaak_id: UUID
    opschorting_id: UUID
    grond: str
    van: date


@dataclass(frozen=True)
class ZaakResumed:
    """The term runs again; `tot` is the day on which all was there."""

    zaak_id: UUID
    opschorting_id: UUID
    tot: date


@dataclass(frozen=True)
class ZaakExtended:
    zaak_id: UUID
    duur: str


@dataclass(frozen=True)
class DeadlineMoved:
    """The last lawful day is another day now: who was told a day must be told again (domain facts 2.6)."""

    zaak_id: UUID
    wijziging_id: UUID
    oorzaak: str
    oud: date | None
    nieuw: date | None


@dataclass(frozen=True)
class ZaakHandedOver:
    """To a team, and to somebody in it when there is a behandelaar."""

    zaak_id: UUID
    team: str | None
    behandelaar_id: UUID | None


@dataclass(frozen=True)
class AanvullingAsked:
    """We asked the applicant to add something."""

    zaak_id: UUID
    aanvulling_id: UUID
    uiterlijk: date


@dataclass(frozen=True)
class AanvullingSentIn:
    """The applicant sent what we asked, or a part of it (`complete` False)."""

    zaak_id: UUID
    aanvulling_id: UUID
    complete: bool


@dataclass(frozen=True)
class AanvullingLapsed:
    """It did not come in time."""

    zaak_id: UUID
    aanvulling_id: UUID


@dataclass(frozen=True)
class StapUndone:
    """A step of staff was a mistake. `about` names the berichten that told of it, and that have not gone yet."""

    zaak_id: UUID
    stap_id: UUID
    kind: str
    about: list[str]


@dataclass(frozen=True)
class ZaakDeleted:
    """For good: with everything under it, and its trail."""

    zaak_id: UUID
    identificatie: str
