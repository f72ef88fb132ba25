"""Write a letter in the register: it gets its number, and the day on which it reached us stays (S-63, S-64)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from loket.documenten.commands import add_document
from loket.kernel.actor import Actor
from loket.kernel.numbers import next_number
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.text import local
from loket.organisatie.models import Channel
from loket.post.commands.stap import change, locked, medewerker_of, note
from loket.post.events import PoststukRegistered, PoststukScanned
from loket.post.models import Afzendersoort, Onderwerpsgroep, Papier, Poststuk, Richting, Soort, Stapsoort, Toestand
from loket.post.queries.kinds import kind_alone
from loket.post.rules.poststuk import nummer_of, why_not_registered
from loket.post.rules.rights import for_the_file, why_not_register

NO_KIND = Refusal("kind-missing", "De catalogus kent geen ingekomen en uitgaande stukken. Vraag de beheerder.")
LEVEL = "zaakvertrouwelijk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What stands on a letter that came in."""

    naam: str
    onderwerp: str
    ontvangen_op: date
    adres: str = ""
    dagtekening: date | None = None
    afzendersoort: str = Afzendersoort.BURGER
    soort: str = Soort.BRIEF
    onderwerpsgroep: str = Onderwerpsgroep.OVERIG
    vertrouwelijkheidaanduiding: str = LEVEL
    aangetekend: bool = False
    kanaal: str = Channel.POST
    bladzijden: int = 0
    papier: str = Papier.MEE


@transaction.atomic
def register_poststuk(
    brief: Brief, *, file: "UploadedFile[Any] | None" = None, document_id: UUID | None = None, by: Actor
) -> Poststuk:
    """In the post room, with the next number. Its scan comes with it, is a document already, or comes later (S-63).

    Raises Refused with everything that is wrong.
    """
    refuse(why_not_register(by), *_why_not(brief))
    document = document_id or (_document(brief, Richting.IN, file, by=by) if file else None)
    return _write(_new(brief), Richting.IN, by=by, document_id=document, toestand=Toestand.POSTKAMER)


@transaction.atomic
def add_scan(*, poststuk_id: UUID, file: "UploadedFile[Any]", bladzijden: int = 0, by: Actor) -> Poststuk:
    """The scan of a letter that was registered without one."""
    stuk = locked(poststuk_id)
    there = Refusal("scan-there", "Deze brief heeft al een scan.")
    refuse(why_not_register(by), there if stuk.document_id else None)
    document = _document(stuk, stuk.richting, file, by=by)
    change(stuk, Stapsoort.SCAN, by=by, document_id=document, gescand=True, bladzijden=bladzijden or stuk.bladzijden)
    announce(PoststukScanned(stuk.id, document), by=by)
    return stuk


@transaction.atomic
def register_uitgaand(
    *,
    naam: str,
    adres: str,
    onderwerp: str,
    file: "UploadedFile[Any] | None" = None,
    document_id: UUID | None = None,
    team: str | None = None,
    zaak_id: UUID | None = None,
    antwoord_op: UUID | None = None,
    by: Actor,
) -> Poststuk:
    """A letter that is ready to go, with its own number."""
    refuse(why_not_register(by), *_why_not_outgoing(naam, adres, onderwerp))
    brief = Brief(naam=naam, adres=adres, onderwerp=onderwerp, ontvangen_op=timezone.localdate())
    document = document_id or (_document(brief, Richting.UIT, file, by=by) if file else None)
    new = {**_new(brief), "ontvangen_op": None, "team_id": team, "zaak_id": zaak_id, "antwoord_op_id": antwoord_op}
    return _write(new, Richting.UIT, by=by, document_id=document, toestand=Toestand.KLAAR)


def write(new: dict[str, Any], *, by: Actor) -> Poststuk:
    """What came in by another way than the post room."""
    return _write(new, Richting.IN, by=by, toestand=Toestand.POSTKAMER)


def _write(new: dict[str, Any], richting: str, *, by: Actor, **more: Any) -> Poststuk:
    """The number last: until the end of this transaction others wait for theirs."""
    now = timezone.now()
    jaar = local(now).year
    stuk = Poststuk(**new, **more, richting=richting, jaar=jaar, geregistreerd_op=now)
    stuk.geregistreerd_door_id, stuk.gescand = medewerker_of(by), stuk.document_id is not None
    stuk.nummer = nummer_of(jaar, next_number("post", jaar))
    stuk.save(force_insert=True)
    note(stuk, Stapsoort.VASTGELEGD, by=by)
    announce(PoststukRegistered(stuk.id, stuk.nummer, stuk.richting, stuk.ontvangen_op), by=by)
    return stuk


def _new(brief: Brief) -> dict[str, Any]:
    columns = {name: getattr(brief, name) for name in Brief.__slots__}
    texts: dict[str, Callable[[str], str]] = {
        "naam": lambda text: text.strip()[:200],
        "adres": lambda text: " ".join(text.split())[:300],
        "onderwerp": lambda text: " ".join(text.split())[:200],
    }
    return columns | {name: tidy(columns[name]) for name, tidy in texts.items()}


def _document(what: Any, richting: str, file: "UploadedFile[Any]", *, by: Actor) -> UUID:
    """A document of its own; what came in bears the day of receipt."""
    kind = kind_alone(richting)
    if kind is None:
        raise Refused(NO_KIND)
    type_id, rsin = kind
    return add_document(
        file=file,
        informatieobjecttype_id=type_id,
        bronorganisatie=rsin,
        auteur=what.naam or "onbekend",
        titel=what.onderwerp,
        ontvangstdatum=what.ontvangen_op if richting == Richting.IN else None,
        vertrouwelijkheidaanduiding=what.vertrouwelijkheidaanduiding,
        indicatie_gebruiksrecht=False,
        by=for_the_file(by),
    )


def _why_not(brief: Brief) -> list[Refusal]:
    return why_not_registered(
        onderwerp=brief.onderwerp,
        naam=brief.naam,
        ontvangen_op=brief.ontvangen_op,
        dagtekening=brief.dagtekening,
        today=timezone.localdate(),
    )


def _why_not_outgoing(naam: str, adres: str, onderwerp: str) -> list[Refusal]:
    wanted = {
        "naam": (naam, "Vul in aan wie de brief is."),
        "adres": (adres, "Vul het adres in."),
        "onderwerp": (onderwerp, "Vul in waar de brief over gaat."),
    }
    return [Refusal("missing", reason, field) for field, (text, reason) in wanted.items() if not text.strip()]
