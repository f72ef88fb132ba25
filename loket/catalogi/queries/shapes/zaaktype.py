"""How a zaaktype reads. Other types that it names are given out as addresses of the versions that count."""

from django.db import models

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
from loket.zgw.shape import BASE, Many, Shape

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
RELATED_HERE = (
    f"{SAME} AND {{r}}.identificatie IN"
    " (SELECT g->>'zaaktype' FROM jsonb_array_elements({t}.gerelateerde_zaaktypen) g)"
    f" AND {counts_for('{r}')}"
)
RELATED = (
    "coalesce((SELECT json_agg(json_build_object('zaaktype', u.url, 'aardRelatie', g.one->>'aardRelatie',"
    " 'toelichting', coalesce(g.one->>'toelichting', '')) ORDER BY g.place)"
    " FROM jsonb_array_elements({t}.gerelateerde_zaaktypen) WITH ORDINALITY g(one, place), LATERAL ("
    f"SELECT {BASE} || '{API.root}/zaaktypen/' || r.id AS url FROM catalogi_zaaktype r"
    " WHERE r.catalogus_id = {t}.catalogus_id AND r.identificatie = g.one->>'zaaktype'"
    f" AND {counts_for('r')} UNION ALL SELECT g.one->>'zaaktype' WHERE g.one->>'zaaktype' LIKE 'http%%'"
    ") u), '[]'::json)"
)


def below(model: type[models.Model], path: str, order: str = "id") -> Many:
    """What hangs below a zaaktype. Its addresses alone need nothing of the zaaktype, so they come straight away."""
    table = model._meta.db_table
    url = f"{BASE} || '{API.root}/{path}/' || b.id"
    told = f"ARRAY(SELECT {url} FROM {table} b WHERE b.zaaktype_id = {{t}}.id ORDER BY b.{order})"
    return Many(model, BELOW, order=f"{{r}}.{order}", told=told)


ZAAKTYPE = Shape(
    Zaaktype,
    API,
    "zaaktype",
    "zaaktypen/{id}",
    leave_out=frozenset(OURS),
    plus={
        "zaakobjecttypen": below(Zaakobjecttype, "zaakobjecttypen"),
        "statustypen": below(Statustype, "statustypen", order="volgnummer"),
        "resultaattypen": below(Resultaattype, "resultaattypen"),
        "eigenschappen": below(Eigenschap, "eigenschappen"),
        "informatieobjecttypen": Many(
            Informatieobjecttype, f"{SAME} AND {has_ziot('{t}', '{r}')} AND {counts_for('{r}')}"
        ),
        "roltypen": below(Roltype, "roltypen"),
        "besluittypen": Many(
            Besluittype, f"{SAME} AND {{r}}.omschrijving = ANY({{t}}.besluittypen) AND {counts_for('{r}')}"
        ),
        "deelzaaktypen": Many(
            Zaaktype, f"{SAME} AND {{r}}.identificatie = ANY({{t}}.deelzaaktypen) AND {counts_for('{r}')}"
        ),
        "gerelateerdeZaaktypen": Many(Zaaktype, RELATED_HERE, told=RELATED),
        **history_of("catalogi_zaaktype", "identificatie"),
    },
)
