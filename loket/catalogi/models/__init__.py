"""What the catalogue keeps."""

from loket.catalogi.models.catalogus import Catalogus
from loket.catalogi.models.informatieobjecttype import Informatieobjecttype

__all__ = ["Catalogus", "Informatieobjecttype"]
