"""The audit trail of a zaak: what was done, in words, in which request, and for whose eyes it is (G-14)."""

from uuid import uuid4

import pytest

from loket.examples.zgw import program_with
from loket.zaken.tests.calls import new_zaak, set_status, zaak_body
from loket.zgw.models import Wijziging


@pytest.fixture
def changed(zgw, zaaktype):
    """A zaak that was changed in every way."""
    zaak = new_zaak(zgw, zaaktype)
    zgw.put(zaak["url"], zaak_body(zaaktype, omschrijving="Kappen"), X_NLX_Request_Id="verzoek-2")
    zgw.patch(zaak["url"], {"omschrijving": "Vellen"}, X_NLX_Logrecord_ID="verzoek-3")
    rol = {
        "zaak": zaak["url"],
        "roltype": str(zaaktype.roltypen["initiator"]),
        "roltoelichting": "aanvrager",
        "betrokkeneType": "medewerker",
        "betrokkeneIdentificatie": {"identificatie": "m1"},
    }
    zgw.delete(zgw.post("zaken/rollen", rol).json()["url"])
    return zaak


def test_each_line_says_in_words_what_was_done(zgw, changed):
    lines = zgw.get(f"{changed['url']}/audittrail").json()
    assert [(each["resource"], each["actie"], each["actieWeergave"]) for each in lines] == [
        ("zaak", "create", "Object aangemaakt"),
        ("zaak", "update", "Object bijgewerkt"),
        ("zaak", "partial_update", "Object deels bijgewerkt"),
        ("rol", "create", "Object aangemaakt"),
        ("rol", "destroy", "Object verwijderd"),
    ]
    assert (lines[-1]["wijzigingen"]["nieuw"], lines[-1]["wijzigingen"]["oud"]["roltoelichting"]) == (None, "aanvrager")


def test_it_knows_the_application_and_the_person_behind_it(zgw, changed):
    for line in zgw.get(f"{changed['url']}/audittrail").json():
        assert (line["bron"], line["applicatieId"], line["applicatieWeergave"]) == ("zrc", zgw.client_id, "zaaksysteem")
        assert (line["gebruikersId"], line["gebruikersWeergave"]) == ("jvdberg", "Jan")


def test_the_number_that_the_network_gave_a_request_is_kept(changed):
    lines = Wijziging.objects.filter(hoofd_id=changed["uuid"]).order_by("id")
    assert [each.request_id for each in lines] == ["", "verzoek-2", "verzoek-3", "", ""]


def test_reading_it_takes_a_right_of_its_own(zgw, zaaktype, changed):
    [first, *_] = zgw.get(f"{changed['url']}/audittrail").json()
    reader = program_with("lezer", {"component": "zrc", "scopes": ["zaken.lezen"], "type_id": zaaktype.id})
    for way in ("audittrail", f"audittrail/{first['uuid']}"):
        refused = reader.get(f"{changed['url']}/{way}")
        assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")
    assert zgw.get(f"{changed['url']}/audittrail/{first['uuid']}").json() == first
    assert zgw.get(f"{changed['url']}/audittrail/{uuid4()}").status_code == 404


def test_it_goes_with_the_zaak(zgw, zaaktype, changed):
    set_status(zgw, changed, zaaktype.statustypen[0])
    assert zgw.delete(changed["url"]).status_code == 204
    assert zgw.get(f"{changed['url']}/audittrail").status_code == 404
