"""/categorieen, /categorie-relaties, /rekeningnummers, /vertegenwoordigingen"""

from uuid import UUID

from loket.kernel.actor import Actor
from loket.partijen.commands import beside as commands
from loket.partijen.queries import shapes
from loket.partijen.schemas import beside as bodies
from loket.zgw.filters import Filter, filters_of, ref_filters, text
from loket.zgw.open_klant.kept import Remove, resource
from loket.zgw.open_klant.refs import id_of
from loket.zgw.shape import Shape

STRING = {"type": "string"}
IN_CATEGORIE = "{t}.categorie_id IN (SELECT c.id FROM partijen_categorie c WHERE c.naam = {v}::text)"
OF_PARTIJ = "{t}.partij_id IN (SELECT p.id FROM partijen_partij p WHERE p.nummer = {v}::text)"


def keep_categorie(told: bodies.Categorie, id: UUID | None, by: Actor) -> UUID:
    return commands.keep_categorie({"naam": told.naam}, id=id, by=by)


def keep_relatie(told: bodies.CategorieRelatie, id: UUID | None, by: Actor) -> UUID:
    columns = {
        "partij_id": id_of(told.partij),
        "categorie_id": id_of(told.categorie),
        "begin_datum": told.begin_datum,
        "eind_datum": told.eind_datum,
    }
    return commands.keep_categorie_relatie(columns, id=id, by=by)


def keep_rekeningnummer(told: bodies.Rekeningnummer, id: UUID | None, by: Actor) -> UUID:
    columns = {"partij_id": id_of(told.partij), "iban": told.iban, "bic": told.bic}
    return commands.keep_rekeningnummer(columns, id=id, by=by)


def keep_vertegenwoordiging(told: bodies.Vertegenwoordigden, id: UUID | None, by: Actor) -> UUID:
    columns = {
        "vertegenwoordigende_partij_id": told.vertegenwoordigende_partij.uuid,
        "vertegenwoordigde_partij_id": told.vertegenwoordigde_partij.uuid,
    }
    return commands.keep_vertegenwoordiging(columns, id=id, by=by)


def removes(shape: Shape) -> Remove:
    return lambda id, by: commands.remove(shape, id, by=by)


BESIDE = [
    resource(
        shapes.CATEGORIE,
        bodies.Categorie,
        "Categorie",
        keep=keep_categorie,
        remove=removes(shapes.CATEGORIE),
    ),
    resource(
        shapes.CATEGORIE_RELATIE,
        bodies.CategorieRelatie,
        "Categorie relatie",
        keep=keep_relatie,
        remove=removes(shapes.CATEGORIE_RELATIE),
        filters=(
            *ref_filters("partij", "{t}.partij_id", shapes.PARTIJ),
            Filter("partij__nummer", OF_PARTIJ, text, STRING),
            *ref_filters("categorie", "{t}.categorie_id", shapes.CATEGORIE),
            Filter("categorie__naam", IN_CATEGORIE, text, STRING),
            *filters_of(shapes.CATEGORIE_RELATIE, "beginDatum", "eindDatum"),
        ),
    ),
    resource(
        shapes.REKENINGNUMMER,
        bodies.Rekeningnummer,
        "Rekeningnummer",
        keep=keep_rekeningnummer,
        remove=removes(shapes.REKENINGNUMMER),
        filters=filters_of(shapes.REKENINGNUMMER, "uuid", "iban", "bic"),
    ),
    resource(
        shapes.VERTEGENWOORDIGING,
        bodies.Vertegenwoordigden,
        "Vertegenwoordiging",
        keep=keep_vertegenwoordiging,
        remove=removes(shapes.VERTEGENWOORDIGING),
        filters=(
            *ref_filters("vertegenwoordigendePartij", "{t}.vertegenwoordigende_partij_id", shapes.PARTIJ),
            *ref_filters("vertegenwoordigdePartij", "{t}.vertegenwoordigde_partij_id", shapes.PARTIJ),
        ),
    ),
]
