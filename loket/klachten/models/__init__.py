"""What is kept of a klacht."""

from loket.klachten.models.beklaagde import Beklaagde
from loket.klachten.models.bijlage import Bijlage
from loket.klachten.models.brief import BriefSoort, Klachtbrief
from loket.klachten.models.gesprek import Gehoord, Hoorgesprek, NietHoren
from loket.klachten.models.jaar import Jaarcijfer, Jaarverslag
from loket.klachten.models.klacht import Fase, Klacht, NietBehandelen, Oordeel, Oorzaak, Soort
from loket.klachten.models.maatregel import Maatregel
from loket.klachten.models.ombudsman import Ombudsmanzaak, Uitkomst
from loket.klachten.models.onderdeel import Onderdeel

__all__ = [
    "Beklaagde",
    "Bijlage",
    "BriefSoort",
    "Fase",
    "Gehoord",
    "Hoorgesprek",
    "Jaarcijfer",
    "Jaarverslag",
    "Klacht",
    "Klachtbrief",
    "Maatregel",
    "NietBehandelen",
    "NietHoren",
    "Ombudsmanzaak",
    "Onderdeel",
    "Oordeel",
    "Oorzaak",
    "Soort",
    "Uitkomst",
]
