"""How klantcontacten, and what belongs to them, read in the Klantinteracties API."""

from loket.klantcontacten.queries.shapes.actor import ACTOR, ACTOR_KLANTCONTACT
from loket.klantcontacten.queries.shapes.betrokkene import BETROKKENE
from loket.klantcontacten.queries.shapes.internetaak import INTERNETAAK
from loket.klantcontacten.queries.shapes.klantcontact import KLANTCONTACT
from loket.klantcontacten.queries.shapes.onderwerpobject import BIJLAGE, ONDERWERPOBJECT

__all__ = [
    "ACTOR",
    "ACTOR_KLANTCONTACT",
    "BETROKKENE",
    "BIJLAGE",
    "INTERNETAAK",
    "KLANTCONTACT",
    "ONDERWERPOBJECT",
]
