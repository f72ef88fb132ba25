"""How a rol and an object of a zaak read: the BSN is put back into its struct, still sealed."""

from loket.catalogi.models import Zaakobjecttype
from loket.zaken.models import Rol, Status, Zaakobject
from loket.zaken.queries.shapes.api import API
from loket.zaken.queries.shapes.below_zaak import with_zaak
from loket.zgw.shape import Link, Many, Shape, Sql, sealed

BSN = sealed("{t}.bsn")
PERSON = f"jsonb_build_object('inpBsn', {BSN})"
BETROKKENE = (
    f"CASE WHEN {{t}}.betrokkene_type = 'natuurlijk_persoon' THEN {PERSON} || {{t}}.betrokkene_identificatie"
    " ELSE {t}.betrokkene_identificatie END"
)
OBJECT = (
    f"CASE {{t}}.object_type WHEN 'natuurlijk_persoon' THEN {PERSON} || {{t}}.object_identificatie"
    " WHEN 'zakelijk_recht' THEN jsonb_set({t}.object_identificatie,"
    f" '{{heeftAlsGerechtigde,natuurlijkPersoon,inpBsn}}', to_jsonb({BSN}))"
    " ELSE {t}.object_identificatie END"
)

ROL = Shape(
    Rol,
    API,
    "rol",
    "rollen/{id}",
    leave_out=frozenset({"bsn_index", "bsnIndex"}),
    plus={
        "betrokkeneIdentificatie": Sql(f"coalesce({BETROKKENE}, '{{}}')"),
        "statussen": Many(Status, "{r}.zaak_id = {t}.zaak_id AND {r}.gezetdoor = {t}.id"),
    },
    source=with_zaak(Rol),
)
ZAAKOBJECT = Shape(
    Zaakobject,
    API,
    "zaakobject",
    "zaakobjecten/{id}",
    plus={
        "zaakobjecttype": Link(Zaakobjecttype, "{t}.zaakobjecttype_id", blank=True),
        "objectIdentificatie": Sql(OBJECT),
    },
    source=with_zaak(Zaakobject),
)
