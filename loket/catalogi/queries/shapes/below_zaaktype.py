"""How the types below a zaaktype read. Their catalogus and their validity are those of the zaaktype."""

from loket.catalogi.models import (
    Besluittype,
    Eigenschap,
    Informatieobjecttype,
    Resultaattype,
    Roltype,
    Statustype,
    Zaakobjecttype,
)
from loket.catalogi.queries.shapes.api import API, OF_ZAAKTYPE, SAME, VALIDITY
from loket.catalogi.queries.versions import counts_for, with_zaaktype
from loket.zgw.shape import Many, Shape, Sql

STATUSTYPE = Shape(
    Statustype,
    API,
    "statustype",
    "statustypen/{id}",
    leave_out=frozenset({"burgertekst"}),
    plus={
        **OF_ZAAKTYPE,
        "isEindstatus": Sql(
            "NOT EXISTS (SELECT 1 FROM catalogi_statustype h"
            " WHERE h.zaaktype_id = {t}.zaaktype_id AND h.volgnummer > {t}.volgnummer)"
        ),
        "eigenschappen": Many(Eigenschap, "{r}.statustype_id = {t}.id"),
        "zaakobjecttypen": Many(Zaakobjecttype, "{r}.statustype_id = {t}.id"),
        **VALIDITY,
    },
    source=with_zaaktype("catalogi_statustype"),
)
RESULTAATTYPE = Shape(
    Resultaattype,
    API,
    "resultaattype",
    "resultaattypen/{id}",
    plus={
        **OF_ZAAKTYPE,
        **VALIDITY,
        "besluittypen": Many(
            Besluittype, f"{SAME} AND {{r}}.omschrijving = ANY({{t}}.besluittypen) AND {counts_for('{r}')}"
        ),
        "besluittypeOmschrijving": Sql("{t}.besluittypen"),
        "informatieobjecttypen": Many(
            Informatieobjecttype,
            f"{SAME} AND {{r}}.omschrijving = ANY({{t}}.informatieobjecttypen) AND {counts_for('{r}')}",
        ),
        "informatieobjecttypeOmschrijving": Sql("{t}.informatieobjecttypen"),
    },
    source=with_zaaktype("catalogi_resultaattype"),
)
ROLTYPE = Shape(
    Roltype,
    API,
    "roltype",
    "roltypen/{id}",
    plus={**OF_ZAAKTYPE, **VALIDITY},
    source=with_zaaktype("catalogi_roltype"),
)
EIGENSCHAP = Shape(
    Eigenschap,
    API,
    "eigenschap",
    "eigenschappen/{id}",
    plus={**OF_ZAAKTYPE, **VALIDITY},
    source=with_zaaktype("catalogi_eigenschap"),
)
ZAAKOBJECTTYPE = Shape(
    Zaakobjecttype,
    API,
    "zaakobjecttype",
    "zaakobjecttypen/{id}",
    plus={
        **OF_ZAAKTYPE,
        **VALIDITY,
        "resultaattypen": Sql("ARRAY[]::text[]"),
        "statustypen": Many(Statustype, "{r}.id = {t}.statustype_id"),
    },
    source=with_zaaktype("catalogi_zaakobjecttype"),
)
