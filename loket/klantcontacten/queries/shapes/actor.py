"""How an actor reads: the kind says which fields `actorIdentificatie` has."""

from loket.klantcontacten.models import Actor, ActorKlantcontact
from loket.klantcontacten.queries.shapes.onderwerpobject import CODES, IDENTIFICATOR
from loket.partijen.queries.shapes import API
from loket.zgw.shape import Shape, Sql

OURS = ("medewerker", "team", "functie", "omschrijving", "emailadres", "faxnummer", "telefoonnummer")
IDENTIFICATIE = (
    "CASE {t}.soort_actor WHEN 'medewerker' THEN json_build_object('functie', {t}.functie,"
    " 'emailadres', {t}.emailadres, 'telefoonnummer', {t}.telefoonnummer)"
    " WHEN 'geautomatiseerde_actor' THEN json_build_object('functie', {t}.functie, 'omschrijving', {t}.omschrijving)"
    " ELSE json_build_object('omschrijving', {t}.omschrijving, 'emailadres', {t}.emailadres,"
    " 'faxnummer', {t}.faxnummer, 'telefoonnummer', {t}.telefoonnummer) END"
)
ACTOR = Shape(
    Actor,
    API,
    "actoren",
    "actoren/{id}",
    leave_out=frozenset({*CODES, *OURS}),
    plus={"actoridentificator": IDENTIFICATOR, "actorIdentificatie": Sql(IDENTIFICATIE)},
)
ACTOR_KLANTCONTACT = Shape(ActorKlantcontact, API, "actorklantcontacten", "actorklantcontacten/{id}")
