"""How a partij reads. Where it took part in a klantcontact is told from above (`betrokkenen`)."""

from loket.partijen.models import CategorieRelatie, DigitaalAdres, Partij, PartijIdentificator, Rekeningnummer
from loket.partijen.queries.shapes.api import API
from loket.partijen.queries.shapes.names import CONTACTNAAM, VOLLEDIGE_NAAM
from loket.zgw.shape import BASE, Many, Shape, Sql

OURS = (
    *("zoeknaam", "geboortedatum", "gemaakt_op", "gewijzigd_op", "gezien_op", "nagekeken_op"),
    *("accountmanager", "vervanger", "accountmanager_vanaf", "accountmanager_tot_en_met"),
)
NAMES = ("voorletters", "voornaam", "voorvoegsel_achternaam", "achternaam", "naam", "werkte_voor")
OF_PARTIJ = "{r}.partij_id = {t}.id"
EMPLOYER = (
    "CASE WHEN {t}.werkte_voor_id IS NOT NULL THEN json_build_object('uuid', {t}.werkte_voor_id,"
    f" 'url', {BASE} || '{API.root}/partijen/' || {{t}}.werkte_voor_id) END"
)
NAME = f"'contactnaam', {CONTACTNAAM}, 'volledigeNaam', {VOLLEDIGE_NAAM}"
IDENTIFICATIE = (
    f"CASE {{t}}.soort_partij WHEN 'persoon' THEN json_build_object({NAME})"
    " WHEN 'organisatie' THEN json_build_object('naam', {t}.naam)"
    f" ELSE json_build_object('uuid', {{t}}.id, 'werkteVoorPartij', {EMPLOYER}, {NAME}) END"
)
REPRESENTED = (
    "{r}.id IN (SELECT v.vertegenwoordigde_partij_id FROM partijen_vertegenwoordiging v"
    " WHERE v.vertegenwoordigende_partij_id = {t}.id)"
)

PARTIJ = Shape(
    Partij,
    API,
    "partijen",
    "partijen/{id}",
    leave_out=frozenset({*OURS, *NAMES}),
    plus={
        "categorieRelaties": Many(CategorieRelatie, OF_PARTIJ),
        "digitaleAdressen": Many(DigitaalAdres, OF_PARTIJ),
        "vertegenwoordigden": Many(Partij, REPRESENTED),
        "rekeningnummers": Many(Rekeningnummer, OF_PARTIJ),
        "partijIdentificatoren": Many(PartijIdentificator, OF_PARTIJ, whole=True),
        "partijIdentificatie": Sql(IDENTIFICATIE),
    },
)
