"""What somebody has to log in with, and where this person is logged in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.module_loading import import_string

from loket.kernel.audit import history_of
from loket.organisatie.queries.history import HistoryLine
from loket.toegang import rules
from loket.toegang.models import Authenticator, Invitation, Passkey, RecoveryCode, Sessie
from loket.toegang.sessions import PROVED, STARTED
from loket.toegang.words import words_of


@dataclass(frozen=True, slots=True)
class PasskeyRow:
    id: UUID
    name: str
    created_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Factors:
    """The second steps of somebody."""

    app_since: datetime | None
    passkeys: list[PasskeyRow]
    codes_left: int

    @property
    def any(self) -> bool:
        return self.app_since is not None or bool(self.passkeys)


@dataclass(frozen=True, slots=True)
class SessieRow:
    public_id: UUID
    browser: str
    started_at: datetime
    seen_at: datetime
    current: bool


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """The mail to a new colleague; `until` is how long its link works, None where there is no link."""

    asked_at: datetime
    sent_at: datetime | None
    used_at: datetime | None
    until: datetime | None

    @property
    def over(self) -> bool:
        return self.used_at is None and self.until is not None and self.until <= timezone.now()


def invitation_of(medewerker_id: UUID) -> InvitationRow | None:
    found = Invitation.objects.filter(medewerker=medewerker_id).first()
    if found is None:
        return None
    until = found.sent_at + rules.INVITED_FOR if found.sent_at and found.key else None
    return InvitationRow(found.asked_at, found.sent_at, found.used_at, until)


def factors_of(medewerker_id: UUID) -> Factors:
    confirmed = Authenticator.objects.filter(medewerker_id=medewerker_id).values_list("confirmed_at", flat=True)
    keys = Passkey.objects.filter(medewerker_id=medewerker_id).order_by("created_at")
    return Factors(
        confirmed.first(),
        [PasskeyRow(*row) for row in keys.values_list("id", "name", "created_at", "used_at")],
        RecoveryCode.objects.filter(medewerker_id=medewerker_id, used_at=None).count(),
    )


def demo_staff() -> Collection[str]:
    """The addresses of the invented people of the demo; none where this is no demo, whatever the settings name."""
    return import_string(settings.TOEGANG_DEMO)() if settings.DEMO and settings.TOEGANG_DEMO else ()


def passkey_ids(medewerker_id: UUID) -> list[bytes]:
    """The keys that somebody has, so that a device does not make a second one."""
    ids = Passkey.objects.filter(medewerker_id=medewerker_id).values_list("credential_id", flat=True)
    return [bytes(raw_id) for raw_id in ids]


def sessions_of(medewerker_id: UUID, *, current: str = "") -> list[SessieRow]:
    """Where this medewerker is logged in, the last used first."""
    now = timezone.now()
    rows = Sessie.objects.filter(medewerker_id=medewerker_id, expire_date__gt=now).order_by("-seen_at")
    return [
        SessieRow(row.public_id, row.browser, row.started_at, row.seen_at, row.session_key == current)
        for row in rows
        if row.public_id and row.started_at and row.seen_at
        if not rules.session_is_over(started_at=row.started_at, seen_at=row.seen_at, now=now)
    ]


def history(medewerker_id: UUID) -> list[HistoryLine]:
    """When and how this person came in, or did not; the newest first."""
    return [
        HistoryLine(row.at, row.by_name, *words_of(row.kind, row.facts))
        for row in history_of("toegang", medewerker_id, most=50)
    ]


def is_fresh(request: HttpRequest) -> bool:
    """Whether who is in proved it in the last quarter of an hour: heavy doors ask for it."""
    moments = [parse_datetime(request.session.get(name, "")) for name in (STARTED, PROVED)]
    return any(moment and timezone.now() - moment <= rules.FRESH for moment in moments)
