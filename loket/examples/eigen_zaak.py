"""A zaak of somebody who can log in, with a kind of its own: for tests of what people see of their zaken."""

from typing import Any
from uuid import uuid4

from loket.catalogi import commands as catalogi
from loket.catalogi.models import Statustype
from loket.examples.catalogus import ZaaktypeExample, informatieobjecttype, published_zaaktype, ziot
from loket.kernel.actor import SYSTEM
from loket.zaken import commands
from loket.zaken.models import Zaak
from loket.zaken.rules.aanvrager import Aanvrager

STATUSSEN = ("Ontvangen", "Gecontroleerd", "In behandeling", "Besluit")
TOLD = ("Wij hebben uw aanvraag.", "Uw aanvraag is compleet.", "Wij beoordelen uw aanvraag.", "Wij namen een besluit.")
ANS = Aanvrager(
    voornaam="Ans",
    achternaam="Bedacht",
    bsn="999990019",
    email="ans@inwoner.example",
    straat="Verzonnenlaan",
    huisnummer="4",
    postcode="1861 ZZ",
    plaats="Bergen",
)
BAKKER = Aanvrager(bedrijfsnaam="Bakkerij Bedacht", kvk="90000001", email="bakker@bedrijf.example")


def kapvergunning(**changes: Any) -> ZaaktypeExample:
    """Eight weeks by law, that stand still while we wait; a BSN may be kept; papers come in and go out."""
    told = {
        "omschrijving": "Kapvergunning",
        "termijnregel": {"name": "awb_default_decision"},
        "bsn_grondslag": "Wabb artikel 10",
        **changes,
    }
    kind = published_zaaktype(STATUSSEN, publish=False, **told)
    for place, (naam, richting) in enumerate((("Bijlage", "inkomend"), ("Brief", "uitgaand"), ("Advies", "intern")), 2):
        iot = informatieobjecttype(
            kind.catalogus.id,
            omschrijving=f"{naam} {kind.identificatie}",
            vertrouwelijkheidaanduiding="zaakvertrouwelijk",
        )
        ziot(kind.id, iot.url, place, richting)
    for each, text in zip(Statustype.objects.filter(zaaktype_id=kind.id).order_by("volgnummer"), TOLD, strict=True):
        Statustype.objects.filter(id=each.id).update(burgertekst=text, statustekst=text, informeren=True)
    catalogi.publish_zaaktype(kind.id, by=SYSTEM)
    return kind


def zaak_of(kind: ZaaktypeExample, who: Aanvrager = ANS, **told: Any) -> Zaak:
    """Opened as for somebody who calls: with who asks, a first status, and the last lawful day."""
    values = {"omschrijving": "Eik in de voortuin", "kanaal": "website", **told}
    return commands.open_for_caller(send_key=uuid4(), zaaktype_id=kind.id, aanvrager=who, by=SYSTEM, **values)
