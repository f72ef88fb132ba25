from loket.klantcontacten.models.actor import Actor, ActorKlantcontact, SoortActor
from loket.klantcontacten.models.betrokkene import Betrokkene, RolVanBetrokkene
from loket.klantcontacten.models.compliment import Compliment
from loket.klantcontacten.models.concept import Concept
from loket.klantcontacten.models.internetaak import Internetaak, Poging, PogingUitkomst, SoortInternetaak, Toestand
from loket.klantcontacten.models.klantcontact import Klantcontact, NeeReden, Resultaat, SoortContact
from loket.klantcontacten.models.knelpunt import Knelpunt, KnelpuntContact
from loket.klantcontacten.models.norm import Norm
from loket.klantcontacten.models.onderwerpobject import Bijlage, Onderwerpobject

__all__ = [
    "Actor",
    "ActorKlantcontact",
    "Betrokkene",
    "Bijlage",
    "Compliment",
    "Concept",
    "Internetaak",
    "Klantcontact",
    "Knelpunt",
    "KnelpuntContact",
    "NeeReden",
    "Norm",
    "Onderwerpobject",
    "Poging",
    "PogingUitkomst",
    "Resultaat",
    "RolVanBetrokkene",
    "SoortActor",
    "SoortContact",
    "SoortInternetaak",
    "Toestand",
]
