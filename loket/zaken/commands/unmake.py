"""What a step made goes again, and what it ended goes on."""

from uuid import UUID

from loket.documenten.commands import destroy_document
from loket.kernel.actor import SYSTEM, Actor
from loket.zaken.commands.behandelaar import mirror_behandelaar
from loket.zaken.commands.dossier import remove_document
from loket.zaken.commands.resultaat import change_resultaat, delete_resultaat
from loket.zaken.models import (
    Aanvulling,
    Opschorting,
    Resultaat,
    Stap,
    Status,
    Termijnwijziging,
    VerteldeDag,
    Zaakinformatieobject,
)
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import STATUS
from loket.zgw.trail import DESTROY, record


def unmake(stap: Stap, *, by: Actor) -> None:
    """In the transaction that puts the zaak back. Whoever took the step may take it back, so Loket does it for him."""
    made = {kind: [UUID(each) for each in ids] for kind, ids in stap.made.items() if kind != "resultaat_was"}
    for status in Status.objects.filter(id__in=made.get("status", [])):
        record(STATUS, status.id, main_of(stap.zaak_id), DESTROY, by=by)
        status.delete()
    _resultaat_back(stap)
    Aanvulling.objects.filter(id__in=made.get("binnen", [])).update(binnen_op=None, verlopen=False)
    Opschorting.objects.filter(id__in=made.get("hervat", [])).update(tot=None, verlopen=False)
    Aanvulling.objects.filter(id__in=made.get("aanvulling", [])).delete()
    Opschorting.objects.filter(id__in=made.get("opschorting", [])).delete()
    Termijnwijziging.objects.filter(id__in=made.get("termijnwijziging", [])).delete()
    for document_id in made.get("document", []):
        _throw_away(document_id, stap)
        VerteldeDag.objects.filter(about=f"brief:{document_id}").delete()
    if stap.kind == "handed_over":
        team, person = stap.before["team_id"], stap.before["behandelaar_id"]
        mirror_behandelaar(stap.zaak_id, team=team, behandelaar_id=person)


def _resultaat_back(stap: Stap) -> None:
    for resultaat in Resultaat.objects.filter(id__in=stap.made.get("resultaat", [])):
        was = stap.made.get("resultaat_was")
        if was:
            change_resultaat(resultaat_id=resultaat.id, resultaattype_id=UUID(was[0]), toelichting=was[1], by=SYSTEM)
        else:
            delete_resultaat(resultaat_id=resultaat.id, by=SYSTEM)


def _throw_away(document_id: UUID, stap: Stap) -> None:
    """A letter that nobody sent yet."""
    for relation in Zaakinformatieobject.objects.filter(zaak_id=stap.zaak_id, informatieobject_id=document_id):
        remove_document(relation_id=relation.id, by=SYSTEM)
    destroy_document(document_id=document_id, by=SYSTEM)
