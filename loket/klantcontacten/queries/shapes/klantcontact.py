"""How a klantcontact reads."""

from loket.klantcontacten.models import Actor, Betrokkene, Bijlage, Internetaak, Klantcontact, Onderwerpobject
from loket.partijen.queries.shapes import API
from loket.zgw.shape import Many, Shape, Sql

TOLD = (
    "id",
    "nummer",
    "kanaal",
    "onderwerp",
    "inhoud",
    "reactie",
    "indicatie_contact_gelukt",
    "hoofd_onderwerp_type",
    "verdere_actie_ondernomen",
    "taal",
    "vertrouwelijk",
    "plaatsgevonden_op",
    "metadata",
)
OURS = [each.name for each in Klantcontact._meta.concrete_fields if each.name not in TOLD]
OF_CONTACT = "{r}.klantcontact_id = {t}.id"
# How sure we are that it was them, for a portal that shows it. The standard has no field for it, but has metadata.
SURE = "jsonb_build_object('identificatieniveau', {t}.identificatieniveau::text)"
OF_OTHERS = "{t}.medewerker_id IS NULL AND {t}.identificatieniveau = 0"
METADATA = f"CASE WHEN {OF_OTHERS} THEN {{t}}.metadata ELSE {{t}}.metadata || {SURE} END"
TOOK_PART = "{r}.id IN (SELECT a.actor_id FROM klantcontacten_actorklantcontact a WHERE a.klantcontact_id = {t}.id)"

KLANTCONTACT = Shape(
    Klantcontact,
    API,
    "klantcontacten",
    "klantcontacten/{id}",
    leave_out=frozenset(OURS),
    plus={
        "referentienummer": Sql("{t}.nummer"),
        "metadata": Sql(METADATA),
        "gingOverOnderwerpobjecten": Many(Onderwerpobject, OF_CONTACT),
        "hadBetrokkenActoren": Many(Actor, TOOK_PART, whole=True),
        "omvatteBijlagen": Many(Bijlage, OF_CONTACT),
        "hadBetrokkenen": Many(Betrokkene, OF_CONTACT),
        "leiddeTotInterneTaken": Many(Internetaak, OF_CONTACT),
    },
)
