"""Zaken of somebody who logs in to the demo: some that were lived by others become theirs, and they ask something."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID, uuid4

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from loket.correspondentie.commands import note_reisdocument
from loket.examples.cast import FATIMA
from loket.examples.partijen.load import DAUGHTER
from loket.examples.partijen.people import RESIDENTS, Resident
from loket.examples.terugmelden import arrange_terugmelden, say_what_is_wrong
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.klantcontacten.commands import Vraag, ask_question, finish_internetaak
from loket.partijen.models import PartijIdentificator
from loket.partijen.rules.zoeknaam import zoeknaam_of
from loket.zaken.commands import Betrokkene, change_rol
from loket.zaken.models import Aanvulling, Rol, Zaak, Zaakbesluit
from loket.zaken.rules.aanvrager import Aanvrager, contact_of, identificatie_of

ASKED, ANSWER = "Mag ik de foto ook met mijn telefoon maken?", "Ja, dat mag. Let op dat de hele boom op de foto staat."
OPEN_QUESTION = "Kan ik het besluit ook per post krijgen?"
FEW = 2
HELD = (("paspoort", 65), ("rijbewijs", 1900))  # and in how many days it ends


def own_some_zaken() -> None:
    """One that waits for her, some that run, some with a besluit, some that are closed."""
    chosen = list(dict.fromkeys(_chosen()))
    if chosen:
        partij = give(chosen)
        _talk(chosen[0].zaak, partij, DAUGHTER)
        arrange_terugmelden()
        number = PartijIdentificator.objects.get(partij_id=partij, code_soort_object_id="bsn")
        say_what_is_wrong(partij, bsn=number.object_id, naam=DAUGHTER)
        for soort, days in HELD:
            note_reisdocument(partij_id=partij, soort=soort, geldig_tot=timezone.localdate() + timedelta(days=days))


def give(rollen: Iterable[Rol]) -> UUID:
    """Who asked for these zaken is from now on the resident of the demo. Gives her partij."""
    who = next(each for each in RESIDENTS if each.name == DAUGHTER)
    number = PartijIdentificator.objects.get(partij__zoeknaam=zoeknaam_of(who.name), code_soort_object_id="bsn")
    assert number.partij_id
    aanvrager = _aanvrager(who, number.object_id)
    for rol in rollen:
        told = Betrokkene(
            type=aanvrager.kind, identificatie=identificatie_of(aanvrager), contactpersoon=contact_of(aanvrager)
        )
        change_rol(rol_id=rol.id, zaak_id=rol.zaak_id, roltype_id=rol.roltype_id, betrokkene=told, by=SYSTEM)
    return number.partij_id


def _chosen() -> list[Rol]:
    """Of persons only; each kind of story twice."""
    mine = of_persons()
    zaak = OuterRef("zaak_id")
    waits = mine.filter(Exists(Aanvulling.objects.filter(zaak=zaak, binnen_op=None)))
    decided = mine.filter(Exists(Zaakbesluit.objects.filter(zaak=zaak)))
    running, closed = mine.filter(zaak__einddatum=None), mine.exclude(zaak__einddatum=None)
    return [*_newest(waits, 1), *_newest(running), *_newest(decided), *_newest(closed)]


def of_persons() -> QuerySet[Rol]:
    """Who asked for a zaak and is known by a BSN."""
    return Rol.objects.filter(omschrijving_generiek="initiator", bsn_index__isnull=False).select_related("zaak__team")


def _newest(found: QuerySet[Rol], most: int = FEW) -> list[Rol]:
    return list(found.order_by("-zaak_id")[:most])


def _talk(zaak: Zaak, partij_id: UUID, naam: str) -> None:
    """A question with an answer, and one that waits."""
    by = Actor(ActorKind.CUSTOMER, id=str(partij_id), name=naam)
    for text in (ASKED, OPEN_QUESTION):
        vraag = Vraag(
            partij_id=partij_id,
            onderwerp=f"{zaak.omschrijving} ({zaak.identificatie})",
            tekst=text,
            naam=naam,
            team="kcc",
            zaak_id=zaak.id,
        )
        taak = ask_question(vraag=vraag, send_key=uuid4(), by=by)
        if text == ASKED:
            finish_internetaak(taak_id=taak.id, antwoord=ANSWER, by=actor(FATIMA))


def _aanvrager(who: Resident, bsn: str) -> Aanvrager:
    return Aanvrager(
        voornaam=who.first,
        tussenvoegsel=who.infix,
        achternaam=who.last,
        bsn=bsn,
        email=who.email,
        phone=who.phone,
        straat=who.street,
        huisnummer=str(who.house),
        postcode=who.postcode,
        plaats=who.place,
    )
