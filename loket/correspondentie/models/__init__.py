"""What is kept of what we write back."""

from loket.correspondentie.models.brief import Brief, Staat
from loket.correspondentie.models.reisdocument import Reisdocument, Reisdocumentsoort
from loket.correspondentie.models.sjabloon import Sjabloon, Sjabloonversie, Taal
from loket.correspondentie.models.soort import Berichtsoort, Weg
from loket.correspondentie.models.word import Wordbrief, Wordversie

__all__ = [
    "Berichtsoort",
    "Brief",
    "Reisdocument",
    "Reisdocumentsoort",
    "Sjabloon",
    "Sjabloonversie",
    "Staat",
    "Taal",
    "Weg",
    "Wordbrief",
    "Wordversie",
]
