"""How the values, documents, besluiten and notes of a zaak read."""

from loket.zaken.models import Zaakbesluit, Zaakeigenschap, Zaakinformatieobject, Zaaknotitie
from loket.zaken.queries.shapes.api import API
from loket.zaken.queries.shapes.below_zaak import with_zaak
from loket.zgw.shape import BASE, Shape, Sql

BESLUITEN = "/besluiten/api/v1/besluiten/"  # one floor up: its address is all that we know

ZAAKEIGENSCHAP = Shape(
    Zaakeigenschap,
    API,
    "zaakeigenschap",
    "zaken/{zaak_id}/zaakeigenschappen/{id}",
    source=with_zaak(Zaakeigenschap),
)
ZAAKINFORMATIEOBJECT = Shape(
    Zaakinformatieobject,
    API,
    "zaakinformatieobject",
    "zaakinformatieobjecten/{id}",
    plus={"aardRelatieWeergave": Sql("'Hoort bij, omgekeerd: kent'")},
    source=with_zaak(Zaakinformatieobject),
)
ZAAKBESLUIT = Shape(
    Zaakbesluit,
    API,
    "zaakbesluit",
    "zaken/{zaak_id}/besluiten/{id}",
    leave_out=frozenset({"zaak", "besluit_id", "besluitId", "ingangsdatum", "vervaldatum"}),
    plus={"besluit": Sql(f"{BASE} || '{BESLUITEN}' || {{t}}.besluit_id")},
    source=with_zaak(Zaakbesluit),
)
ZAAKNOTITIE = Shape(
    Zaaknotitie,
    API,
    "zaaknotitie",
    "zaaknotities/{id}",
    leave_out=frozenset({"uuid"}),
    source=with_zaak(Zaaknotitie, "gerelateerd_aan_id"),
)
