"""/maak-klantcontact: a klantcontact with its first betrokkene and subject, at once or not at all."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.http import HttpResponseBase

from loket.klantcontacten.api.betrokkenen import BETROKKENEN, columns_of_betrokkene
from loket.klantcontacten.api.codes import columns_of
from loket.klantcontacten.api.klantcontacten import KLANTCONTACTEN, columns_of_contact
from loket.klantcontacten.api.onderwerpobjecten import ONDERWERPEN
from loket.klantcontacten.commands.keep import keep_betrokkene, keep_onderwerpobject
from loket.klantcontacten.commands.klantcontact import keep_klantcontact
from loket.klantcontacten.schemas.klantcontact import MaakKlantcontact, OnderwerpobjectKlantcontactReadOnly
from loket.partijen.queries.shapes import API
from loket.zgw.door import Call, json_answer
from loket.zgw.open_klant.kept import BIJWERKEN
from loket.zgw.open_klant.refs import id_of
from loket.zgw.resource import Extra, Resource
from loket.zgw.single import Single
from loket.zgw.wire import read_body

PARTS: Mapping[str, Resource] = {
    "klantcontact": KLANTCONTACTEN,
    "betrokkene": BETROKKENEN,
    "onderwerpobject": ONDERWERPEN[0],
}


def make(call: Call) -> HttpResponseBase:
    call.must(BIJWERKEN)
    made = _made(call, read_body(call.raw, MaakKlantcontact))
    parts = [
        b'"%s":%s' % (name.encode(), it.json(call, id=made[name]) if name in made else b"null")
        for name, it in PARTS.items()
    ]
    return json_answer(b"{" + b",".join(parts) + b"}", 201)


@transaction.atomic
def _made(call: Call, told: MaakKlantcontact) -> dict[str, UUID]:
    contact = keep_klantcontact(columns_of_contact(told.klantcontact), within="klantcontact.", by=call.by)
    made = {"klantcontact": contact}
    if told.betrokkene:
        columns = columns_of_betrokkene(told.betrokkene, contact)
        made["betrokkene"] = keep_betrokkene(columns, within="betrokkene.", by=call.by)
    if told.onderwerpobject:
        made["onderwerpobject"] = _subject(call, told.onderwerpobject, contact)
    return made


def _subject(call: Call, told: OnderwerpobjectKlantcontactReadOnly, contact: UUID) -> UUID:
    columns = {
        "klantcontact_id": contact,
        "was_klantcontact_id": id_of(told.was_klantcontact),
        **columns_of(told.onderwerpobjectidentificator),
    }
    return keep_onderwerpobject(columns, within="onderwerpobject.", by=call.by)


MAAK = Single(
    API,
    Extra(
        "POST",
        "maak-klantcontact",
        "maakKlantcontactCreate",
        make,
        may=(BIJWERKEN,),
        body=MaakKlantcontact,
        answers=MaakKlantcontact,
        status=201,
        summary="Maak een klantcontact aan, met een betrokkene en een onderwerpobject.",
    ),
)
