"""The steps of who works on a zaak. Each can be taken back for ten seconds; each gives the step that was taken."""

from datetime import date
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.aanvulling import end_aanvulling
from loket.zaken.commands.behandelaar import hand_over_zaak
from loket.zaken.commands.close import close_zaak, reopen_zaak
from loket.zaken.commands.extend import extend_zaak
from loket.zaken.commands.letter import write_letter
from loket.zaken.commands.opschorting import resume_zaak, suspend_zaak
from loket.zaken.commands.resultaat import change_resultaat
from loket.zaken.commands.stap import made, taking
from loket.zaken.commands.status import set_status
from loket.zaken.models import Grond, Opschorting, Resultaat, Stap, Termijnwijziging
from loket.zaken.rules.stap import why_not_finish, why_not_open_again, why_not_write


def take_next_status(*, zaak_id: UUID, statustype_id: UUID, toelichting: str = "", by: Actor) -> Stap:
    """The next status, or any other but the end. The initiator hears of it where the statustype says so (S-140)."""
    refuse(why_not_write(toelichting, field="toelichting", most=1000))
    with taking(zaak_id, "status", by=by) as stap:
        status = set_status(zaak_id=zaak_id, statustype_id=statustype_id, statustoelichting=toelichting.strip(), by=by)
        made(stap, "status", status.id)
    return stap


def take_over(
    *, zaak_id: UUID, team: str | None, behandelaar_id: UUID | None = None, notitie: str = "", by: Actor
) -> Stap:
    """Hand over, to a team or a colleague, or to oneself."""
    with taking(zaak_id, "handed_over", by=by) as stap:
        hand_over_zaak(zaak_id=zaak_id, team=team, behandelaar_id=behandelaar_id, notitie=notitie, by=by)
    return stap


def take_longer(*, zaak_id: UUID, duur: str, reden: str, by: Actor) -> Stap:
    """Extend the term, and tell the applicant the new last day: by bericht, else by a letter to print (Awb 4:14)."""
    refuse(why_not_write(reden, field="reden", missing="Vertel waarom het langer duurt.", most=200))
    with taking(zaak_id, "extended", by=by) as stap:
        extend_zaak(zaak_id=zaak_id, duur=duur, reden=reden.strip(), by=by)
        moved = Termijnwijziging.objects.filter(zaak_id=zaak_id).order_by("-id").first()
        if moved and (letter := write_letter(zaak_id, "termijn", moved=moved, by=by)):
            made(stap, "document", letter)
    return stap


def stand_still(*, zaak_id: UUID, reden: str, grond: str = Grond.AANVULLING, by: Actor) -> Stap:
    """The term stands still while we wait for somebody else than the applicant."""
    refuse(why_not_write(reden, field="reden", missing="Schrijf op waarop wij wachten.", most=200))
    with taking(zaak_id, "suspended", by=by) as stap:
        made(stap, "opschorting", suspend_zaak(zaak_id=zaak_id, reden=reden.strip(), grond=grond, by=by).id)
    return stap


def go_on(*, zaak_id: UUID, tot: date | None = None, by: Actor) -> Stap:
    """What we waited for is there, since `tot`: the term runs again."""
    with taking(zaak_id, "resumed", by=by) as stap:
        waited = _go_on(stap, tot, by=by)
        refuse(None if waited else Refusal("not-suspended", "Wij wachten nergens op."))
    return stap


def finish(*, zaak_id: UUID, resultaattype_id: UUID, toelichting: str = "", by: Actor) -> Stap:
    """How it ended, and the end status (zrc-007)."""
    refuse(why_not_write(toelichting, field="toelichting", most=1000))
    with taking(zaak_id, "finished", by=by) as stap:
        refuse(why_not_finish(stap.before["einddatum"]))
        _go_on(stap, None, by=by)
        known = Resultaat.objects.filter(zaak_id=zaak_id).first()
        if known:
            stap.made["resultaat_was"] = [str(known.resultaattype_id), known.toelichting]
            change_resultaat(resultaat_id=known.id, resultaattype_id=resultaattype_id, toelichting=toelichting, by=by)
        status = close_zaak(
            zaak_id=zaak_id, resultaattype_id=None if known else resultaattype_id, toelichting=toelichting, by=by
        )
        made(stap, "status", status.id)
        made(stap, "resultaat", *Resultaat.objects.filter(zaak_id=zaak_id).values_list("id", flat=True))
    return stap


def open_again(*, zaak_id: UUID, reden: str, by: Actor) -> Stap:
    """A closed zaak goes on, with the reason beside its status."""
    refuse(why_not_write(reden, field="reden", missing="Schrijf op waarom de zaak weer open moet.", most=1000))
    with taking(zaak_id, "reopened", by=by) as stap:
        refuse(why_not_open_again(stap.before["einddatum"]))
        made(stap, "status", reopen_zaak(zaak_id=zaak_id, toelichting=reden.strip(), by=by).id)
    return stap


def _go_on(stap: Stap, tot: date | None, *, by: Actor) -> bool:
    """End whatever we wait for. False when that was nothing."""
    aanvulling = end_aanvulling(stap.zaak_id, on=tot, lapsed=False)
    if aanvulling:
        made(stap, "binnen", aanvulling.id)
    still = list(Opschorting.objects.filter(zaak_id=stap.zaak_id, tot=None).values_list("id", "grond"))
    for id, grond in still:
        resume_zaak(zaak_id=stap.zaak_id, grond=grond, tot=tot, by=by)
        made(stap, "hervat", id)
    return aanvulling is not None or bool(still)
