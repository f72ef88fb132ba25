"""The last lawful day of a zaak: counted when it is opened, counted again when something moves it, each time told."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.text import local
from loket.zaken.events import DeadlineMoved
from loket.zaken.models import Oorzaak, Opschorting, Termijnwijziging, Zaak
from loket.zaken.rules.around import Kind
from loket.zaken.rules.termijn import answer_for, regel_in, streefdatum


def today() -> date:
    """The day that it is here."""
    return local(timezone.now()).date()


def set_first_days(zaak: Zaak, kind: Kind) -> None:
    """The last lawful day and the day to aim at, where who opened the zaak gave none."""
    if zaak.uiterlijke_einddatum_afdoening is None:
        zaak.uiterlijke_einddatum_afdoening = _counted(zaak, kind, [])
        zaak.termijn_berekend = zaak.uiterlijke_einddatum_afdoening is not None
    if zaak.einddatum_gepland is None:
        zaak.einddatum_gepland = streefdatum(zaak.startdatum, kind.servicenorm, kind.servicenorm_werkdagen)


def count_again(zaak: Zaak, kind: Kind, oorzaak: Oorzaak, *, by: Actor, reden: str = "") -> None:
    """Move the last day to where the rule of the zaaktype puts it now, unsaved; a day that somebody gave stays."""
    if not zaak.termijn_berekend or zaak.einddatum:
        return
    oud = zaak.uiterlijke_einddatum_afdoening
    zaak.uiterlijke_einddatum_afdoening = _counted(zaak, kind, Opschorting.objects.filter(zaak=zaak))
    keep_move(zaak, oud, oorzaak, by=by, reden=reden)


def keep_move(zaak: Zaak, oud: date | None, oorzaak: Oorzaak, *, by: Actor, reden: str = "") -> None:
    """Keep that the last day became another, and tell who reacts to it. Nothing when it stayed the same."""
    nieuw = zaak.uiterlijke_einddatum_afdoening
    if nieuw == oud:
        return
    made = Termijnwijziging.objects.create(
        zaak=zaak, oorzaak=oorzaak, oud=oud, nieuw=nieuw, reden=reden, door=by.name[:200], op=timezone.now()
    )
    announce(DeadlineMoved(zaak.id, made.id, str(oorzaak), oud, nieuw), by=by)


def _counted(zaak: Zaak, kind: Kind, opschortingen: Iterable[Opschorting]) -> date | None:
    regel = regel_in(kind.termijnregel)
    if regel is None:
        return None
    duur = (zaak.verlenging or {}).get("duur", "")
    answer = answer_for(regel, zaak.startdatum, opschortingen=opschortingen, verlenging=duur, today=today())
    return answer.end if answer else None
