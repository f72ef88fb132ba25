"""How a zaaktype reads. Other types that it names are given out as addresses of the versions that count."""

from loket.catalogi.models import (
    Besluittype,
    Eigenschap,
    Informatieobjecttype,
    Resultaattype,
    Roltype,
    Statustype,
    Zaakobjecttype,
    Zaaktype,
)
from loket.catalogi.queries.shapes.api import API, SAME, has_ziot, history_of
from loket.catalogi.queries.versions import counts_for
from loket.zgw.shape import BASE, Many, Shape, Sql

OURS = (
    "termijnregel",
    "servicenorm_werkdagen",
    "van_rechtswege",
    "dwangsom",
    "upl_naam",
    "kcc_niveau",
    "kanaalvolgorde",
    "bsn_grondslag",
)
BELOW = "{r}.zaaktype_id = {t}.id"
RELATED = (
    "coalesce((SELECT json_agg(json_build_object('zaaktype', u.url, 'aardRelatie', g.one->>'aardRelatie',"
    " 'toelichting', coalesce(g.one->>'toelichting', '')) ORDER BY g.place)"
    " FROM jsonb_array_elements({t}.gerelateerde_zaaktypen) WITH ORDINALITY g(one, place), LATERAL ("
    f"SELECT {BASE} || '{API.root}/zaaktypen/' || r.id AS url FROM catalogi_zaaktype r"
    " WHERE r.catalogus_id = {t}.catalogus_id AND r.identificatie = g.one->>'zaaktype'"
    f" AND {counts_for('r')} UNION ALL SELECT g.one->>'zaaktype' WHERE g.one->>'zaaktype' LIKE 'http%%'"
    ") u), '[]'::json)"
)

ZAAKTYPE = Shape(
    Zaaktype,
    API,
    "zaaktype",
    "zaaktypen/{id}",
    leave_out=frozenset(OURS),
    plus={
        "zaakobjecttypen": Many(Zaakobjecttype, BELOW),
        "statustypen": Many(Statustype, BELOW, order="{r}.volgnummer"),
        "resultaattypen": Many(Resultaattype, BELOW),
        "eigenschappen": Many(Eigenschap, BELOW),
        "informatieobjecttypen": Many(
            Informatieobjecttype, f"{SAME} AND {has_ziot('{t}', '{r}')} AND {counts_for('{r}')}"
        ),
        "roltypen": Many(Roltype, BELOW),
        "besluittypen": Many(
            Besluittype, f"{SAME} AND {{r}}.omschrijving = ANY({{t}}.besluittypen) AND {counts_for('{r}')}"
        ),
        "deelzaaktypen": Many(
            Zaaktype, f"{SAME} AND {{r}}.identificatie = ANY({{t}}.deelzaaktypen) AND {counts_for('{r}')}"
        ),
        "gerelateerdeZaaktypen": Sql(RELATED),
        **history_of("catalogi_zaaktype", "identificatie"),
    },
)
