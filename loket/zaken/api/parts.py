"""The resources under a zaak, for the addresses of the Zaken API."""

from loket.zaken.api.contacten import KLANTCONTACTEN, ZAAKCONTACTMOMENTEN, ZAAKVERZOEKEN
from loket.zaken.api.rollen import ROLLEN
from loket.zaken.api.zaakbesluiten import ZAAKBESLUITEN
from loket.zaken.api.zaakeigenschappen import ZAAKEIGENSCHAPPEN
from loket.zaken.api.zaakinformatieobjecten import ZAAKINFORMATIEOBJECTEN
from loket.zaken.api.zaaknotities import ZAAKNOTITIES
from loket.zaken.api.zaakobjecten import ZAAKOBJECTEN

PARTS = [
    KLANTCONTACTEN,
    ROLLEN,
    ZAAKBESLUITEN,
    ZAAKCONTACTMOMENTEN,
    ZAAKEIGENSCHAPPEN,
    ZAAKINFORMATIEOBJECTEN,
    ZAAKNOTITIES,
    ZAAKOBJECTEN,
    ZAAKVERZOEKEN,
]
