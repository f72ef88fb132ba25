"""What an applicant does with their own zaak: send what we asked for, and that it is complete (Awb 4:5, 4:15)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from loket.documenten.permissions import HANDLE as DOCUMENTS
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.contact import add_klantcontact
from loket.zaken.commands.paper import add_paper
from loket.zaken.commands.steps import go_on
from loket.zaken.events import AanvullingSentIn
from loket.zaken.models import Aanvulling, Zaak
from loket.zaken.permissions import CONFIDENTIAL, HANDLE
from loket.zaken.queries.dossier import PaperKind, paper_kinds
from loket.zaken.queries.own import own_zaak
from loket.zaken.rules.own import why_not_file

NOT_ASKED = Refusal("nothing-asked", "Wij wachten nu niet op stukken van u. Misschien zijn ze al binnen.")
NO_PLACE = Refusal("no-kind", "Dit kunt u hier niet sturen. Bel ons, dan helpen wij u.")
NOTHING = Refusal("nothing-sent", "Kies een bestand.", "bestand_0")


@dataclass(frozen=True, slots=True)
class Sent:
    """A file, for which line of what we asked."""

    line: int
    file: "UploadedFile[Any]"


@transaction.atomic
def send_aanvulling(*, zaak_id: UUID, sent: Sequence[Sent], who: Ingelogde) -> bool:
    """Put the files in the dossier. When nothing is missing any more the term runs again, and the answer is True.

    Raises Zaak.DoesNotExist when the zaak is of somebody else; Refused: nothing was asked, or a file that is no good.
    """
    zaak = own_zaak(who, zaak_id)
    if zaak is None:
        raise Zaak.DoesNotExist
    Zaak.objects.select_for_update().filter(id=zaak_id).values("id").first()
    asked = Aanvulling.objects.select_for_update().filter(zaak_id=zaak_id, binnen_op=None).first()
    refuse(NOT_ASKED if asked is None else None)
    assert asked
    lines = zaak.stand.asked
    refuse(None if sent else NOTHING, *(why_not_file(each.file, f"bestand_{each.line}") for each in sent))
    by = as_applicant(who.actor, zaak.team_code)
    kind = _kind(zaak_id)
    for each in sent:
        titel = lines[each.line] if each.line < len(lines) else ""
        add_paper(zaak_id=zaak_id, kind_id=kind.id, file=each.file, titel=titel[:200], auteur=who.naam, by=by)
    asked.ontvangen = sorted({*asked.ontvangen, *(each.line for each in sent)})
    asked.save(update_fields=["ontvangen"])
    complete = len(asked.ontvangen) >= len(lines)
    _note(zaak_id, len(sent), complete, by=by)
    announce(AanvullingSentIn(zaak_id, asked.id, complete), by=who.actor)
    return complete


def as_applicant(by: Actor, team: str) -> Actor:
    """Who may write in this one zaak what an applicant may; the trail has their own name."""
    return Actor(by.kind, by.id, by.name, frozenset({team} - {""}), frozenset({HANDLE, CONFIDENTIAL, DOCUMENTS}))


def _note(zaak_id: UUID, many: int, complete: bool, *, by: Actor) -> None:
    """The team reads it in the zaak; complete means that we go on, and the zaak stands in the worklist again."""
    what = "1 stuk gestuurd" if many == 1 else f"{many} stukken gestuurd"
    more = "Alles is er nu." if complete else "Er mist nog iets."
    add_klantcontact(
        zaak_id=zaak_id, datumtijd=timezone.now(), onderwerp=what, toelichting=more, kanaal="Mijn omgeving", by=by
    )
    if complete:
        go_on(zaak_id=zaak_id, by=by)


def _kind(zaak_id: UUID) -> PaperKind:
    """What people send in beside their application, else the first kind that comes in."""
    zaaktype_id = Zaak.objects.values_list("zaaktype_id", flat=True).get(id=zaak_id)
    incoming = [each for each in paper_kinds(zaaktype_id) if each.richting == "inkomend"]
    refuse(None if incoming else NO_PLACE)
    return next((each for each in incoming if each.omschrijving in ("Bijlage", "Aanvulling")), incoming[-1])
