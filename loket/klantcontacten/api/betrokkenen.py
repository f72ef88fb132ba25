"""/betrokkenen"""

from typing import Any
from uuid import UUID

import msgspec

from loket.kernel.actor import Actor as Who
from loket.klantcontacten.commands import keep as commands
from loket.klantcontacten.queries.shapes import BETROKKENE, KLANTCONTACT
from loket.klantcontacten.schemas.betrokkene import Betrokkene, BetrokkeneKlantcontactReadOnly, Contactnaam
from loket.partijen.queries.filters import SAME_ADRES, adres_forms, identificator_filters
from loket.partijen.queries.shapes import DIGITAAL_ADRES, PARTIJ
from loket.zgw.filters import Filter, filters_of, ref_filters, text
from loket.zgw.open_klant.kept import resource
from loket.zgw.open_klant.refs import id_of

STRING = {"type": "string"}
NAMES = {
    "Voorletters": "voorletters",
    "Voornaam": "voornaam",
    "VoorvoegselAchternaam": "voorvoegsel_achternaam",
    "Achternaam": "achternaam",
}
CONTACT = "{t}.klantcontact_id IN (SELECT k.id FROM klantcontacten_klantcontact k WHERE k.nummer = {v}::text)"
PARTIJ_NUMMER = "{t}.partij_id IN (SELECT p.id FROM partijen_partij p WHERE p.nummer = {v}::text)"
ADRES = "{t}.id IN (SELECT d.betrokkene_id FROM partijen_digitaaladres d WHERE {all})"
ADRES_ID = "(SELECT d.id FROM partijen_digitaaladres d WHERE d.betrokkene_id = {t}.id AND d.id = {v}::uuid)"


def columns_of_betrokkene(told: Betrokkene | BetrokkeneKlantcontactReadOnly, klantcontact: UUID) -> dict[str, Any]:
    return {
        "klantcontact_id": klantcontact,
        "partij_id": id_of(told.was_partij),
        "rol": told.rol,
        "initiator": told.initiator,
        "organisatienaam": told.organisatienaam,
        "bezoekadres": msgspec.to_builtins(told.bezoekadres),
        "correspondentieadres": msgspec.to_builtins(told.correspondentieadres),
        **msgspec.structs.asdict(told.contactnaam or Contactnaam()),
    }


def keep(told: Betrokkene, id: UUID | None, by: Who) -> UUID:
    return commands.keep_betrokkene(columns_of_betrokkene(told, told.had_klantcontact.uuid), id=id, by=by)


def remove(id: UUID, by: Who) -> None:
    commands.remove_betrokkene(id, by=by)


BETROKKENEN = resource(
    BETROKKENE,
    Betrokkene,
    "Betrokkene",
    keep=keep,
    remove=remove,
    filters=(
        *(
            Filter(f"contactnaam{name}", f"{{t}}.{column} = {{v}}::text", text, STRING)
            for name, column in NAMES.items()
        ),
        *ref_filters("hadKlantcontact", "{t}.klantcontact_id", KLANTCONTACT),
        Filter("hadKlantcontact__nummer", CONTACT, text, STRING),
        Filter("hadKlantcontact__referentienummer", CONTACT, text, STRING),
        *filters_of(BETROKKENE, "organisatienaam"),
        Filter("verstrektedigitaalAdres__adres", SAME_ADRES, adres_forms, STRING, ADRES),
        *ref_filters("verstrektedigitaalAdres", ADRES_ID, DIGITAAL_ADRES),
        *ref_filters("wasPartij", "{t}.partij_id", PARTIJ),
        Filter("wasPartij__nummer", PARTIJ_NUMMER, text, STRING),
        *identificator_filters("wasPartij__partijIdentificator", "{t}.partij_id"),
    ),
    expands=True,
)
