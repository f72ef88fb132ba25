"""The term of a zaak stands still while we wait for somebody else, and runs again afterwards (Awb 4:15, Woo 4.4)."""

from datetime import date
from typing import Any
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.changing import changing
from loket.zaken.commands.termijn import count_again, today
from loket.zaken.events import ZaakResumed, ZaakSuspended
from loket.zaken.models import Grond, Oorzaak, Opschorting, Zaak
from loket.zaken.queries.around import kind_of
from loket.zaken.rules.around import Kind
from loket.zaken.rules.termijn import regel_in, why_not_suspend


def suspend_zaak(
    *, zaak_id: UUID, reden: str, grond: str = Grond.AANVULLING, van: date | None = None, by: Actor
) -> Opschorting:
    """The term stands still from the day after `van`, on which we asked. Raises Refused when the law forbids it."""
    with changing(zaak_id, by=by) as zaak:
        van, kind = van or today(), kind_of(zaak)
        refuse(
            why_not_suspend(
                regel_in(kind.termijnregel),
                allowed=kind.opschorting_mogelijk and not zaak.einddatum,
                open_already=_open(zaak, grond) is not None,
                grond=grond,
                on=van,
                last=zaak.uiterlijke_einddatum_afdoening,
            )
        )
        made = _begin(zaak, kind, grond, van, reden, by=by)
        zaak.opschorting = {"indicatie": True, "reden": reden}
    return made


def resume_zaak(
    *, zaak_id: UUID, grond: str = Grond.AANVULLING, tot: date | None = None, verlopen: bool = False, by: Actor
) -> Opschorting:
    """The term runs again: all was there on `tot`, or the time for it was over (`verlopen`)."""
    with changing(zaak_id, by=by) as zaak:
        found = _open(zaak, grond)
        refuse(
            Refusal("not-suspended", "De termijn staat niet stil.", "grond") if found is None else None,
            Refusal("ends-before-it-began", "Kies een dag na het begin.", "tot")
            if found and _early(found, tot)
            else None,
        )
        assert found
        _end(zaak, kind_of(zaak), found, tot or today(), verlopen, by=by)
        still = Opschorting.objects.filter(zaak=zaak, tot=None).exists()
        zaak.opschorting = {"indicatie": still, "reden": (zaak.opschorting or {}).get("reden", "")}
    return found


def follow_opschorting(zaak: Zaak, kind: Kind, *, was: dict[str, Any] | None, by: Actor) -> None:
    """What another system sets as `opschorting` begins or ends a suspension today, on the ground of Awb 4:15."""
    stood_still, stands_still = bool((was or {}).get("indicatie")), bool((zaak.opschorting or {}).get("indicatie"))
    if stands_still and not stood_still:
        _begin(zaak, kind, Grond.AANVULLING, today(), (zaak.opschorting or {}).get("reden", ""), by=by)
    elif stood_still and not stands_still:
        for each in Opschorting.objects.filter(zaak=zaak, tot=None):
            _end(zaak, kind, each, today(), False, by=by)


def _begin(zaak: Zaak, kind: Kind, grond: str, van: date, reden: str, *, by: Actor) -> Opschorting:
    made = Opschorting.objects.create(zaak=zaak, grond=grond, van=van, reden=reden)
    announce(ZaakSuspended(zaak.id, made.id, str(grond), van), by=by)
    count_again(zaak, kind, Oorzaak.OPGESCHORT, by=by, reden=reden)
    return made


def _end(zaak: Zaak, kind: Kind, each: Opschorting, tot: date, verlopen: bool, *, by: Actor) -> None:
    each.tot, each.verlopen = max(tot, each.van), verlopen
    each.save(update_fields=["tot", "verlopen"])
    announce(ZaakResumed(zaak.id, each.id, each.tot), by=by)
    count_again(zaak, kind, Oorzaak.HERVAT, by=by, reden=each.reden)


def _open(zaak: Zaak, grond: str) -> Opschorting | None:
    return Opschorting.objects.filter(zaak=zaak, grond=grond, tot=None).first()


def _early(found: Opschorting, tot: date | None) -> bool:
    return tot is not None and tot < found.van
