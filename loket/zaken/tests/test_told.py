"""Each change of a zaak, and of what hangs under it, is told to subscribers without its content (G-15, nrc-002)."""

import pytest

from loket.zaken.tests.calls import close, new_zaak, set_status

told = []


def listen(change):
    told.append(change)


@pytest.fixture(autouse=True)
def subscriber(settings):
    told.clear()
    settings.ZGW_PUBLISH = "loket.zaken.tests.test_told.listen"


def test_what_happens_to_a_zaak_is_told_on_the_kanaal_of_zaken(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    zgw.patch(zaak["url"], {"vertrouwelijkheidaanduiding": "intern", "omschrijving": "geheim"})
    closed = close(zgw, zaak, zaaktype)
    zgw.delete(zaak["url"])
    assert [(each.resource, each.actie, each.resource_url) for each in told] == [
        ("zaak", "create", zaak["url"]),
        ("zaak", "partial_update", zaak["url"]),
        ("resultaat", "create", closed["resultaat"]),
        ("status", "create", closed["status"]),
        ("zaak", "destroy", zaak["url"]),
    ]
    assert {(each.kanaal, each.hoofd_object) for each in told} == {("zaken", zaak["url"])}
    for each, level in zip(told, ["openbaar", "intern", "intern", "intern", "intern"], strict=True):
        assert dict(each.kenmerken) == {
            "bronorganisatie": zaak["bronorganisatie"],
            "zaaktype": zaaktype.url,
            "zaaktype.catalogus": zaaktype.catalogus.url,
            "vertrouwelijkheidaanduiding": level,
        }


def test_what_is_refused_is_not_told(zgw, zaaktype, other_zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    told.clear()
    assert set_status(zgw, zaak, other_zaaktype.statustypen[0]).status_code == 400
    assert zgw.patch(zaak["url"], {"identificatie": "x"}).status_code == 400
    assert told == []
