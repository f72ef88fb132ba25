"""How an internetaak reads: of our states the standard knows two."""

from loket.klantcontacten.models import Actor, Internetaak
from loket.partijen.queries.shapes import API
from loket.zgw.shape import Link, Many, Shape, Sql

TOLD = (
    "id",
    "nummer",
    "gevraagde_handeling",
    "klantcontact",
    "toelichting",
    "toegewezen_op",
    "afgehandeld_op",
)
OURS = [each.name for each in Internetaak._meta.concrete_fields if each.name not in TOLD]
DONE = "('afgerond', 'ingetrokken')"
STATUS = f"CASE WHEN {{t}}.toestand IN {DONE} THEN 'verwerkt' ELSE 'te_verwerken' END"
ASSIGNED = "FROM klantcontacten_toegewezenactor a WHERE a.internetaak_id = {t}.id"

INTERNETAAK = Shape(
    Internetaak,
    API,
    "internetaken",
    "internetaken/{id}",
    leave_out=frozenset(OURS),
    plus={
        "referentienummer": Sql("{t}.nummer"),
        "toegewezenAanActor": Link(Actor, f"(SELECT a.actor_id {ASSIGNED} ORDER BY a.id LIMIT 1)"),
        "toegewezenAanActoren": Many(
            Actor,
            "{r}.internetaak_id = {t}.id",
            order="{r}.toegewezen",
            source="(SELECT x.*, a.internetaak_id, a.id AS toegewezen FROM klantcontacten_actor x"
            " JOIN klantcontacten_toegewezenactor a ON a.actor_id = x.id) {r}",
        ),
        "status": Sql(STATUS),
    },
    names={"klantcontact": "aanleidinggevendKlantcontact"},
)
