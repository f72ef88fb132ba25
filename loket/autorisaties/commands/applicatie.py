"""Register, change and remove an application."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from loket.autorisaties.changed import rights_changed
from loket.autorisaties.models import Applicatie, Autorisatie
from loket.autorisaties.queries.shapes import APPLICATIE
from loket.autorisaties.queries.types import type_id_in, what_is_wrong
from loket.autorisaties.rules import applicatie as rules
from loket.autorisaties.rules.applicatie import Right
from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.kernel.sql import one_at_a_time
from loket.zgw.links import NOWHERE
from loket.zgw.trail import CREATE, DESTROY, UPDATE, Main, record, snapshot

KANAAL = "autorisaties"


@transaction.atomic
def add_applicatie(
    *, client_ids: Sequence[str], label: str, heeft_alle_autorisaties: bool, rights: Sequence[Right], by: Actor
) -> UUID:
    """Refused with every fault at once (ac-001 … ac-003)."""
    one_at_a_time("autorisaties")  # two could both find a client id free
    _check(client_ids, heeft_alle_autorisaties, rights)
    applicatie = Applicatie.objects.create(
        client_ids=list(client_ids), label=label, heeft_alle_autorisaties=heeft_alle_autorisaties
    )
    _write_rights(applicatie, rights)
    record(APPLICATIE, applicatie.id, main_of(applicatie.id), CREATE, by=by, label=label)
    rights_changed()
    return applicatie.id


@transaction.atomic
def change_applicatie(
    *,
    applicatie_id: UUID,
    client_ids: Sequence[str],
    label: str,
    heeft_alle_autorisaties: bool,
    rights: Sequence[Right],
    action: str = UPDATE,
    by: Actor,
) -> None:
    """The rights become those that are given; they count from the next request on (ac-005)."""
    one_at_a_time("autorisaties")  # two could both find a client id free
    applicatie = Applicatie.objects.select_for_update().get(id=applicatie_id)
    _check(client_ids, heeft_alle_autorisaties, rights, but=applicatie_id)
    old = snapshot(APPLICATIE, applicatie.id, by=by)
    applicatie.client_ids, applicatie.label = list(client_ids), label
    applicatie.heeft_alle_autorisaties = heeft_alle_autorisaties
    applicatie.save()
    applicatie.autorisaties.all().delete()
    _write_rights(applicatie, rights)
    record(APPLICATIE, applicatie.id, main_of(applicatie.id), action, by=by, old=old, label=label)
    rights_changed()


@transaction.atomic
def remove_applicatie(*, applicatie_id: UUID, by: Actor) -> None:
    """Its tokens open nothing any more. The secrets of its client ids stay until somebody revokes them."""
    applicatie = Applicatie.objects.select_for_update().get(id=applicatie_id)
    record(APPLICATIE, applicatie.id, main_of(applicatie.id), DESTROY, by=by, label=applicatie.label)
    applicatie.delete()
    rights_changed()


def main_of(applicatie_id: UUID) -> Main:
    return Main(APPLICATIE, applicatie_id, KANAAL, {})


def _check(client_ids: Sequence[str], everything: bool, rights: Sequence[Right], but: UUID | None = None) -> None:
    """Faults of a field first, then those between fields."""
    told = [(right.component, right.type_url) for right in rights if right.type_url]
    refuse(
        rules.why_not_client_ids(client_ids, _taken(client_ids, but)),
        *rules.why_not_rights(rights),
        *rules.why_not_types(rights, what_is_wrong(told)),
        rules.why_not_all_or_some(everything=everything, rights=rights),
    )


def _taken(client_ids: Sequence[str], but: UUID | None) -> set[str]:
    others = Applicatie.objects.filter(client_ids__overlap=list(client_ids)).exclude(id=but or NOWHERE)
    return {each for used in others.values_list("client_ids", flat=True) for each in used}


def _write_rights(applicatie: Applicatie, rights: Sequence[Right]) -> None:
    Autorisatie.objects.bulk_create(
        Autorisatie(
            applicatie=applicatie,
            component=right.component,
            scopes=list(right.scopes),
            zaaktype=right.zaaktype if right.component == "zrc" else "",
            informatieobjecttype=right.informatieobjecttype if right.component == "drc" else "",
            besluittype=right.besluittype if right.component == "brc" else "",
            type_id=type_id_in(right.type_url) if right.is_bound else None,
            max_vertrouwelijkheidaanduiding=right.max_vertrouwelijkheidaanduiding,
        )
        for right in rights
    )
