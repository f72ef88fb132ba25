"""How a betrokkene reads; and where it stands in what partijen show."""

from loket.klantcontacten.models import Betrokkene
from loket.partijen.models import DigitaalAdres
from loket.partijen.queries.shapes import API, DIGITAAL_ADRES, PARTIJ
from loket.partijen.queries.shapes.names import CONTACTNAAM, VOLLEDIGE_NAAM
from loket.zgw.shape import Link, Many, Shape, Sql

BETROKKENE = Shape(
    Betrokkene,
    API,
    "betrokkenen",
    "betrokkenen/{id}",
    leave_out=frozenset({"voorletters", "voornaam", "voorvoegsel_achternaam", "achternaam"}),
    plus={
        "digitaleAdressen": Many(DigitaalAdres, "{r}.betrokkene_id = {t}.id"),
        "contactnaam": Sql(CONTACTNAAM),
        "volledigeNaam": Sql(VOLLEDIGE_NAAM),
    },
    names={"partij": "wasPartij", "klantcontact": "hadKlantcontact"},
)
PARTIJ.gain("betrokkenen", Many(Betrokkene, "{r}.partij_id = {t}.id"))
DIGITAAL_ADRES.gain("verstrektDoorBetrokkene", Link(Betrokkene, "{t}.betrokkene_id"))
