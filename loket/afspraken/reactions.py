"""What appointments do when a fact arrives: tell the visitor, remind, and offer a time that came free."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone, translation

from loket.afspraken.events import (
    AfspraakCancelled,
    AfspraakDisplaced,
    AfspraakMade,
    AfspraakMoved,
    TimeCameFree,
    VisitorNotCome,
)
from loket.afspraken.models import Afspraak, State
from loket.afspraken.queries.earlier import who_waits
from loket.afspraken.queries.told import Told, told
from loket.afspraken.rules.afspraak import remind_at
from loket.afspraken.rules.wording import subject
from loket.berichten.commands import withdraw_bericht, write_bericht
from loket.berichten.models import Channel
from loket.berichten.queries import taal_of
from loket.berichten.rules import File
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused


def tell_that_it_is_made(event: AfspraakMade) -> None:
    """With the QR code and a file for the calendar, and a reminder for the day before."""
    if afspraak := _open(event.afspraak_id):
        _tell(afspraak, "made", files=True)
        _remind(afspraak)


def tell_that_it_moved(event: AfspraakMoved) -> None:
    """A colleague at the same time is no news for the visitor."""
    afspraak = _open(event.afspraak_id)
    if afspraak is None or event.start == event.before:
        return
    _take_back_reminders(afspraak)
    _tell(afspraak, "moved_by_us" if event.by_us else "moved", files=True, old=event.before)
    _remind(afspraak)


def tell_that_it_is_cancelled(event: AfspraakCancelled) -> None:
    afspraak = Afspraak.objects.select_related("locatie").get(id=event.afspraak_id)
    _take_back_reminders(afspraak)
    _tell(afspraak, "cancelled", by_us=event.by_us)


def tell_that_it_fell_away(event: AfspraakDisplaced) -> None:
    afspraak = Afspraak.objects.select_related("locatie").get(id=event.afspraak_id)
    _take_back_reminders(afspraak)
    if afspraak.state == State.DISPLACED:
        _tell(afspraak, "displaced")


def tell_that_nobody_came(event: VisitorNotCome) -> None:
    """Not who came after all."""
    afspraak = Afspraak.objects.select_related("locatie").get(id=event.afspraak_id)
    if afspraak.state == State.NO_SHOW:
        _tell(afspraak, "no_show")


def offer_earlier(event: TimeCameFree) -> None:
    """To the first ones who wait and whose visit fits. Who is first gets it: nothing is held."""
    for afspraak in who_waits(event.locatie, event.start, timezone.now(), but_not=event.afspraak_id):
        _tell(afspraak, "earlier", at=event.start, version=f"{event.start:%Y%m%d%H%M}")


def _remind(afspraak: Afspraak) -> None:
    if moment := remind_at(afspraak.start, timezone.now()):
        _tell(afspraak, "reminder", not_before=moment)


def _take_back_reminders(afspraak: Afspraak) -> None:
    """Those of the times that it had before; one that went out already stays."""
    for version in range(1, afspraak.version + (afspraak.state != State.BOOKED)):
        try:
            withdraw_bericht(about=_about(afspraak, "reminder", str(version)), by=SYSTEM)
        except Refused:
            continue


def _tell(
    afspraak: Afspraak,
    kind: str,
    *,
    files: bool = False,
    at: datetime | None = None,
    version: str = "",
    not_before: datetime | None = None,
    **more: Any,
) -> None:
    """By mail, or else by a text message. `at`: another moment than that of the appointment."""
    if not (afspraak.email or afspraak.phone):
        return
    by_mail, words, to = bool(afspraak.email), told(afspraak, at=at), afspraak.email or afspraak.phone or ""
    channel = Channel.EMAIL if by_mail else Channel.SMS
    taal = afspraak.taal or taal_of(channel, to)
    write_bericht(
        to=to,
        channel=channel,
        subject=subject(kind, words.when) if by_mail else "",
        template=f"afspraken/berichten/{kind}.{'txt' if by_mail else 'sms'}",
        about=_about(afspraak, kind, version or str(afspraak.version)),
        not_before=not_before,
        taal=taal,
        files=_files(words, taal) if files and by_mail else (),
        afspraak=words,
        **more,
    )


def _files(words: Told, taal: str) -> Sequence[File]:
    with translation.override(taal):
        return [words.as_calendar_file(), words.as_qr_file()]


def _about(afspraak: Afspraak, kind: str, version: str) -> str:
    return f"afspraak:{afspraak.id}:{kind}:{version}"


def _open(afspraak_id: UUID) -> Afspraak | None:
    """As it stands now; None when it was cancelled meanwhile."""
    return Afspraak.objects.select_related("locatie").filter(id=afspraak_id, state=State.BOOKED).first()
