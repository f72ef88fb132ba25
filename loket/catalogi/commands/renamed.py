"""A draft that gets another name: who named it follows, unless another version keeps the old name."""

from uuid import UUID

from django.db import connection

from loket.catalogi.models import Besluittype, Informatieobjecttype, Zaaktype

IN_ZAAKTYPE = "zaaktype_id IN (SELECT id FROM catalogi_zaaktype WHERE catalogus_id = %(catalogus)s)"
ZIOT = "catalogi_zaaktypeinformatieobjecttype"
IN_CATALOGUS = "catalogus_id = %(catalogus)s"


def _in_list(table: str, column: str, where: str) -> str:
    """A statement that puts the new name in the lists of names that hold the old one."""
    change = f"SET {column} = array_replace({column}, %(old)s, %(new)s)"
    return f"UPDATE {table} {change} WHERE {column} @> ARRAY[%(old)s]::varchar[] AND {where}"


FOLLOWERS: dict[type, tuple[str, ...]] = {
    Informatieobjecttype: (
        f"UPDATE {ZIOT} SET omschrijving = %(new)s WHERE omschrijving = %(old)s AND {IN_ZAAKTYPE}",  # noqa: S608
        _in_list("catalogi_besluittype", "informatieobjecttypen", IN_CATALOGUS),
        _in_list("catalogi_resultaattype", "informatieobjecttypen", IN_ZAAKTYPE),
    ),
    Besluittype: (
        _in_list("catalogi_zaaktype", "besluittypen", IN_CATALOGUS),
        _in_list("catalogi_resultaattype", "besluittypen", IN_ZAAKTYPE),
    ),
    Zaaktype: (_in_list("catalogi_zaaktype", "deelzaaktypen", IN_CATALOGUS),),
}


def follow_name(model: type, *, catalogus_id: UUID, old: str, new: str, still_used: bool) -> None:
    if not old or old == new or still_used:
        return
    with connection.cursor() as cursor:
        for sql in FOLLOWERS[model]:
            cursor.execute(sql, {"catalogus": catalogus_id, "old": old, "new": new})
