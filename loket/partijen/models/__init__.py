from loket.partijen.models.bevestiging import Bevestiging
from loket.partijen.models.bezoek import Bedrijfsbezoek, Bezoekafspraak
from loket.partijen.models.categorie import Categorie, CategorieRelatie
from loket.partijen.models.digitaal_adres import DigitaalAdres, SoortDigitaalAdres, Toestemming
from loket.partijen.models.identificator import PartijIdentificator, SoortObjectId
from loket.partijen.models.partij import Partij, SoortPartij
from loket.partijen.models.rekeningnummer import Rekeningnummer
from loket.partijen.models.vertegenwoordiging import Vertegenwoordiging

__all__ = [
    "Bedrijfsbezoek",
    "Bevestiging",
    "Bezoekafspraak",
    "Categorie",
    "CategorieRelatie",
    "DigitaalAdres",
    "Partij",
    "PartijIdentificator",
    "Rekeningnummer",
    "SoortDigitaalAdres",
    "SoortObjectId",
    "SoortPartij",
    "Toestemming",
    "Vertegenwoordiging",
]
