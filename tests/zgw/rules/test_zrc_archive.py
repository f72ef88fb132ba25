"""Zaken: when a file may go (zrc-021), in every way in which the first day of its keeping is found."""

import pytest

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, first_fault

AT = "2018-04-20T13:37:00"


@pytest.fixture
def kind(scene):
    """A published zaaktype with one status, and one result with this way of counting; kept for five years."""

    def make(afleidingswijze, *, term="", eigenschap=None, besluittype=None, **procedure):
        names = [besluittype["omschrijving"]] if besluittype else []
        zaaktype = scene.zaaktype(besluittypen=names)
        found = {
            "zaaktype": zaaktype,
            "eindstatus": scene.statustype(zaaktype, 2),
            "resultaattype": scene.resultaattype(
                zaaktype,
                term,
                archiefactietermijn="P5Y",
                archiefnominatie="vernietigen",
                brondatumArchiefprocedure=bodies.archiefprocedure(afleidingswijze, **procedure),
            ),
            "eigenschap": scene.eigenschap(zaaktype, **eigenschap) if eigenschap else None,
        }
        scene.published(zaaktype)
        return found

    return make


def close(scene, kind, zaak, at=AT):
    scene.resultaat(zaak, kind["resultaattype"])
    scene.status(zaak, kind["eindstatus"], at)
    shown = scene.shown(zaak["url"])
    assert shown["einddatum"] == at[:10]
    return shown["archiefnominatie"], shown["archiefactiedatum"]


def test_afgehandeld_counts_from_the_end(scene, kind):
    it = kind("afgehandeld")
    assert close(scene, it, scene.zaak(it["zaaktype"])) == ("vernietigen", "2023-04-20")


def test_hoofdzaak_counts_from_the_end_of_the_hoofdzaak(scene, kind):
    it, main = kind("hoofdzaak"), kind("afgehandeld")
    hoofdzaak = scene.zaak(main["zaaktype"])
    deelzaak = scene.zaak(it["zaaktype"], hoofdzaak=hoofdzaak["url"])
    scene.resultaat(hoofdzaak, main["resultaattype"])
    scene.resultaat(deelzaak, it["resultaattype"])
    scene.status(deelzaak, it["eindstatus"], AT)
    scene.status(hoofdzaak, main["eindstatus"], "2018-06-01T13:37:00")
    assert scene.shown(deelzaak["url"])["archiefactiedatum"] == "2023-06-01"


def test_eigenschap_counts_from_its_value(scene, kind):
    it = kind(
        "eigenschap",
        datumkenmerk="brondatum",
        eigenschap={"naam": "brondatum", "specificatie": {"formaat": "datum", "lengte": "8", "kardinaliteit": "1"}},
    )
    zaak = scene.zaak(it["zaaktype"])
    value = {"zaak": zaak["url"], "eigenschap": it["eigenschap"]["url"], "waarde": "20230101"}
    scene.made(zaak["url"] + "/zaakeigenschappen", value)
    assert close(scene, it, zaak) == ("vernietigen", "2028-01-01")


def test_eigenschap_that_is_not_there_keeps_the_zaak_open(scene, kind):
    it = kind(
        "eigenschap",
        datumkenmerk="brondatum",
        eigenschap={"naam": "brondatum", "specificatie": {"formaat": "datum", "lengte": "8", "kardinaliteit": "1"}},
    )
    zaak = scene.zaak(it["zaaktype"])
    scene.resultaat(zaak, it["resultaattype"])
    body = {"zaak": zaak["url"], "statustype": it["eindstatus"]["url"], "datumStatusGezet": AT}
    wrong = scene.full.post("zaken/statussen", body)
    assert first_fault(wrong) == ("nonFieldErrors", "archiefactiedatum-error")


def test_termijn_counts_from_the_end_and_a_process(scene, kind):
    it = kind("termijn", term="ingeschatte_bestaansduur_procesobject", procestermijn="P10M")
    assert close(scene, it, scene.zaak(it["zaaktype"])) == ("vernietigen", "2024-02-20")


def test_ander_datumkenmerk_is_filled_in_by_hand(scene, kind):
    more = {"datumkenmerk": "x", "objecttype": "pand", "registratie": "y"}
    it = kind("ander_datumkenmerk", term="vast_te_leggen_datum", **more)
    assert close(scene, it, scene.zaak(it["zaaktype"])) == ("vernietigen", None)


def test_gerelateerde_zaak_counts_from_the_last_end(scene, kind):
    it, other = kind("gerelateerde_zaak"), kind("afgehandeld")
    related = scene.zaak(other["zaaktype"])
    close(scene, other, related, "2018-03-01T10:00:00")
    relation = [{"url": related["url"], "aardRelatie": "vervolg"}]
    zaak = scene.zaak(it["zaaktype"], relevanteAndereZaken=relation)
    assert close(scene, it, zaak) == ("vernietigen", "2023-03-01")


@pytest.mark.parametrize(
    ("way", "wanted"), [("ingangsdatum_besluit", "2023-10-10"), ("vervaldatum_besluit", "2020-09-16")]
)
def test_besluit_counts_from_the_last_of_its_dates(scene, kind, way, wanted):
    besluittype = scene.besluittype()
    it = kind(way, term="vast_te_leggen_datum", besluittype=besluittype, einddatumBekend=True)
    zaak = scene.zaak(it["zaaktype"])
    for begins, ends in (("2018-10-10", "2014-09-16"), ("2018-10-10", "2015-09-16")):
        body = bodies.besluit(
            besluittype["url"], zaak=zaak["url"], datum="2018-10-11", ingangsdatum=begins, vervaldatum=ends
        )
        scene.made("besluiten/besluiten", body)
    assert close(scene, it, zaak) == ("vernietigen", wanted)


def test_zaakobject_counts_from_the_last_of_its_dates(scene, kind):
    it = kind("zaakobject", datumkenmerk="overigeData/einde", objecttype="overige")
    zaak = scene.zaak(it["zaaktype"])
    for day in ("2019-01-01", "2020-02-02"):
        body = {
            "zaak": zaak["url"],
            "objectType": "overige",
            "objectTypeOverige": "test",
            "objectIdentificatie": {"overigeData": {"einde": day}},
        }
        assert codes(scene.full.post("zaken/zaakobjecten", body)) == 201
    assert close(scene, it, zaak) == ("vernietigen", "2025-02-02")


def test_what_was_set_by_hand_stays(scene, kind):
    it = kind("afgehandeld")
    by_hand = {"archiefnominatie": "blijvend_bewaren", "archiefactiedatum": "2030-01-01"}
    assert close(scene, it, scene.zaak(it["zaaktype"], **by_hand)) == ("blijvend_bewaren", "2030-01-01")


def test_the_keeping_may_begin_on_a_day_that_was_set(scene, kind):
    it = kind("afgehandeld")
    zaak = scene.zaak(it["zaaktype"], startdatumBewaartermijn="2019-01-01")
    assert close(scene, it, zaak) == ("vernietigen", "2024-01-01")


def test_022_documents_must_be_archived_first(scene):
    zaaktype, iot = scene.zaaktype(), scene.informatieobjecttype()
    scene.allowed_document(zaaktype, iot)
    scene.published(zaaktype)
    zaak, document = scene.zaak(zaaktype), scene.document(iot, status="in_bewerking")
    scene.in_zaak(zaak, document)
    archived = {"archiefstatus": "gearchiveerd", "archiefnominatie": "vernietigen", "archiefactiedatum": "2019-05-01"}
    wrong = scene.full.patch(zaak["url"], archived)
    assert first_fault(wrong) == ("nonFieldErrors", "documents-not-archived")
    lock = scene.lock(document)
    assert codes(scene.full.patch(document["url"], {"status": "gearchiveerd", "lock": lock})) == 200
    assert codes(scene.full.patch(zaak["url"], archived)) == 200
