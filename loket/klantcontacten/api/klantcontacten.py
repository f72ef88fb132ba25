"""/klantcontacten"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from loket.kernel.actor import Actor as Who
from loket.klantcontacten.api.codes import code_filters
from loket.klantcontacten.commands.klantcontact import keep_klantcontact, remove_klantcontact
from loket.klantcontacten.queries.shapes import BETROKKENE, KLANTCONTACT, ONDERWERPOBJECT
from loket.klantcontacten.rules.caller import Identification
from loket.klantcontacten.schemas.klantcontact import Klantcontact
from loket.partijen.queries.filters import identificator_filters
from loket.partijen.queries.shapes import PARTIJ
from loket.zgw.filters import Filter, filters_of, flag, for_like, ref_filters, text
from loket.zgw.open_klant.kept import resource
from loket.zgw.shape import Shape

STRING, BOOLEAN = {"type": "string"}, {"type": "boolean"}
OWN = ("nummer", "kanaal", "onderwerp", "inhoud", "reactie", "indicatieContactGelukt", "vertrouwelijk")
BETROKKENEN = "{t}.id IN (SELECT b.klantcontact_id FROM klantcontacten_betrokkene b WHERE {all})"
OBJECTS = "{t}.id IN (SELECT o.{column} FROM klantcontacten_onderwerpobject o WHERE {all})"
GIVEN = "b.id IN (SELECT d.betrokkene_id FROM partijen_digitaaladres d WHERE d.adres ILIKE '%%' || {v}::text || '%%')"
LEVELS = {str(each.value) for each in Identification}
LED_TO = "(EXISTS (SELECT FROM klantcontacten_internetaak i WHERE i.klantcontact_id = {t}.id)) = {v}::boolean"


def columns_of_contact(told: Klantcontact) -> dict[str, Any]:
    """How sure a program is who it was stands in the metadata, as in ours; who says nothing changes nothing."""
    level = told.metadata.get("identificatieniveau", "")
    return {
        "nummer": told.referentienummer or told.nummer,
        "kanaal": told.kanaal,
        "onderwerp": told.onderwerp,
        "inhoud": told.inhoud,
        "reactie": told.reactie,
        "indicatie_contact_gelukt": told.indicatie_contact_gelukt,
        "hoofd_onderwerp_type": told.hoofd_onderwerp_type,
        "verdere_actie_ondernomen": told.verdere_actie_ondernomen,
        "taal": told.taal,
        "vertrouwelijk": told.vertrouwelijk,
        "plaatsgevonden_op": told.plaatsgevonden_op,
        "metadata": told.metadata,
        **({"identificatieniveau": int(level)} if level in LEVELS else {}),
    }


def keep(told: Klantcontact, id: UUID | None, by: Who) -> UUID:
    return keep_klantcontact(columns_of_contact(told), id=id, by=by)


def remove(id: UUID, by: Who) -> None:
    remove_klantcontact(id, by=by)


def _of_betrokkenen() -> Iterator[Filter]:
    """Of one betrokkene, for whom all hold that are asked; a number of his partij is asked by itself."""
    for shape, name, column in (
        (BETROKKENE, "hadBetrokkene", "b.id"),
        (PARTIJ, "hadBetrokkene__wasPartij", "b.partij_id"),
    ):
        for each in ref_filters(name, column, shape):
            yield Filter(each.name, each.where, each.read, each.schema, BETROKKENEN)
    known = "(b.partij_id IS NOT NULL) = {v}::boolean"
    yield Filter("hadBetrokkene__wasPartij", known, flag, BOOLEAN, BETROKKENEN)
    yield Filter("hadBetrokkene__digitaaladres__adres__icontains", GIVEN, for_like, STRING, BETROKKENEN)
    for each in identificator_filters("hadBetrokkene__wasPartij__partijIdentificator", "b.partij_id"):
        yield Filter(each.name, each.where, each.read, each.schema, BETROKKENEN.replace("{all}", each.inside))


def _of_objects(name: str, column: str, shape: Shape) -> Iterator[Filter]:
    one = OBJECTS.replace("{column}", column)
    for each in ref_filters(name, "o.id", shape):
        yield Filter(each.name, each.where, each.read, each.schema, one)
    yield from code_filters(f"{name}__onderwerpobjectidentificator", "o", one)


KLANTCONTACTEN = resource(
    KLANTCONTACT,
    Klantcontact,
    "Klantcontact",
    keep=keep,
    remove=remove,
    filters=(
        *filters_of(KLANTCONTACT, *OWN, "plaatsgevondenOp"),
        Filter("referentienummer", "{t}.nummer = {v}::text", text, STRING),
        Filter("leiddeTotInterneTaken", LED_TO, flag, BOOLEAN),
        *_of_betrokkenen(),
        *_of_objects("onderwerpobject", "klantcontact_id", ONDERWERPOBJECT),
        *_of_objects("wasOnderwerpobject", "was_klantcontact_id", ONDERWERPOBJECT),
    ),
    expands=True,
    first="t0.plaatsgevonden_op DESC, t0.id DESC",
)
