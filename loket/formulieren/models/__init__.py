"""What is kept of forms, one file per noun."""

from loket.formulieren.models.aanvraag import Aanvraag, Betaalstand, Stand
from loket.formulieren.models.adresbevestiging import Adresbevestiging
from loket.formulieren.models.betaalpoging import Betaalpoging, Pogingstand, Terugreden
from loket.formulieren.models.betaalverzoek import Betaalverzoek, Verzoekstand
from loket.formulieren.models.bijlage import Bijlage
from loket.formulieren.models.formulier import Formulier, FormulierVersie
from loket.formulieren.models.moment import Moment, Momentsoort
from loket.formulieren.models.normbedrag import Normbedrag
from loket.formulieren.models.ondertekening import Ondertekening, Tekenstand

__all__ = [
    "Aanvraag",
    "Adresbevestiging",
    "Betaalpoging",
    "Betaalstand",
    "Betaalverzoek",
    "Bijlage",
    "Formulier",
    "FormulierVersie",
    "Moment",
    "Momentsoort",
    "Normbedrag",
    "Ondertekening",
    "Pogingstand",
    "Stand",
    "Tekenstand",
    "Terugreden",
    "Verzoekstand",
]
