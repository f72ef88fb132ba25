"""What the programme keeps."""

from loket.programma.models.kader import Fase, Kader, Zelfbeeld
from loket.programma.models.maatregel import Gevolg, Maatregel, Stap, Thema
from loket.programma.models.onderzoek import Bevinding, Bron, Groep, Interview, Onderwerp
from loket.programma.models.plan import Bouwsteen, Budget, Deelproject, Keuze, Mijlpaal, Plan
from loket.programma.models.samen import Advies, Klankbordlid, Suggestie, Uitwisseling, Voorbeeld
from loket.programma.models.visie import Gelezen, Soort, Stuk, Vertaling, Waarde

__all__ = [
    "Advies",
    "Bevinding",
    "Bouwsteen",
    "Bron",
    "Budget",
    "Deelproject",
    "Fase",
    "Gelezen",
    "Gevolg",
    "Groep",
    "Interview",
    "Kader",
    "Keuze",
    "Klankbordlid",
    "Maatregel",
    "Mijlpaal",
    "Onderwerp",
    "Plan",
    "Soort",
    "Stap",
    "Stuk",
    "Suggestie",
    "Thema",
    "Uitwisseling",
    "Vertaling",
    "Voorbeeld",
    "Waarde",
    "Zelfbeeld",
]
