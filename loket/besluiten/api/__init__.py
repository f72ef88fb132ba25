"""The Besluiten API."""

from loket.besluiten.api.besluiten import BESLUITEN
from loket.besluiten.api.besluitinformatieobjecten import BESLUITINFORMATIEOBJECTEN
from loket.besluiten.queries.shapes import BESLUIT
from loket.zgw.audit import Audittrail
from loket.zgw.openapi import HasUrls

PARTS: list[HasUrls] = [BESLUITEN, BESLUITINFORMATIEOBJECTEN, Audittrail(BESLUIT, "besluit_uuid", retrieve="read")]
