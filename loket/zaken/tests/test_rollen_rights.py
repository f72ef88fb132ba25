"""Who may read and write rollen: that goes by the zaak."""

import pytest

from loket.zaken.tests.betrokkenen import rol_body
from loket.zaken.tests.parts import closed_zaak_of, denied, program, zaak_of


@pytest.mark.parametrize("scopes", [("zaken.lezen",), ("zaken.lezen", "zaken.aanmaken")])
def test_writing_needs_bijwerken(zgw, zaak, zaaktype, scopes):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    other = program("lezer", zaaktype, *scopes)
    assert denied(other.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)))
    assert denied(other.put(made["url"], made))
    assert denied(other.delete(made["url"]))


def test_on_a_closed_zaak_only_geforceerd_bijwerken_will_do(zgw, zaaktype):
    zaak = closed_zaak_of(zaaktype)
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    usual = program("gewoon", zaaktype, "zaken.lezen", "zaken.bijwerken")
    forced = program("geforceerd", zaaktype, "zaken.lezen", "zaken.geforceerd-bijwerken")
    sent = rol_body(zaak, zaaktype.roltypen["belanghebbende"])
    assert denied(usual.post("zaken/rollen", sent))
    assert denied(usual.put(made["url"], made))
    assert denied(usual.delete(made["url"]))
    assert forced.post("zaken/rollen", sent).status_code == 201
    assert forced.delete(made["url"]).status_code == 204


def test_rights_go_by_the_zaaktype_and_confidentiality_of_the_zaak(zgw, zaak, zaaktype, other_zaaktype):
    secret = zaak_of(zaaktype, vertrouwelijkheidaanduiding="geheim")
    hidden = [
        zgw.post("zaken/rollen", rol_body(secret, zaaktype.roltype)).json(),
        zgw.post("zaken/rollen", rol_body(zaak_of(other_zaaktype), other_zaaktype.roltype)).json(),
    ]
    seen = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    reader = program("lezer", zaaktype, "zaken.lezen", "zaken.bijwerken")
    assert [each["url"] for each in reader.get("zaken/rollen").json()["results"]] == [seen["url"]]
    assert reader.get("zaken/rollen").json()["count"] == 1
    for each in hidden:
        assert denied(reader.get(each["url"]))
        assert denied(reader.delete(each["url"]))
    assert denied(reader.post("zaken/rollen", rol_body(secret, zaaktype.roltypen["belanghebbende"])))
