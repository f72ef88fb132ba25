"""What the catalogue keeps."""

from loket.catalogi.models.besluittype import Besluittype
from loket.catalogi.models.catalogus import Catalogus
from loket.catalogi.models.eigenschap import Eigenschap
from loket.catalogi.models.informatieobjecttype import Informatieobjecttype
from loket.catalogi.models.resultaattype import Resultaattype
from loket.catalogi.models.roltype import OmschrijvingGeneriek, Roltype
from loket.catalogi.models.statustype import Statustype
from loket.catalogi.models.zaakobjecttype import Zaakobjecttype
from loket.catalogi.models.zaaktype import Zaaktype
from loket.catalogi.models.zaaktype_informatieobjecttype import Richting, ZaaktypeInformatieobjecttype

__all__ = [
    "Besluittype",
    "Catalogus",
    "Eigenschap",
    "Informatieobjecttype",
    "OmschrijvingGeneriek",
    "Resultaattype",
    "Richting",
    "Roltype",
    "Statustype",
    "Zaakobjecttype",
    "Zaaktype",
    "ZaaktypeInformatieobjecttype",
]
