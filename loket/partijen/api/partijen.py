"""/partijen"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import msgspec
from django.db import transaction

from loket.kernel.actor import Actor
from loket.partijen.api.identificatoren import nummer_of
from loket.partijen.commands.digitaal_adres import remove_digitaal_adres
from loket.partijen.commands.partij import Told, keep_partij, remove_partij
from loket.partijen.models import DigitaalAdres
from loket.partijen.queries.filters import identificator_filters
from loket.partijen.queries.shapes import PARTIJ
from loket.partijen.schemas.partij import Contactpersoon, Organisatie, Partij, Persoon
from loket.zgw.filters import Filter, filters_of, ref_filters, text
from loket.zgw.open_klant.kept import resource
from loket.zgw.open_klant.refs import id_of, ids_of

STRING = {"type": "string"}
LINES = ("nummeraanduidingId", "adresregel1", "adresregel2", "adresregel3", "land")
IN_CATEGORIE = (
    "{t}.id IN (SELECT r.partij_id FROM partijen_categorierelatie r JOIN partijen_categorie c ON c.id = r.categorie_id"
    " WHERE c.naam = {v}::text)"
)
REPRESENTS = (
    "(SELECT v.vertegenwoordigde_partij_id FROM partijen_vertegenwoordiging v"
    " WHERE v.vertegenwoordigende_partij_id = {t}.id AND v.vertegenwoordigde_partij_id = {v}::uuid)"
)


def keep(told: Partij, id: UUID | None, by: Actor) -> UUID:
    numbers = told.partij_identificatoren
    given = Told(
        columns={**_columns(told), **_name(told.partij_identificatie)},
        digitale_adressen=None if told.digitale_adressen is None else ids_of(told.digitale_adressen),
        rekeningnummers=None if told.rekeningnummers is None else ids_of(told.rekeningnummers),
        identificatoren=None if numbers is None else [(each.uuid, nummer_of(each)) for each in numbers],
    )
    return keep_partij(given, id=id, by=by)


@transaction.atomic
def remove(id: UUID, by: Actor) -> None:
    """Who reads the mail of its addresses hears that they go."""
    for adres in DigitaalAdres.objects.filter(partij=id).order_by("id").values_list("id", flat=True):
        remove_digitaal_adres(adres, by=by)
    remove_partij(id, by=by)


def _columns(told: Partij) -> dict[str, Any]:
    return {
        "nummer": told.nummer,
        "soort_partij": told.soort_partij,
        "interne_notitie": told.interne_notitie,
        "indicatie_geheimhouding": told.indicatie_geheimhouding,
        "indicatie_actief": told.indicatie_actief,
        "voorkeurstaal": told.voorkeurstaal,
        "bezoekadres": msgspec.to_builtins(told.bezoekadres),
        "correspondentieadres": msgspec.to_builtins(told.correspondentieadres),
        "voorkeurs_digitaal_adres_id": id_of(told.voorkeurs_digitaal_adres),
        "voorkeurs_rekeningnummer_id": id_of(told.voorkeurs_rekeningnummer),
    }


def _name(told: Persoon | Organisatie | Contactpersoon | None) -> dict[str, Any]:
    """Who it is: what another kind of partij would have, this one has not."""
    name = {"voorletters": "", "voornaam": "", "voorvoegsel_achternaam": "", "achternaam": "", "naam": ""}
    if isinstance(told, Organisatie):
        return {**name, "naam": told.naam, "werkte_voor_id": None}
    works_for = id_of(told.werkte_voor_partij) if isinstance(told, Contactpersoon) else None
    if told and told.contactnaam:
        name |= msgspec.structs.asdict(told.contactnaam)
    return {**name, "werkte_voor_id": works_for}


def _address_filters() -> Iterator[Filter]:
    for kind in ("bezoekadres", "correspondentieadres"):
        for line in LINES:
            yield Filter(
                f"{kind}{line[0].upper()}{line[1:]}", f"({{t}}.{kind} ->> '{line}') = {{v}}::text", text, STRING
            )


PARTIJEN = resource(
    PARTIJ,
    Partij,
    "Partij",
    keep=keep,
    remove=remove,
    filters=(
        *filters_of(PARTIJ, "nummer", "indicatieGeheimhouding", "indicatieActief", "soortPartij"),
        *_address_filters(),
        *ref_filters("vertegenwoordigdePartij", REPRESENTS, PARTIJ),
        *identificator_filters("partijIdentificator", "{t}.id"),
        *identificator_filters("subIdentificatorVan", "{t}.id", row="s"),
        Filter("categorierelatie__categorie__naam", IN_CATEGORIE, text, STRING),
    ),
    expands=True,
)
