"""A zaak goes for good, with everything under it (zrc-023)."""

from datetime import timedelta

from django.utils import timezone

from loket.berichten.models import Bericht
from loket.documenten.models import Document, ObjectInformatieobject
from loket.examples.zgw import program_with
from loket.zaken.models import Zaak, Zaakbesluit
from loket.zaken.tests.calls import close, codes, document_in, new_zaak, set_resultaat, set_status
from loket.zgw.models import Wijziging


def test_everything_under_it_goes_and_documents_stay(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    deelzaak = new_zaak(zgw, zaaktype, hoofdzaak=zaak["url"])
    other = new_zaak(zgw, zaaktype, relevanteAndereZaken=[{"url": zaak["url"], "aardRelatie": "vervolg"}])
    document = document_in(zaak, zaaktype)
    path = zaak["url"].removeprefix("http://testserver")
    ObjectInformatieobject.objects.create(informatieobject=document, object=path, object_type="zaak")
    status = set_status(zgw, zaak, zaaktype.statustypen[0]).json()
    resultaat = set_resultaat(zgw, zaak, zaaktype.resultaattypen[0]).json()

    assert zgw.delete(zaak["url"]).status_code == 204
    for gone in (zaak, deelzaak, status, resultaat):
        assert zgw.get(gone["url"]).status_code == 404
    assert zgw.get(f"{zaak['url']}/audittrail").status_code == 404
    assert Wijziging.objects.filter(hoofd_id__in=[zaak["uuid"], deelzaak["uuid"]]).count() == 0
    assert ObjectInformatieobject.objects.count() == 0
    assert Document.objects.filter(id=document.id).exists()
    assert zgw.get(other["url"]).json()["relevanteAndereZaken"] == []


def test_what_we_wrote_about_it_goes_along_and_nothing_of_another(zgw, zaaktype):
    zaak, other = new_zaak(zgw, zaaktype), new_zaak(zgw, zaaktype)
    deelzaak = new_zaak(zgw, zaaktype, hoofdzaak=zaak["url"])
    told = {"to": "lena@inwoner.example", "channel": "email", "subject": "Uw zaak", "text": "Hallo"}
    for each in (zaak, deelzaak, other):
        at = timezone.now() - timedelta(days=1)
        Bericht.objects.create(about=f"zaak:{each['uuid']}:status:1", state="withdrawn", written_at=at, **told)
    assert zgw.delete(zaak["url"]).status_code == 204
    assert Bericht.objects.get().about == f"zaak:{other['uuid']}:status:1"


def test_a_deelzaak_goes_alone(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    deelzaak = new_zaak(zgw, zaaktype, hoofdzaak=zaak["url"])
    assert zgw.delete(deelzaak["url"]).status_code == 204
    assert zgw.get(zaak["url"]).json()["deelzaken"] == []


def test_a_zaak_with_besluiten_stays(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    deelzaak = new_zaak(zgw, zaaktype, hoofdzaak=zaak["url"])
    besluit = "019e0000-0000-7000-8000-000000000001"
    Zaakbesluit.objects.create(zaak_id=deelzaak["uuid"], besluit_id=besluit, ingangsdatum="2026-01-01")
    assert codes(zgw.delete(zaak["url"])) == [("nonFieldErrors", "related-besluiten")]
    assert Zaak.objects.count() == 2


def test_it_takes_its_own_right(zgw, zaaktype):
    zaak = close(zgw, new_zaak(zgw, zaaktype), zaaktype)
    usual = program_with(
        "verwijdert-niet", {"component": "zrc", "scopes": ["zaken.geforceerd-bijwerken"], "type_id": zaaktype.id}
    )
    assert usual.delete(zaak["url"]).status_code == 403
    low = program_with(
        "verwijdert-openbaar",
        {
            "component": "zrc",
            "scopes": ["zaken.verwijderen"],
            "type_id": zaaktype.id,
            "max_vertrouwelijkheidaanduiding": "openbaar",
        },
    )
    secret = new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="geheim")
    assert low.delete(secret["url"]).status_code == 403
    assert low.delete(zaak["url"], Accept_Crs="", Content_Crs="").status_code == 204
    assert low.delete(zaak["url"]).status_code == 404


def test_a_deelzaak_that_is_not_yours_goes_with_nothing(zgw, zaaktype, other_zaaktype):
    zaak = new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="openbaar")
    right = {"component": "zrc", "scopes": ["zaken.verwijderen"], "type_id": zaaktype.id}
    low = program_with("verwijdert-openbaar", {**right, "max_vertrouwelijkheidaanduiding": "openbaar"})
    for kind, level in ((other_zaaktype, "openbaar"), (zaaktype, "geheim")):
        deelzaak = new_zaak(zgw, kind, hoofdzaak=zaak["url"], vertrouwelijkheidaanduiding=level)
        assert low.delete(zaak["url"]).status_code == 403
        assert zgw.delete(deelzaak["url"]).status_code == 204
    assert low.delete(zaak["url"]).status_code == 204
