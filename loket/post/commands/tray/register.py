"""A letter leaves the tray: into the register with all that belongs to it, or away because it is advertising."""

from dataclasses import dataclass
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from loket.documenten.commands.content import forget
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.post.commands.dossier import open_zaak_of, put_with_zaak
from loket.post.commands.register import Brief, register_poststuk
from loket.post.commands.routing import forward_poststuk, route_poststuk
from loket.post.commands.tray.keeping import content_of
from loket.post.commands.tray.pages import held
from loket.post.events import ScanThrownAway
from loket.post.models import Poststuk, Scan, Scantoestand
from loket.post.queries.zaak import zaak_numbered
from loket.post.rules.rights import why_not_register

NO_ZAAK = Refusal(
    "zaak-missing", "Deze zaak bestaat niet. Maak het veld leeg als je het nummer niet weet.", "zaaknummer"
)
NOT_AWAY = Refusal("not-away", "Deze scan is niet weggegooid.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastlegging:
    """What the clerk checked: the letter, and where it goes. `zaaktype_id`: it begins a zaak of its own, about the
    other one. `organisatie`: it is for another body.
    """

    brief: Brief
    team: str = ""
    zaaknummer: str = ""
    zaaktype_id: UUID | None = None
    organisatie: str = ""


@transaction.atomic
def register_scan(*, scan_id: UUID, told: Vastlegging, by: Actor) -> Poststuk:
    """In the register, with the scan as its document, with its zaak, and to its team: all of it, or nothing."""
    scan = held(scan_id, by=by)
    zaak = zaak_numbered(told.zaaknummer) if told.zaaknummer.strip() else None
    refuse(NO_ZAAK if told.zaaknummer.strip() and zaak is None else None)
    file = SimpleUploadedFile(scan.naam, content_of(scan.bestand), scan.formaat)
    stuk = register_poststuk(told.brief, file=file, by=by)
    if told.organisatie.strip():
        stuk = forward_poststuk(poststuk_id=stuk.id, organisatie=told.organisatie, by=by)
    elif told.zaaktype_id:
        about = zaak.identificatie if zaak else ""
        open_zaak_of(poststuk_id=stuk.id, zaaktype_id=told.zaaktype_id, about=about, by=by)
    elif zaak:
        put_with_zaak(poststuk_id=stuk.id, zaak_id=zaak.id, by=by)
    if told.team and not told.organisatie.strip():
        stuk = route_poststuk(poststuk_id=stuk.id, team=told.team, by=by)
    _done(scan, Scantoestand.VASTGELEGD, poststuk=stuk)
    return stuk


@transaction.atomic
def throw_away(*, scan_id: UUID, by: Actor) -> Scan:
    """Advertising, or a scan that went wrong. It can be brought back for a month."""
    scan = held(scan_id, by=by)
    scan.toestand, scan.klaar_op = Scantoestand.WEG, timezone.now()
    scan.save(update_fields=["toestand", "klaar_op"])
    announce(ScanThrownAway(scan.id), by=by)
    return scan


@transaction.atomic
def bring_back(*, scan_id: UUID, by: Actor) -> Scan:
    scan = Scan.objects.select_for_update().get(id=scan_id)
    refuse(why_not_register(by), None if scan.toestand == Scantoestand.WEG else NOT_AWAY)
    readable = scan.bladzijden > 0
    scan.toestand, scan.klaar_op = (Scantoestand.KLAAR if readable else Scantoestand.FOUT), None
    scan.save(update_fields=["toestand", "klaar_op"])
    return scan


def _done(scan: Scan, toestand: Scantoestand, *, poststuk: Poststuk) -> None:
    """The document is the scan from now on: nothing of it stays here."""
    forget([scan.bestand])
    scan.toestand, scan.poststuk, scan.klaar_op = toestand, poststuk, timezone.now()
    scan.bestand, scan.tekst, scan.gevonden = "", "", {}
    scan.save()
