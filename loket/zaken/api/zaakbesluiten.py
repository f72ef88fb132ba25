"""/zaken/{zaak_uuid}/besluiten: meant for a besluiten register; ours keeps this up to date by itself."""

from urllib.parse import urlsplit
from uuid import UUID

from loket.kernel.wire import Fault, WrongBody
from loket.zaken.commands.zaakbesluit import confirm_zaakbesluit, remove_zaakbesluit
from loket.zaken.permissions import BIJWERKEN, GEFORCEERD, LEZEN
from loket.zaken.queries.shapes import ZAAK, ZAAKBESLUIT
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.queries.shapes.dossier import BESLUITEN
from loket.zaken.schemas.zaakbesluit import ZaakBesluit
from loket.zgw.door import Call
from loket.zgw.links import is_ours
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource

WRITE = (BIJWERKEN, GEFORCEERD)


def create(call: Call, body: ZaakBesluit) -> UUID:
    besluit_id = _besluit_in(body.besluit)
    return confirm_zaakbesluit(zaak_id=call.ids["zaak_uuid"], besluit_id=besluit_id, by=call.by)


def destroy(call: Call, zaakbesluit_id: UUID) -> None:
    remove_zaakbesluit(zaakbesluit_id=zaakbesluit_id, by=call.by)


def _besluit_in(url: str) -> UUID:
    """Besluiten is one floor up, so its shape is not known here."""
    parts = urlsplit(url)
    before, _, id = parts.path.rpartition("/")
    try:
        if is_ours(parts.netloc) and f"{before}/" == BESLUITEN:
            return UUID(id)
    except ValueError:
        pass
    raise WrongBody([Fault("besluit", "bad-url", "Deze URL verwijst niet naar een besluit.")])


ZAAKBESLUITEN = Resource(
    shape=ZAAKBESLUIT,
    body=ZaakBesluit,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    within={"zaak_uuid": "{t}.zaak_id"},
    parent=ZAAK,
    parent_rights=("{t}.zaaktype_id", "{t}.vertrouwelijkheidaanduiding"),
    listing=Listing(ZAAKBESLUIT, paged=False, first="t0.id ASC"),
    create=create,
    destroy=destroy,
    may_create=WRITE,
    may_destroy=WRITE,
    tagged=False,
    title="Zaakbesluit",
)
