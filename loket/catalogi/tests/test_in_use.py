"""A type on which something stands does not go, by force either; two who publish at once do not overlap."""

import threading

import pytest
from django.db import connection

from loket.catalogi import commands
from loket.catalogi.models import Informatieobjecttype
from loket.catalogi.tests.bodies import told
from loket.examples.catalogus import catalogus, informatieobjecttype, published_zaaktype
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.zgw.models import Wijziging

RSIN = "517439943"


def test_a_zaaktype_with_a_zaak_stays(zgw):
    it = published_zaaktype()
    body = {
        "zaaktype": it.url,
        "bronorganisatie": RSIN,
        "verantwoordelijkeOrganisatie": RSIN,
        "startdatum": "2026-01-05",
    }
    assert zgw.post("zaken/zaken", body).status_code == 201
    lines = Wijziging.objects.filter(hoofd_id=it.id).count()
    assert told(zgw.delete(it.url)) == [("nonFieldErrors", "pending-relations")]
    assert zgw.get(it.statustypen[0].url).status_code == 200
    assert Wijziging.objects.filter(hoofd_id=it.id).count() == lines


def test_with_the_last_version_of_a_document_its_places_go(zgw, ztc):
    it = published_zaaktype(publish=False)
    assert zgw.delete(it.informatieobjecttype.url).status_code == 204
    assert zgw.get(it.ziot.url).status_code == 404


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_two_who_publish_at_once_do_not_overlap():
    """The catalogus is locked, so the second sees the first."""
    here = catalogus()
    drafts = [informatieobjecttype(here.id, omschrijving="Foto", publish=False).id for _ in range(4)]
    outcomes, start = [], threading.Barrier(len(drafts), timeout=20)

    def publish(id):
        start.wait()
        try:
            commands.publish_informatieobjecttype(id, by=SYSTEM)
            outcomes.append("published")
        except Refused as refused:
            outcomes.append(refused.refusal.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=publish, args=[id]) for id in drafts]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    assert sorted(outcomes) == ["overlap", "overlap", "overlap", "published"]
    assert Informatieobjecttype.objects.filter(concept=False).count() == 1
