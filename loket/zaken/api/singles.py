"""Operations at an address of their own, which clients of the field rely on (zrc-034)."""

from loket.zaken.api import together
from loket.zaken.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD
from loket.zaken.queries.shapes import API
from loket.zaken.schemas import together as bodies
from loket.zgw.resource import Extra
from loket.zgw.single import Single

WRITE = (BIJWERKEN, GEFORCEERD)
ONE = bodies.ReserveZaakIdentificatie
ASK = bodies.ReserveZaakIdentificatieRequest
SINGLES = [
    Single(
        API,
        Extra(
            "POST",
            "zaak_afsluiten/{uuid}",
            "zaakafsluiten",
            together.close,
            may=WRITE,
            body=bodies.ZaakAfsluitenRequest,
            answers=bodies.ZaakSamen,
            summary="Sluit een zaak af met een resultaat en een eindstatus.",
        ),
    ),
    Single(
        API,
        Extra(
            "POST",
            "zaak_bijwerken/{uuid}",
            "zaakbijwerken",
            together.change,
            may=WRITE,
            body=bodies.ZaakBijwerkenRequest,
            answers=bodies.ZaakSamen,
            summary="Werk een zaak bij, met rollen en een status.",
        ),
        crs=True,
    ),
    Single(
        API,
        Extra(
            "POST",
            "zaak_opschorten/{uuid}",
            "zaakopschorten",
            together.suspend,
            may=WRITE,
            body=bodies.ZaakOpschortenRequest,
            answers=bodies.ZaakSamen,
            summary="Schort een zaak op en zet een status.",
        ),
    ),
    Single(
        API,
        Extra(
            "POST",
            "zaak_verlengen/{uuid}",
            "zaakverlengen",
            together.extend,
            may=WRITE,
            body=bodies.ZaakVerlengenRequest,
            answers=bodies.ZaakSamen,
            summary="Verleng een zaak en zet een status.",
        ),
    ),
    Single(
        API,
        Extra(
            "POST",
            "zaak_registreren",
            "registreerzaak_create",
            together.register,
            may=(AANMAKEN,),
            body=bodies.ZaakRegistrerenRequest,
            answers=bodies.ZaakSamen,
            status=201,
            summary="Open een zaak met wat erbij hoort.",
        ),
        crs=True,
    ),
    *(
        Single(
            API,
            Extra(
                "POST",
                path,
                operation,
                together.reserve,
                may=(AANMAKEN,),
                body=ASK,
                answers=ONE,
                status=201,
                summary="Reserveer een zaaknummer.",
            ),
        )
        for path, operation in (
            ("zaaknummer_reserveren", "zaaknummer_reserveren"),
            ("reserveer_zaaknummer", "zaak_reserveer_zaaknummer"),
        )
    ),
]
