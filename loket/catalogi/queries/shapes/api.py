"""The API, and the pieces of SQL that its shapes share."""

from loket.catalogi.models import Catalogus
from loket.catalogi.queries.versions import first_begin, last_end
from loket.zgw.api import Api
from loket.zgw.shape import Field, Link, Sql

API = Api("catalogi", "1.3.1", "ztc", "Catalogi API")
SAME = "{r}.catalogus_id = {t}.catalogus_id"
HAS_ZIOT = (
    "EXISTS (SELECT 1 FROM catalogi_zaaktypeinformatieobjecttype d"
    " WHERE d.zaaktype_id = {zaaktype}.id AND d.omschrijving = {iot}.omschrijving)"
)
OF_ZAAKTYPE: dict[str, Field] = {
    "zaaktypeIdentificatie": Sql("{t}.identificatie"),
    "catalogus": Link(Catalogus, "{t}.catalogus_id"),
}
VALIDITY: dict[str, Field] = {
    "beginGeldigheid": Sql("{t}.begin_geldigheid"),
    "eindeGeldigheid": Sql("{t}.einde_geldigheid"),
    "beginObject": Sql(first_begin("catalogi_zaaktype", "identificatie")),
    "eindeObject": Sql(last_end("catalogi_zaaktype", "identificatie")),
}


def has_ziot(zaaktype: str, iot: str) -> str:
    """The kind of zaak names the kind of document."""
    return HAS_ZIOT.replace("{zaaktype}", zaaktype).replace("{iot}", iot)


def history_of(table: str, name: str) -> dict[str, Field]:
    """The first day and the last of all versions."""
    return {"beginObject": Sql(first_begin(table, name)), "eindeObject": Sql(last_end(table, name))}
