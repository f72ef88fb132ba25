from loket.post.models.afspraak import Postafspraak
from loket.post.models.jaarcijfer import Jaarcijfer
from loket.post.models.poststap import Poststap, Stapsoort
from loket.post.models.poststuk import (
    Afzendersoort,
    Onderwerpsgroep,
    Papier,
    Poststuk,
    Richting,
    Soort,
    Toestand,
    Verzendwijze,
)
from loket.post.models.scan import Scan, Scantoestand, Stapel

__all__ = [
    "Afzendersoort",
    "Jaarcijfer",
    "Onderwerpsgroep",
    "Papier",
    "Postafspraak",
    "Poststap",
    "Poststuk",
    "Richting",
    "Scan",
    "Scantoestand",
    "Soort",
    "Stapel",
    "Stapsoort",
    "Toestand",
    "Verzendwijze",
]
