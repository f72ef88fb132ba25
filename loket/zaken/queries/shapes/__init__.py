"""How the resources of the Zaken API read as JSON."""

from loket.zaken.queries.shapes.api import API
from loket.zaken.queries.shapes.status import RESULTAAT, STATUS, SUBSTATUS
from loket.zaken.queries.shapes.zaak import ZAAK

__all__ = ["API", "RESULTAAT", "STATUS", "SUBSTATUS", "ZAAK"]
