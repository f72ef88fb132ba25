"""Klantcontacten in the Klantinteracties API; partijen have theirs, and the addresses of both stand in loket.urls."""

from loket.klantcontacten.api.actoren import ACTOREN
from loket.klantcontacten.api.betrokkenen import BETROKKENEN
from loket.klantcontacten.api.digitaleadressen import DIGITALEADRESSEN
from loket.klantcontacten.api.internetaken import INTERNETAKEN
from loket.klantcontacten.api.klantcontacten import KLANTCONTACTEN
from loket.klantcontacten.api.maak import MAAK
from loket.klantcontacten.api.onderwerpobjecten import ONDERWERPEN
from loket.zgw.openapi import HasUrls

RESOURCES: list[HasUrls] = [
    *ACTOREN,
    BETROKKENEN,
    DIGITALEADRESSEN,
    INTERNETAKEN,
    KLANTCONTACTEN,
    MAAK,
    *ONDERWERPEN,
]
