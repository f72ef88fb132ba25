"""How an informatieobjecttype reads, and its place in a zaaktype."""

from loket.catalogi.models import Besluittype, Informatieobjecttype, Zaaktype, ZaaktypeInformatieobjecttype
from loket.catalogi.queries.shapes.api import API, OF_ZAAKTYPE, SAME, has_ziot, history_of
from loket.catalogi.queries.versions import counts_for, valid, with_zaaktype
from loket.zgw.shape import Link, Many, Shape

BEST_VERSION = (
    "(SELECT i.id FROM catalogi_informatieobjecttype i WHERE i.catalogus_id = {t}.catalogus_id"
    f" AND i.omschrijving = {{t}}.omschrijving ORDER BY {valid('i')} DESC, i.concept, i.begin_geldigheid DESC LIMIT 1)"
)

INFORMATIEOBJECTTYPE = Shape(
    Informatieobjecttype,
    API,
    "informatieobjecttype",
    "informatieobjecttypen/{id}",
    plus={
        "zaaktypen": Many(Zaaktype, f"{SAME} AND {has_ziot('{r}', '{t}')} AND {counts_for('{r}')}"),
        "besluittypen": Many(
            Besluittype, f"{SAME} AND {{r}}.informatieobjecttypen @> ARRAY[{{t}}.omschrijving] AND {counts_for('{r}')}"
        ),
        **history_of("catalogi_informatieobjecttype", "omschrijving"),
    },
)
ZIOT = Shape(
    ZaaktypeInformatieobjecttype,
    API,
    "zaakinformatieobjecttype",
    "zaaktype-informatieobjecttypen/{id}",
    leave_out=frozenset({"omschrijving"}),
    plus={**OF_ZAAKTYPE, "informatieobjecttype": Link(Informatieobjecttype, BEST_VERSION)},
    source=with_zaaktype("catalogi_zaaktypeinformatieobjecttype"),
)
