"""What is kept of documents."""

from loket.documenten.models.aantal import Documentaantal
from loket.documenten.models.bestandsdeel import Bestandsdeel
from loket.documenten.models.document import Document, DocumentVersie
from loket.documenten.models.gebruiksrecht import Gebruiksrecht
from loket.documenten.models.gegevens import Gegevens, Status
from loket.documenten.models.relatie import ObjectInformatieobject, ObjectType
from loket.documenten.models.verzending import AardRelatie, Verzending

__all__ = [
    "AardRelatie",
    "Bestandsdeel",
    "Document",
    "DocumentVersie",
    "Documentaantal",
    "Gebruiksrecht",
    "Gegevens",
    "ObjectInformatieobject",
    "ObjectType",
    "Status",
    "Verzending",
]
