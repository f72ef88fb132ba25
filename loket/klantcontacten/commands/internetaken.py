"""Keep an internetaak that another program tells: of our states it knows two."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from loket.kernel.actor import Actor as Who
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.klantcontacten.commands.nummer import next_nummer
from loket.klantcontacten.commands.tell import tell
from loket.klantcontacten.events import TerugbelverzoekFinished
from loket.klantcontacten.models import Actor, Internetaak, Klantcontact, SoortActor, Toestand
from loket.klantcontacten.models.internetaak import OPEN
from loket.klantcontacten.queries.shapes import INTERNETAAK
from loket.organisatie.models import Medewerker, Team
from loket.zgw.links import NOWHERE
from loket.zgw.open_klant.refs import why_not_all_there, why_not_there
from loket.zgw.trail import CREATE, UPDATE

TAKEN = Refusal("unique", "Dit nummer is al van een andere taak.", "nummer")
NOBODY = Refusal("invalid", "Noem minstens één actor.", "toegewezenAanActoren")
NOT_DONE = Refusal("invalid", "Alleen een taak die verwerkt is, is afgehandeld.", "afgehandeldOp")


@transaction.atomic
def keep_internetaak(
    told: Mapping[str, Any],
    *,
    actoren: Sequence[UUID],
    done: bool,
    afgehandeld_op: datetime | None,
    id: UUID | None = None,
    by: Who,
) -> UUID:
    """A new one, or the one with this id changed. Of our own people and teams it comes on their list.

    Raises Refused for who and what is not there, and for a moment of an end that is none.
    """
    old = Internetaak.objects.filter(id=id or NOWHERE).first()
    refuse(*_faults(told, actoren, old), NOT_DONE if afgehandeld_op and not done else None)
    now, was_open = timezone.now(), bool(old and old.toestand in OPEN)
    columns = {name: value for name, value in told.items() if value or name != "nummer"}
    columns |= _state(old, done, afgehandeld_op or now)
    others = [*old.toewijzingen.order_by("id").values_list("actor_id", flat=True)] != [*actoren] if old else True
    columns |= _whose(actoren) if others else {}
    if old is None:
        columns["nummer"] = columns.get("nummer") or next_nummer("internetaak", now)
        old = Internetaak.objects.create(**columns, toegewezen_op=now)
    else:
        Internetaak.objects.filter(id=old.id).update(**columns)
    if others:
        old.toewijzingen.all().delete()
        for actor in actoren:
            old.toewijzingen.create(actor_id=actor)
    tell(INTERNETAAK, old.id, UPDATE if id else CREATE, by)
    if done and was_open:
        in_time = old.uiterlijk is None or columns["afgehandeld_op"] <= old.uiterlijk
        announce(TerugbelverzoekFinished(old.id, in_time), by=by)
    return old.id


def _faults(told: Mapping[str, Any], actoren: Sequence[UUID], old: Internetaak | None) -> list[Refusal]:
    nummer = told["nummer"]
    others = Internetaak.objects.exclude(id=old.id if old else NOWHERE)
    faults = [TAKEN] if nummer and others.filter(nummer=nummer).exists() else []
    faults += [] if actoren else [NOBODY]
    faults += why_not_all_there("toegewezenAanActoren", Actor, actoren)
    return faults + why_not_there(("aanleidinggevendKlantcontact", Klantcontact, told["klantcontact_id"]))


def _state(old: Internetaak | None, done: bool, at: datetime) -> dict[str, Any]:
    """A state of ours that says the same stays."""
    if done:
        told = old.toestand if old and old.toestand not in OPEN else Toestand.AFGEROND
        return {"toestand": told, "afgehandeld_op": at}
    return {"toestand": old.toestand if old and old.toestand in OPEN else Toestand.OPEN, "afgehandeld_op": None}


def _whose(actoren: Sequence[UUID]) -> dict[str, Any]:
    """Our colleague and our team among them: the actor that is one, or that has his address, its code or its name."""
    told = [*Actor.objects.filter(id__in=actoren)]
    addresses = [each.object_id.lower() for each in told if each.soort_actor == SoortActor.MEDEWERKER]
    units = [each for each in told if each.soort_actor == SoortActor.ORGANISATORISCHE_EENHEID]
    names = {text for each in units for text in (each.object_id, each.naam)}
    people = Medewerker.objects.filter(is_active=True)
    person = people.filter(Q(id__in=[each.medewerker_id for each in told]) | Q(email__in=addresses)).first()
    team = Team.objects.filter(Q(code__in=names) | Q(name__in=names)).first()
    return {"behandelaar_id": person.id if person else None, "team_id": team.code if team else None}
