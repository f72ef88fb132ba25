"""How what stands beside a partij reads. Who of a klantcontact gave a digital address is told from above."""

from loket.partijen.models import Categorie, CategorieRelatie, DigitaalAdres, Rekeningnummer, Vertegenwoordiging
from loket.partijen.queries.shapes.api import API
from loket.zgw.shape import Shape

CATEGORIE = Shape(Categorie, API, "categorieen", "categorieen/{id}", ref={"naam": "{t}.naam"})
CATEGORIE_RELATIE = Shape(
    CategorieRelatie,
    API,
    "categorie-relaties",
    "categorie-relaties/{id}",
    ref={
        "categorieNaam": "(SELECT c.naam FROM partijen_categorie c WHERE c.id = {t}.categorie_id)",
        "beginDatum": "{t}.begin_datum",
        "eindDatum": "{t}.eind_datum",
    },
)
REKENINGNUMMER = Shape(Rekeningnummer, API, "rekeningnummers", "rekeningnummers/{id}")
VERTEGENWOORDIGING = Shape(Vertegenwoordiging, API, "vertegenwoordigingen", "vertegenwoordigingen/{id}")
DIGITAAL_ADRES = Shape(
    DigitaalAdres,
    API,
    "digitaleadressen",
    "digitaleadressen/{id}",
    leave_out=frozenset({"gevonden_als", "betrokkene_id"}),
    names={"partij": "verstrektDoorPartij"},
)
