import pytest

from loket.examples.catalogus import published_zaaktype
from loket.zaken.tests.calls import statements, zaak_body

pytestmark = pytest.mark.django_db


@pytest.fixture
def zaaktype(db):
    return published_zaaktype()


def test_a_zaak_is_opened_and_read(zgw, zaaktype):
    with statements(8):
        made = zgw.post("zaken/zaken", zaak_body(zaaktype, omschrijving="Kapvergunning"))
    assert made.status_code == 201, made.json()
    zaak = made.json()
    with statements(2):
        assert zgw.get(made["Location"]).json() == zaak
    assert zaak["identificatie"].startswith("ZAAK-20")
    assert zaak["vertrouwelijkheidaanduiding"] == "openbaar"
    assert zaak["zaaktype"] == zaaktype.url
    assert zaak["einddatum"] is None
    assert zaak["status"] is None
    assert zaak["archiefstatus"] == "nog_te_archiveren"
