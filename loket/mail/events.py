"""The facts that mail announces: ids and codes, never what somebody wrote. The first field is always the mail."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class MailTakenIn:
    """It is kept whole. `toestand` says whether somebody must do something with it."""

    mail_id: UUID
    postbus_id: UUID
    toestand: str


@dataclass(frozen=True)
class MailDestroyed:
    """After its time, for good: the mail, its attachments, and what we wrote back about it."""

    mail_id: UUID


@dataclass(frozen=True)
class MailAdmitted:
    """It left a tray: now it is work of a team."""

    mail_id: UUID
    team: str


@dataclass(frozen=True)
class MailAssigned:
    mail_id: UUID
    team: str
    behandelaar_id: UUID | None


@dataclass(frozen=True)
class MailAnswered:
    mail_id: UUID
    bericht_id: UUID


@dataclass(frozen=True)
class MailPutWithZaak:
    mail_id: UUID
    zaak_id: UUID


@dataclass(frozen=True)
class MailForwarded:
    """To another government, with notice to the sender (Awb 2:3)."""

    mail_id: UUID
    organisatie: str


@dataclass(frozen=True)
class MailClosed:
    """Nothing has to be written back, or it is spam."""

    mail_id: UUID
    toestand: str


@dataclass(frozen=True)
class MailMerged:
    mail_id: UUID
    into_id: UUID


@dataclass(frozen=True)
class MailSplit:
    """A second question in the same mail is now a mail of its own: `part_id`."""

    mail_id: UUID
    part_id: UUID


@dataclass(frozen=True)
class MailHandedToPost:
    """It is to be registered as a letter, with the day on which the mail reached us (S-53)."""

    mail_id: UUID


@dataclass(frozen=True)
class MailStepUndone:
    mail_id: UUID
    stap_id: UUID


@dataclass(frozen=True)
class MailBounced:
    """A mail of ours did not reach this bericht's addressee, for good (Awb 2:11)."""

    mail_id: UUID
    bericht_id: UUID | None


@dataclass(frozen=True)
class PostbusChanged:
    postbus_id: UUID
