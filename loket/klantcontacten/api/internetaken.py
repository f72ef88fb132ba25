"""/internetaken"""

from uuid import UUID

from loket.kernel.actor import Actor as Who
from loket.klantcontacten.commands.internetaken import keep_internetaak
from loket.klantcontacten.commands.keep import remove as remove_row
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.queries.shapes import ACTOR, INTERNETAAK, KLANTCONTACT
from loket.klantcontacten.queries.shapes.internetaak import STATUS
from loket.klantcontacten.schemas.klantcontact import InterneTaak
from loket.zgw.filters import Filter, choice, filters_of, ref_filters, text, uuid
from loket.zgw.open_klant.kept import resource
from loket.zgw.open_klant.refs import ids_of

STRING = {"type": "string"}
STATUSSEN = ("te_verwerken", "verwerkt")
CONTACT = "{t}.klantcontact_id IN (SELECT k.id FROM klantcontacten_klantcontact k WHERE k.nummer = {v}::text)"
ASSIGNED = "FROM klantcontacten_toegewezenactor a WHERE a.internetaak_id = {t}.id AND a.actor_id = {v}::uuid"
NAMED = (
    "{t}.id IN (SELECT a.internetaak_id FROM klantcontacten_toegewezenactor a"
    " JOIN klantcontacten_actor x ON x.id = a.actor_id WHERE x.naam = {v}::text)"
)


def keep(told: InterneTaak, id: UUID | None, by: Who) -> UUID:
    columns = {
        "nummer": told.referentienummer or told.nummer,
        "gevraagde_handeling": told.gevraagde_handeling,
        "klantcontact_id": told.aanleidinggevend_klantcontact.uuid,
        "toelichting": told.toelichting,
    }
    return keep_internetaak(
        columns,
        actoren=_actoren(told, id),
        done=told.status == "verwerkt",
        afgehandeld_op=told.afgehandeld_op,
        id=id,
        by=by,
    )


def _actoren(told: InterneTaak, id: UUID | None) -> list[UUID]:
    """The list, unless only the one actor was changed: a partial update shows the others as they were."""
    one, several = told.toegewezen_aan_actor, ids_of(told.toegewezen_aan_actoren)
    if one is None or one.uuid in several[:1]:
        return several
    found = Internetaak.objects.filter(id=id).first() if id else None
    old = [*found.toewijzingen.order_by("id").values_list("actor_id", flat=True)] if found else []
    return [one.uuid] if several == old or not several else several


def remove(id: UUID, by: Who) -> None:
    remove_row(INTERNETAAK, id, by=by)


INTERNETAKEN = resource(
    INTERNETAAK,
    InterneTaak,
    "Interne taak",
    keep=keep,
    remove=remove,
    filters=(
        *ref_filters("aanleidinggevendKlantcontact", "{t}.klantcontact_id", KLANTCONTACT),
        Filter("actoren__naam", NAMED, text, STRING),
        Filter("klantcontact__nummer", CONTACT, text, STRING),
        Filter("klantcontact__referentienummer", CONTACT, text, STRING),
        Filter("klantcontact__uuid", "{t}.klantcontact_id = {v}::uuid", uuid, {"type": "string", "format": "uuid"}),
        *filters_of(INTERNETAAK, "nummer", "toegewezenOp"),
        Filter("referentienummer", "{t}.nummer = {v}::text", text, STRING),
        Filter("status", f"{STATUS} = {{v}}::text", choice(*STATUSSEN), {**STRING, "enum": list(STATUSSEN)}),
        *ref_filters("toegewezenAanActor", f"(SELECT a.actor_id {ASSIGNED})", ACTOR),
    ),
)
