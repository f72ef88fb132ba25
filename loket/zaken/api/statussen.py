"""/statussen and /substatussen"""

from uuid import UUID

from loket.catalogi.queries.shapes import STATUSTYPE
from loket.zaken import commands
from loket.zaken.permissions import AANMAKEN, HEROPENEN, LEZEN, STATUSSEN
from loket.zaken.queries.shapes import ROL, STATUS, SUBSTATUS, ZAAK
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.schemas.status import Status, SubStatus
from loket.zgw.door import Call
from loket.zgw.filters import Filter, filters_of, flag
from loket.zgw.links import Links
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource

LATEST = "EXISTS (SELECT FROM zaken_zaak v WHERE v.id = {t}.zaak_id AND v.laatste_status_id = {t}.id) = {v}::boolean"


def create(call: Call, body: Status) -> UUID:
    links = Links()
    zaak_id = links.find_or_nowhere("zaak", body.zaak, ZAAK)
    statustype_id = links.find_or_nowhere("statustype", body.statustype, STATUSTYPE)
    gezetdoor = links.find_or_nowhere("gezetdoor", body.gezetdoor, ROL)
    assert zaak_id
    assert statustype_id
    with links.beside():
        made = commands.set_status(
            zaak_id=zaak_id,
            statustype_id=statustype_id,
            datum_status_gezet=body.datum_status_gezet,
            statustoelichting=body.statustoelichting,
            gezetdoor=gezetdoor,
            by=call.by,
        )
    return made.id


def create_substatus(call: Call, body: SubStatus) -> UUID:
    links = Links()
    zaak_id = links.find_or_nowhere("zaak", body.zaak, ZAAK)
    status_id = links.find_or_nowhere("status", body.status, STATUS)
    assert zaak_id
    with links.beside():
        made = commands.tell_substatus(
            zaak_id=zaak_id,
            status_id=status_id,
            omschrijving=body.omschrijving,
            tijdstip=body.tijdstip,
            doelgroep=body.doelgroep,
            by=call.by,
        )
    return made.id


STATUS_RESOURCE = Resource(
    shape=STATUS,
    body=Status,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(
        STATUS,
        (
            *filters_of(STATUS, "zaak", "statustype"),
            Filter("indicatieLaatstGezetteStatus", LATEST, flag, {"type": "string"}),
        ),
    ),
    create=create,
    may_create=(AANMAKEN, STATUSSEN, HEROPENEN),
    title="Status",
)
SUBSTATUSSEN = Resource(
    shape=SUBSTATUS,
    body=SubStatus,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(
        SUBSTATUS,
        filters_of(
            SUBSTATUS,
            "zaak",
            "status",
            "doelgroep",
            "tijdstip__gt",
            "tijdstip__gte",
            "tijdstip__lt",
            "tijdstip__lte",
        ),
    ),
    create=create_substatus,
    may_create=(AANMAKEN, STATUSSEN),
    title="Substatus",
)
