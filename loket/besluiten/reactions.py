"""What besluiten do when a fact arrives: the applicant hears of it by mail. The letter itself is in the dossier."""

import contextlib
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import withdraw_bericht, write_bericht
from loket.besluiten.events import BesluitCorrected, BesluitTaken, BesluitWithdrawn
from loket.besluiten.models import Besluit
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.kernel.text import date_words, start_of_local_day
from loket.zaken.models import Zaak
from loket.zaken.queries.aanvrager import aanvrager_of

MORNING = timedelta(hours=8)


def tell_it_was_decided(event: BesluitTaken) -> None:
    """On the morning of the day that the letter goes out, or now when that was before."""
    besluit = Besluit.objects.filter(id=event.besluit_id).first()
    if besluit is None or besluit.vervalreden:
        return
    day = besluit.verzenddatum
    _tell(event.zaak_id, "taken", about=_about(event, "taken"), not_before=_morning_of(day), last_day=event.last_day)


def tell_it_was_corrected(event: BesluitCorrected) -> None:
    _tell(event.zaak_id, "corrected", about=_about(event, f"corrected:{timezone.now():%Y%m%d}"))


def tell_it_was_withdrawn(event: BesluitWithdrawn) -> None:
    """Who did not hear of the besluit yet, does not have to; others hear that it no longer holds."""
    with contextlib.suppress(Refused):  # it went out already
        if withdraw_bericht(about=_about(event, "taken"), by=SYSTEM):
            return
    _tell(event.zaak_id, "withdrawn", about=_about(event, "withdrawn"), last_day=event.vervaldatum)


def _tell(
    zaak_id: UUID | None, what: str, *, about: str, not_before: datetime | None = None, last_day: date | None = None
) -> None:
    """Nothing when the zaak is gone, or when we know no address."""
    zaak = Zaak.objects.select_related("zaaktype").filter(id=zaak_id).first() if zaak_id else None
    who = aanvrager_of(zaak.id) if zaak else None
    if zaak is None or who is None or not who.mail:
        return
    write_bericht(
        to=who.mail,
        subject=format_lazy(_("Bericht over uw zaak {nummer}"), nummer=zaak.identificatie),
        template=f"besluiten/berichten/{what}.txt",
        about=about,
        not_before=not_before,
        zaak=zaak,
        naam=who.naam or _("heer of mevrouw"),
        onderwerp=zaak.omschrijving or zaak.zaaktype.omschrijving,
        last_day=date_words(last_day) if last_day else "",
    )


def _about(event: BesluitTaken | BesluitCorrected | BesluitWithdrawn, what: str) -> str:
    """It begins with the zaak: there staff reads what went out, and with the zaak it is destroyed."""
    return f"zaak:{event.zaak_id}:besluit:{event.besluit_id}:{what}"


def _morning_of(day: date | None) -> datetime | None:
    return start_of_local_day(day) + MORNING if day and day > timezone.localdate() else None
