"""The Documenten API."""

from loket.documenten.api.bestandsdelen import PARTS
from loket.documenten.api.gebruiksrechten import GEBRUIKSRECHT
from loket.documenten.api.informatieobjecten import DOCUMENTS
from loket.documenten.api.nummers import NUMMERS
from loket.documenten.api.relaties import RELATIES
from loket.documenten.api.verzendingen import VERZENDINGEN
from loket.documenten.queries.shapes import DOCUMENT
from loket.zgw.audit import Audittrail
from loket.zgw.openapi import HasUrls

TRAIL = Audittrail(DOCUMENT, "enkelvoudiginformatieobject_uuid")
RESOURCES: list[HasUrls] = [DOCUMENTS, TRAIL, PARTS, GEBRUIKSRECHT, RELATIES, VERZENDINGEN, NUMMERS]
