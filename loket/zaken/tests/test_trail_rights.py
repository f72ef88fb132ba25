"""A trail tells all of a zaak, before and after: it is for who may see the zaak, and may read trails of its kind."""

import pytest

from loket.examples.zgw import program_with
from loket.zaken.tests.calls import new_zaak
from loket.zaken.tests.parts import denied, program

TRAIL = "audittrails.lezen"


@pytest.fixture
def theirs(zgw, zaaktype, other_zaaktype):
    """Zaken that a reader of the zaaktype, up to openbaar, may not see."""
    return [new_zaak(zgw, other_zaaktype), new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="geheim")]


def test_who_sees_one_zaaktype_reads_the_trail_of_no_other(zgw, zaaktype, theirs):
    mine = new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="openbaar")
    reader = program("lezer", zaaktype, "zaken.lezen", TRAIL)
    [line] = reader.get(f"{mine['url']}/audittrail").json()
    assert reader.get(f"{mine['url']}/audittrail/{line['uuid']}").status_code == 200
    for each in theirs:
        [line] = zgw.get(f"{each['url']}/audittrail").json()
        assert denied(reader.get(f"{each['url']}/audittrail"))
        assert denied(reader.get(f"{each['url']}/audittrail/{line['uuid']}"))


def test_trails_of_every_kind_show_no_more_than_one_sees(zgw, zaaktype, theirs):
    mine = new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="openbaar")
    zaken = {
        "component": "zrc",
        "scopes": ["zaken.lezen"],
        "type_id": zaaktype.id,
        "max_vertrouwelijkheidaanduiding": "openbaar",
    }
    reader = program_with("lezer", zaken, {"component": "zrc", "scopes": [TRAIL]})
    assert reader.get(f"{mine['url']}/audittrail").status_code == 200
    for each in theirs:
        assert denied(reader.get(f"{each['url']}/audittrail"))


def test_who_sees_a_zaak_needs_the_scope_as_well(zgw, zaaktype, other_zaaktype):
    mine = new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="openbaar")
    elsewhere = {"component": "zrc", "scopes": [TRAIL], "type_id": other_zaaktype.id}
    zaken = {"component": "zrc", "scopes": ["zaken.lezen"], "type_id": zaaktype.id}
    assert denied(program_with("lezer", zaken, elsewhere).get(f"{mine['url']}/audittrail"))
