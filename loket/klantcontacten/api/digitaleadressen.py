"""/digitaleadressen"""

from uuid import UUID

from loket.kernel.actor import Actor as Who
from loket.kernel.refusal import refuse
from loket.klantcontacten import models
from loket.klantcontacten.queries.shapes import BETROKKENE
from loket.klantcontacten.schemas.betrokkene import DigitaalAdres
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres, remove_digitaal_adres
from loket.partijen.models import SoortPartij
from loket.partijen.queries.filters import SAME_ADRES, adres_forms, identificator_filters
from loket.partijen.queries.shapes import DIGITAAL_ADRES, PARTIJ
from loket.zgw.filters import Filter, choice, filters_of, flag, ref_filters
from loket.zgw.open_klant.kept import resource
from loket.zgw.open_klant.refs import id_of, why_not_there

FIELDS = ("adres__icontains", "isStandaardAdres", "omschrijving", "referentie", "soortDigitaalAdres")
DAYS = [f"verificatieDatum{lookup}" for lookup in ("", "__gt", "__gte", "__lt", "__lte")]
ROLLEN, SOORTEN = models.RolVanBetrokkene.values, SoortPartij.values
ROL = "{t}.betrokkene_id IN (SELECT b.id FROM klantcontacten_betrokkene b WHERE b.rol = {v}::text)"
SOORT = "{t}.partij_id IN (SELECT p.id FROM partijen_partij p WHERE p.soort_partij = {v}::text)"
VERIFIED = "({t}.verificatie_datum IS NOT NULL) = {v}::boolean"


def keep(told: DigitaalAdres, id: UUID | None, by: Who) -> UUID:
    betrokkene = id_of(told.verstrekt_door_betrokkene)
    refuse(*why_not_there(("verstrektDoorBetrokkene", models.Betrokkene, betrokkene)))
    columns = {
        "partij_id": id_of(told.verstrekt_door_partij),
        "betrokkene_id": betrokkene,
        "soort_digitaal_adres": told.soort_digitaal_adres,
        "adres": told.adres,
        "is_standaard_adres": told.is_standaard_adres,
        "omschrijving": told.omschrijving,
        "referentie": told.referentie,
        "verificatie_datum": told.verificatie_datum,
    }
    return keep_digitaal_adres(columns, id=id, by=by)


def remove(id: UUID, by: Who) -> None:
    remove_digitaal_adres(id, by=by)


DIGITALEADRESSEN = resource(
    DIGITAAL_ADRES,
    DigitaalAdres,
    "Digitaal adres",
    keep=keep,
    remove=remove,
    filters=(
        *filters_of(DIGITAAL_ADRES, *FIELDS, *DAYS),
        Filter("adres", SAME_ADRES.replace("d.", "{t}."), adres_forms, {"type": "string"}),
        Filter("isGeverifieerd", VERIFIED, flag, {"type": "boolean"}),
        *ref_filters("verstrektDoorBetrokkene", "{t}.betrokkene_id", BETROKKENE),
        Filter("verstrektDoorBetrokkene__rol", ROL, choice(*ROLLEN), {"type": "string", "enum": ROLLEN}),
        *ref_filters("verstrektDoorPartij", "{t}.partij_id", PARTIJ),
        Filter("verstrektDoorPartij__soortPartij", SOORT, choice(*SOORTEN), {"type": "string", "enum": SOORTEN}),
        *identificator_filters("verstrektDoorPartij__partijIdentificator", "{t}.partij_id"),
    ),
    expands=True,
)
