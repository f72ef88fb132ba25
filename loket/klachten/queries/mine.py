"""What somebody of staff sees of a klacht about himself: the copy and his own answer (Awb 9:9). And own measures."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from loket.kernel.actor import Actor
from loket.klachten.models import Beklaagde, Klacht, Maatregel
from loket.klachten.permissions import COORDINEREN
from loket.klachten.rules.rechten import medewerker_of


@dataclass(frozen=True, slots=True)
class Copy:
    """The klaagschrift; who handles it and until when; and what I answered. No findings, no notes, no other names."""

    id: UUID
    nummer: str
    klager: str
    tekst: str
    ontvangen_op: date
    behandelaar: str
    until: date
    closed: bool
    sent_at: datetime
    weerwoord: str
    weerwoord_op: datetime | None


def copies_for(by: Actor) -> list[Copy]:
    """The newest first. One statement."""
    found = Beklaagde.objects.filter(medewerker_id=medewerker_of(by), afschrift_op__isnull=False)
    return [_copy(each) for each in found.select_related("klacht__behandelaar").order_by("-afschrift_op")]


def copy_for(klacht_id: UUID, by: Actor) -> Copy:
    """Raises Beklaagde.DoesNotExist: also before the copy was sent."""
    found = Beklaagde.objects.select_related("klacht__behandelaar")
    return _copy(found.get(klacht_id=klacht_id, medewerker_id=medewerker_of(by), afschrift_op__isnull=False))


def maatregelen_for(by: Actor) -> list[Maatregel]:
    """What is not checked yet: my own, and all of them for the coordinator; not those of klachten about me."""
    mine = Maatregel.objects.filter(gecontroleerd_op=None).exclude(
        ~Q(eigenaar_id=medewerker_of(by)) & Q(klacht__beklaagden__medewerker_id=medewerker_of(by))
    )
    shown = mine if by.may(COORDINEREN) else mine.filter(eigenaar_id=medewerker_of(by))
    return list(shown.select_related("eigenaar", "klacht").order_by("uiterlijk", "id"))


def by_volgcode(volgcode: str) -> Klacht | None:
    return Klacht.objects.select_related("behandelaar").filter(volgcode=volgcode).first()


def by_sleutel(sleutel: bytes) -> Klacht | None:
    return Klacht.objects.filter(sleutel=sleutel).first()


def _copy(found: Beklaagde) -> Copy:
    klacht = found.klacht
    assert found.afschrift_op
    return Copy(
        id=klacht.id,
        nummer=klacht.nummer,
        klager=klacht.naam or "",
        tekst=klacht.tekst or "",
        ontvangen_op=klacht.ontvangen_op,
        behandelaar=klacht.behandelaar.name if klacht.behandelaar else "",
        until=klacht.onderzoeken_tot,
        closed=klacht.closed,
        sent_at=found.afschrift_op,
        weerwoord=found.weerwoord or "",
        weerwoord_op=found.weerwoord_op,
    )
