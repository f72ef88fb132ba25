"""A kind of zaak is made, read, found and changed."""

from loket.catalogi.tests.bodies import statustype_body, told, zaaktype_body
from loket.examples.catalogus import catalogus, draft_zaaktype, published_zaaktype


def test_a_zaaktype_is_made_and_reads_as_it_was_sent(zgw, ztc, django_assert_num_queries):
    body = zaaktype_body(ztc, toelichting="Let op de vogels", servicenorm="P6W", trefwoorden=["boom"])
    made = zgw.post("catalogi/zaaktypen", body)
    assert made.status_code == 201
    shown = made.json()
    assert made["Location"] == shown["url"]
    assert {name: shown[name] for name in body} == {
        **body,
        "referentieproces": {**body["referentieproces"], "link": ""},
    }
    assert (shown["concept"], shown["beginObject"], shown["eindeObject"]) == (True, "2019-01-01", None)
    with django_assert_num_queries(2):
        assert zgw.get(shown["url"]).json() == shown


def test_everything_that_is_missing_is_named_in_the_order_of_the_standard(zgw):
    assert [name for name, code in told(zgw.post("catalogi/zaaktypen", {})) if code == "required"] == [
        "identificatie",
        "omschrijving",
        "vertrouwelijkheidaanduiding",
        "doel",
        "aanleiding",
        "indicatieInternOfExtern",
        "handelingInitiator",
        "onderwerp",
        "handelingBehandelaar",
        "doorlooptijd",
        "opschortingEnAanhoudingMogelijk",
        "verlengingMogelijk",
        "publicatieIndicatie",
        "productenOfDiensten",
        "referentieproces",
        "verantwoordelijke",
        "catalogus",
        "besluittypen",
        "gerelateerdeZaaktypen",
        "beginGeldigheid",
        "versiedatum",
    ]


def test_what_other_registers_put_in_a_body_is_taken_or_let_be(zgw, ztc):
    body = zaaktype_body(
        ztc,
        identificatie="b2f4f6a2-9e1c-4b53-8a0e-0a54f7f0a5a1",
        concept=True,
        statustypen=["http://elders.example/statustypen/1"],
        informatieobjecttypen=[],
        omschrijvingGeneriek=None,
        toelichting=None,
        servicenorm=None,
        publicatietekst=None,
        broncatalogus=None,
        eindeGeldigheid=None,
        beginObject=None,
        versiedatum="2012-01-01",
        referentieproces={"naam": "test", "link": ""},
    )
    made = zgw.post("catalogi/zaaktypen", body)
    assert made.status_code == 201, made.content
    assert made.json()["statustypen"] == []


def test_a_wrong_catalogus_is_refused(zgw, ztc):
    nowhere = ztc.url[:-4] + "0000"
    assert told(zgw.post("catalogi/zaaktypen", zaaktype_body(nowhere))) == [("catalogus", "bad-url")]
    assert told(zgw.post("catalogi/zaaktypen", zaaktype_body("geen url"))) == [("catalogus", "bad-url")]
    other = draft_zaaktype().url
    assert told(zgw.post("catalogi/zaaktypen", zaaktype_body(other))) == [("catalogus", "invalid-resource")]


def test_a_draft_may_change(writer, ztc):
    url = writer.post("catalogi/zaaktypen", zaaktype_body(ztc)).json()["url"]
    changed = writer.patch(url, {"omschrijving": "Bomen kappen", "trefwoorden": ["boom", "tuin"]})
    assert changed.status_code == 200
    assert (changed.json()["omschrijving"], changed.json()["trefwoorden"]) == ("Bomen kappen", ["boom", "tuin"])
    whole = zaaktype_body(ztc, identificatie="KAP", doel="Anders")
    assert writer.put(url, whole).json()["doel"] == "Anders"
    assert writer.get(url).json()["trefwoorden"] == []


def test_a_change_with_an_unknown_field_is_refused(writer, ztc):
    url = writer.post("catalogi/zaaktypen", zaaktype_body(ztc)).json()["url"]
    assert told(writer.patch(url, {"omschrijvin": "x"})) == [("omschrijvin", "unknown-field")]


def test_the_list_counts_what_it_shows_in_three_statements(zgw, django_assert_num_queries):
    for wanted in (1, 3):
        while zgw.get("catalogi/zaaktypen").json()["count"] < wanted:
            published_zaaktype()
        with django_assert_num_queries(3):
            answer = zgw.get("catalogi/zaaktypen")
        assert [answer.json()["count"], len(answer.json()["results"])] == [wanted, wanted]
        expand = "statustypen,resultaattypen.besluittypen,roltypen,eigenschappen,informatieobjecttypen,catalogus"
        with django_assert_num_queries(3):
            assert zgw.get("catalogi/zaaktypen", {"expand": expand}).json()["count"] == wanted


def test_zaaktypen_are_found_by_each_filter(zgw):
    here = published_zaaktype(identificatie="KAP-1", omschrijving="Boom kappen", trefwoorden=["boom", "tuin"])
    other = catalogus("ANDER")
    published_zaaktype(catalogus_id=other.id, identificatie="RUIM", omschrijving="Riool")

    def found(**asked):
        return [each["identificatie"] for each in zgw.get("catalogi/zaaktypen", asked).json()["results"]]

    assert found(catalogus=here.catalogus.url) == ["KAP-1"]
    assert found(identificatie="KAP-1") == ["KAP-1"]
    assert found(identificatie="KAP") == []
    assert found(trefwoorden="boom") == ["KAP-1"]
    assert found(trefwoorden="boom,tuin") == ["KAP-1"]
    assert found(trefwoorden="boom,riool") == []
    assert found(identificatie__icontains="kap") == ["KAP-1"]
    assert found(omschrijving__icontains="BOOM") == ["KAP-1"]
    assert found(omschrijving__icontains="%") == []
    assert found() == ["RUIM", "KAP-1"]


def test_an_unknown_or_wrong_filter_is_told(zgw):
    assert told(zgw.get("catalogi/zaaktypen", {"kleur": "rood"})) == [("nonFieldErrors", "unknown-parameters")]
    assert told(zgw.get("catalogi/zaaktypen", {"status": "half"})) == [("status", "invalid_choice")]
    assert told(zgw.get("catalogi/zaaktypen", {"datumGeldigheid": "morgen"})) == [("datumGeldigheid", "invalid")]
    assert told(zgw.get("catalogi/zaaktypen", {"catalogus": "x"})) == [("catalogus", "invalid")]


def test_who_has_it_already_gets_no_body(zgw):
    url = published_zaaktype().url
    tag = zgw.get(url)["ETag"]
    again = zgw.get(url, If_None_Match=f'"iets-anders", {tag}')
    assert (again.status_code, again.content) == (304, b"")
    head = zgw.head(url)
    assert (head.status_code, head["ETag"], head.content) == (200, tag, b"")


def test_a_zaaktype_expands_to_any_depth_in_two_statements(zgw, django_assert_num_queries):
    it = published_zaaktype()
    with django_assert_num_queries(2):
        shown = zgw.get(it.url, {"expand": "besluittypen.informatieobjecttypen.zaaktypen.statustypen"}).json()
    besluittype = shown["_expand"]["besluittypen"][0]
    iot = besluittype["_expand"]["informatieobjecttypen"][0]
    (again,) = iot["_expand"]["zaaktypen"]
    assert [each["omschrijving"] for each in again["_expand"]["statustypen"]] == [
        "Ontvangen",
        "In behandeling",
        "Afgehandeld",
    ]


def test_removing_a_draft_takes_what_hangs_below_it(writer, ztc):
    url = writer.post("catalogi/zaaktypen", zaaktype_body(ztc)).json()["url"]
    below = writer.post("catalogi/statustypen", statustype_body(url)).json()["url"]
    assert writer.delete(url).status_code == 204
    assert [writer.get(each).status_code for each in (url, below)] == [404, 404]


def test_our_own_fields_do_not_show_in_the_national_api(zgw):
    it = published_zaaktype(termijnregel={"name": "awb_default_decision"}, servicenorm_werkdagen=10, upl_naam="kap")
    shown = zgw.get(it.url).json()
    assert not {"termijnregel", "servicenormWerkdagen", "uplNaam", "dwangsom"} & shown.keys()
