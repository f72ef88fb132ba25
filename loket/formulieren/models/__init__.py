"""What is kept of forms, one file per noun."""

from loket.formulieren.models.aanvraag import Aanvraag, Betaalstand, Stand
from loket.formulieren.models.bijlage import Bijlage
from loket.formulieren.models.formulier import Formulier, FormulierVersie
from loket.formulieren.models.moment import Moment, Momentsoort

__all__ = [
    "Aanvraag",
    "Betaalstand",
    "Bijlage",
    "Formulier",
    "FormulierVersie",
    "Moment",
    "Momentsoort",
    "Stand",
]
