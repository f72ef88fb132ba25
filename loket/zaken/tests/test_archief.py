"""A closed zaak knows until when its file is kept, and keeps up with what that comes from (zrc-021)."""

import pytest

from loket.catalogi.models import Resultaattype
from loket.examples.catalogus import AFGEHANDELD
from loket.kernel.actor import SYSTEM
from loket.zaken.commands import recount_archief
from loket.zaken.models import Zaakbesluit, Zaakeigenschap, Zaakobject
from loket.zaken.tests.calls import close, codes, document_in, new_zaak, set_resultaat, set_status


@pytest.fixture
def derived(zaaktype):
    """The resultaattype derives its source day like this, and keeps a file for five years."""

    def derive(afleidingswijze, **changes):
        procedure = {**AFGEHANDELD, "afleidingswijze": afleidingswijze, **changes}
        id = zaaktype.resultaattypen[0].id
        Resultaattype.objects.filter(id=id).update(
            brondatum_archiefprocedure=procedure, archiefactietermijn="P5Y", archiefnominatie="vernietigen"
        )

    return derive


def kept_until(zgw, zaak):
    return zgw.get(zaak["url"]).json()["archiefactiedatum"]


def test_termijn(zgw, zaaktype, derived):
    derived("termijn", procestermijn="P5Y")
    assert close(zgw, new_zaak(zgw, zaaktype), zaaktype)["archiefactiedatum"] == "2036-02-02"


def test_hoofdzaak_whichever_ends_first(zgw, zaaktype, derived):
    derived("hoofdzaak")
    hoofdzaak = new_zaak(zgw, zaaktype)
    deelzaak = new_zaak(zgw, zaaktype, hoofdzaak=hoofdzaak["url"])
    assert close(zgw, deelzaak, zaaktype, "2026-01-10T12:00:00Z")["archiefactiedatum"] is None
    close(zgw, hoofdzaak, zaaktype, "2026-02-20T12:00:00Z")
    assert kept_until(zgw, deelzaak) == "2031-02-20"
    set_status(zgw, hoofdzaak, zaaktype.statustypen[0], "2026-02-21T12:00:00Z")
    assert kept_until(zgw, deelzaak) is None
    late = new_zaak(zgw, zaaktype, hoofdzaak=hoofdzaak["url"])
    set_status(zgw, hoofdzaak, zaaktype.eindstatustype, "2026-02-22T12:00:00Z")
    assert close(zgw, late, zaaktype, "2026-03-01T12:00:00Z")["archiefactiedatum"] == "2031-02-22"


def test_eigenschap(zgw, zaaktype, derived):
    derived("eigenschap", datumkenmerk="Kenteken")
    zaak = new_zaak(zgw, zaaktype)
    set_resultaat(zgw, zaak, zaaktype.resultaattypen[0])
    assert codes(set_status(zgw, zaak, zaaktype.eindstatustype)) == [("nonFieldErrors", "archiefactiedatum-error")]
    eigenschap = Zaakeigenschap.objects.create(
        zaak_id=zaak["uuid"], eigenschap_id=zaaktype.eigenschap.id, naam="Kenteken", waarde="20270110"
    )
    assert set_status(zgw, zaak, zaaktype.eindstatustype).status_code == 201
    assert kept_until(zgw, zaak) == "2032-01-10"
    url = f"{zaak['url']}/zaakeigenschappen/{eigenschap.id}"
    assert zgw.patch(url, {"waarde": "20280110"}).status_code == 200
    assert kept_until(zgw, zaak) == "2033-01-10"
    assert zgw.delete(url).status_code == 204
    assert kept_until(zgw, zaak) is None


def test_ander_datumkenmerk_is_set_by_hand(zgw, zaaktype, derived):
    derived("ander_datumkenmerk", datumkenmerk="x", objecttype="pand", registratie="BAG")
    closed = close(zgw, new_zaak(zgw, zaaktype), zaaktype)
    assert (closed["archiefnominatie"], closed["archiefactiedatum"]) == ("vernietigen", None)
    assert zgw.patch(closed["url"], {"archiefactiedatum": "2040-01-01"}).status_code == 200
    recount_archief(closed["uuid"], by=SYSTEM)
    assert kept_until(zgw, closed) == "2040-01-01"


def test_zaakobject(zgw, zaaktype, derived):
    derived("zaakobject", datumkenmerk="einddatum", objecttype="overige")
    zaak = new_zaak(zgw, zaaktype)
    for day in ("2027-01-01", "2029-01-01"):
        Zaakobject.objects.create(
            zaak_id=zaak["uuid"],
            object_type="overige",
            object_type_overige="vergunning",
            object_identificatie={"einddatum": day},
        )
    Zaakobject.objects.create(
        zaak_id=zaak["uuid"], object_type="pand", object_identificatie={"einddatum": "2050-01-01"}
    )
    assert close(zgw, zaak, zaaktype)["archiefactiedatum"] == "2034-01-01"


def test_gerelateerde_zaak(zgw, zaaktype, derived):
    derived("gerelateerde_zaak")
    first, second = new_zaak(zgw, zaaktype), new_zaak(zgw, zaaktype)
    related = [{"url": each["url"], "aardRelatie": "vervolg"} for each in (first, second)]
    zaak = new_zaak(zgw, zaaktype, relevanteAndereZaken=related)
    close(zgw, first, zaaktype, "2026-02-10T12:00:00Z")
    assert close(zgw, zaak, zaaktype)["archiefactiedatum"] is None
    close(zgw, second, zaaktype, "2026-03-10T12:00:00Z")
    assert kept_until(zgw, zaak) == "2031-03-10"
    assert zgw.get(f"{zaak['url']}/audittrail").json()[-1]["actie"] == "partial_update"
    assert zgw.patch(zaak["url"], {"relevanteAndereZaken": related[:1]}).json()["archiefactiedatum"] == "2031-02-10"
    assert zgw.patch(zaak["url"], {"startdatumBewaartermijn": "2020-01-01"}).json()["archiefactiedatum"] == "2025-01-01"


@pytest.mark.parametrize(
    ("afleidingswijze", "until"), [("ingangsdatum_besluit", "2032-01-01"), ("vervaldatum_besluit", "2037-01-01")]
)
def test_besluiten(zgw, zaaktype, derived, afleidingswijze, until):
    derived(afleidingswijze)
    zaak = new_zaak(zgw, zaaktype)
    assert close(zgw, zaak, zaaktype)["archiefactiedatum"] is None
    for number, (begin, end) in enumerate([("2026-01-01", "2032-01-01"), ("2027-01-01", "2030-01-01")]):
        id = f"00000000-0000-0000-0000-00000000000{number}"
        Zaakbesluit.objects.create(zaak_id=zaak["uuid"], besluit_id=id, ingangsdatum=begin, vervaldatum=end)
    recount_archief(zaak["uuid"], by=SYSTEM)
    assert kept_until(zgw, zaak) == until


def test_what_somebody_set_by_hand_stays(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype, archiefnominatie="blijvend_bewaren", archiefactiedatum="2050-01-01")
    closed = close(zgw, zaak, zaaktype)
    assert (closed["archiefnominatie"], closed["archiefactiedatum"]) == ("blijvend_bewaren", "2050-01-01")


def test_zrc_022_documents_are_archived_first(zgw, zaaktype):
    closed = close(zgw, new_zaak(zgw, zaaktype), zaaktype)
    document = document_in(closed, zaaktype, status="definitief")
    assert codes(zgw.patch(closed["url"], {"archiefstatus": "gearchiveerd"})) == [
        ("nonFieldErrors", "documents-not-archived")
    ]
    document.status = "gearchiveerd"
    document.save()
    assert zgw.patch(closed["url"], {"archiefstatus": "gearchiveerd"}).json()["archiefstatus"] == "gearchiveerd"
