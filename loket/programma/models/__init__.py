"""What the programme keeps."""

from loket.programma.models.kader import Fase, Kader, Niveau, Punt, Rijpheid, Toets, Zelfbeeld
from loket.programma.models.maatregel import Gevolg, Maatregel, Stap, Thema
from loket.programma.models.onderzoek import Bevinding, Bron, Groep, Interview, Onderwerp
from loket.programma.models.plan import Bouwsteen, Budget, Deelproject, Keuze, Mijlpaal, Plan
from loket.programma.models.samen import Advies, Klankbordlid, Suggestie, Uitwisseling, Voorbeeld
from loket.programma.models.visie import Bijdrage, Gelezen, Soort, Stuk, Vertaling, Waarde

__all__ = [
    "Advies",
    "Bevinding",
    "Bijdrage",
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
    "Niveau",
    "Onderwerp",
    "Plan",
    "Punt",
    "Rijpheid",
    "Soort",
    "Stap",
    "Stuk",
    "Suggestie",
    "Thema",
    "Toets",
    "Uitwisseling",
    "Vertaling",
    "Voorbeeld",
    "Waarde",
    "Zelfbeeld",
]
