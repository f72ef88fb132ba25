"""Zaken for tests: bodies as clients send them, and how many statements a call takes."""

from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from loket.documenten.models import Document
from loket.zaken.models import Zaakinformatieobject

RSIN = "517439943"
END = "2026-02-02T12:00:00Z"


def zaak_body(zaaktype, **changes):
    return {
        "zaaktype": zaaktype.url,
        "bronorganisatie": RSIN,
        "verantwoordelijkeOrganisatie": RSIN,
        "startdatum": "2026-01-05",
        **changes,
    }


def new_zaak(zgw, zaaktype, **changes):
    made = zgw.post("zaken/zaken", zaak_body(zaaktype, **changes))
    assert made.status_code == 201, made.json()
    return made.json()


def set_status(zgw, zaak, statustype, at="2026-01-06T12:00:00Z"):
    body = {"zaak": zaak["url"], "statustype": str(statustype), "datumStatusGezet": at}
    return zgw.post("zaken/statussen", body)


def set_resultaat(zgw, zaak, resultaattype):
    return zgw.post("zaken/resultaten", {"zaak": zaak["url"], "resultaattype": str(resultaattype)})


def close(zgw, zaak, zaaktype, at=END):
    assert set_resultaat(zgw, zaak, zaaktype.resultaattypen[0]).status_code == 201
    ended = set_status(zgw, zaak, zaaktype.eindstatustype, at)
    assert ended.status_code == 201, ended.json()
    return zgw.get(zaak["url"]).json()


def document_in(zaak, zaaktype, **changes):
    """A document in the dossier, without its commands."""
    document = Document.objects.create(
        identificatie=f"D-{Document.objects.count()}",
        bronorganisatie="517439943",
        creatiedatum="2026-01-05",
        titel="Aanvraag",
        vertrouwelijkheidaanduiding="openbaar",
        auteur="Jan",
        taal="nld",
        begin_registratie=timezone.now(),
        informatieobjecttype_id=zaaktype.informatieobjecttype.id,
        **{"indicatie_gebruiksrecht": False, **changes},
    )
    Zaakinformatieobject.objects.create(
        zaak_id=zaak["uuid"], informatieobject=document, registratiedatum=timezone.now()
    )
    return document


def codes(answer):
    """Each fault as (field, code), in the order in which they were told."""
    assert answer.status_code == 400, (answer.status_code, answer.content)
    return [(each["name"], each["code"]) for each in answer.json()["invalidParams"]]


@contextmanager
def statements(most):
    """At most so many statements go to the database. Savepoints do not count: only a test makes them necessary."""
    with CaptureQueriesContext(connection) as seen:
        yield
    asked = [each["sql"] for each in seen if "SAVEPOINT" not in each["sql"]]
    assert len(asked) <= most, "\n".join(each[:300] for each in asked)
