"""For tests of what is under a zaak: zaken made without their commands, and programs with some rights."""

from datetime import date
from itertools import count

from loket.examples.zgw import program_with
from loket.zaken.models import Zaak
from loket.zaken.queries.shapes import API

HOST = "http://testserver"
BSN = "111222333"
GONE = "019e0000-0000-7000-8000-000000000000"  # an id that no row has
_numbers = count(1)


def zaak_of(zaaktype, **changes):
    values = {
        "identificatie": f"ZAAK-{next(_numbers)}",
        "bronorganisatie": "517439943",
        "verantwoordelijke_organisatie": "517439943",
        "zaaktype_id": zaaktype.id,
        "registratiedatum": date(2026, 3, 2),
        "startdatum": date(2026, 3, 2),
        "vertrouwelijkheidaanduiding": "openbaar",
        **changes,
    }
    return Zaak.objects.create(**values)


def closed_zaak_of(zaaktype, **changes):
    return zaak_of(zaaktype, einddatum=date(2026, 4, 1), **changes)


def url_of(zaak):
    return f"{HOST}{API.root}/zaken/{zaak.id}"


def faults(answer):
    """The faults of a refused body, in their order."""
    assert answer.status_code == 400, (answer.status_code, answer.content)
    return [(fault["name"], fault["code"]) for fault in answer.json()["invalidParams"]]


def denied(answer):
    return (answer.status_code, answer.json()["code"]) == (403, "permission_denied")


def program(name, zaaktype, *scopes, level="openbaar"):
    """A program with these scopes for one zaaktype."""
    rights = {
        "component": "zrc",
        "scopes": list(scopes),
        "type_id": zaaktype.id,
        "max_vertrouwelijkheidaanduiding": level,
    }
    return program_with(name, rights)
