"""The Zaken API."""

from loket.zaken.api.parts import PARTS
from loket.zaken.api.resultaten import RESULTATEN
from loket.zaken.api.singles import SINGLES
from loket.zaken.api.statussen import STATUS_RESOURCE, SUBSTATUSSEN
from loket.zaken.api.zaken import ZAKEN
from loket.zaken.queries.shapes import ZAAK
from loket.zgw.audit import Audittrail
from loket.zgw.openapi import HasUrls

RESOURCES: list[HasUrls] = [
    ZAKEN,
    Audittrail(ZAAK, "zaak_uuid"),
    STATUS_RESOURCE,
    SUBSTATUSSEN,
    RESULTATEN,
    *PARTS,
    *SINGLES,
]
