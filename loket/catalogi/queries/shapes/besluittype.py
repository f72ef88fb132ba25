"""How a besluittype reads: who names it, and which documents hold such a besluit."""

from loket.catalogi.models import Besluittype, Informatieobjecttype, Resultaattype, Zaaktype
from loket.catalogi.queries.shapes.api import API, SAME, history_of
from loket.catalogi.queries.versions import counts_for
from loket.zgw.shape import Many, Shape, Sql

NAMES_IT = "{r}.besluittypen @> ARRAY[{t}.omschrijving]"

BESLUITTYPE = Shape(
    Besluittype,
    API,
    "besluittype",
    "besluittypen/{id}",
    plus={
        "zaaktypen": Many(Zaaktype, f"{SAME} AND {NAMES_IT} AND {counts_for('{r}')}"),
        "informatieobjecttypen": Many(
            Informatieobjecttype,
            f"{SAME} AND {{r}}.omschrijving = ANY({{t}}.informatieobjecttypen) AND {counts_for('{r}')}",
        ),
        **history_of("catalogi_besluittype", "omschrijving"),
        "resultaattypen": Many(Resultaattype, f"{SAME} AND {NAMES_IT} AND {counts_for('{r}')}"),
        "resultaattypenOmschrijving": Sql(
            "ARRAY(SELECT r.omschrijving FROM catalogi_resultaattype r JOIN catalogi_zaaktype z ON z.id = r.zaaktype_id"
            " WHERE z.catalogus_id = {t}.catalogus_id AND r.besluittypen @> ARRAY[{t}.omschrijving]"
            f" AND {counts_for('z')} ORDER BY r.id)"
        ),
        "vastgelegdIn": Sql("{t}.informatieobjecttypen"),
    },
)
