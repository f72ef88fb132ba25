"""How contact about a zaak reads: kept here, or kept elsewhere and known by its address."""

from loket.zaken.models import Klantcontact, Zaakcontactmoment, Zaakverzoek
from loket.zaken.queries.shapes.api import API
from loket.zaken.queries.shapes.below_zaak import with_zaak
from loket.zgw.shape import Shape

KLANTCONTACT = Shape(Klantcontact, API, "klantcontact", "klantcontacten/{id}", source=with_zaak(Klantcontact))
ZAAKCONTACTMOMENT = Shape(
    Zaakcontactmoment, API, "zaakcontactmoment", "zaakcontactmomenten/{id}", source=with_zaak(Zaakcontactmoment)
)
ZAAKVERZOEK = Shape(Zaakverzoek, API, "zaakverzoek", "zaakverzoeken/{id}", source=with_zaak(Zaakverzoek))
