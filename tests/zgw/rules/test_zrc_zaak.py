"""Zaken: creating and changing a zaak (zrc-001, 002, 009 to 015, 022), asked as the suites ask it."""

import pytest
from django.utils import timezone

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, faults, first_fault

WAYS = ["post", "put", "patch"]


@pytest.fixture(scope="module")
def zaaktype(scene_of_module):
    return scene_of_module.zaaktype(publish=True)


@pytest.fixture
def send(scene, zaaktype):
    """Create a zaak with these fields, or change one that is there, wholly or in part."""

    def send(way, zaak=None, **fields):
        if way == "post":
            return scene.full.post("zaken/zaken", scene.zaak_body(zaaktype, **fields))
        url = (zaak or scene.zaak(zaaktype))["url"]
        body = fields if way == "patch" else scene.zaak_body(zaaktype, **fields)
        return getattr(scene.full, way)(url, body)

    return send


@pytest.fixture
def zaak(scene, zaaktype):
    return scene.zaak(zaaktype)


# -- zrc-001: the type of a zaak ---------------------------------------------------------------------------------------


def test_001_a_zaak_of_a_published_type(scene, zaaktype):
    made = scene.zaak(zaaktype)
    assert made["zaaktype"] == zaaktype["url"]
    assert made["opschorting"] == {"indicatie": True, "reden": "string"}  # though its type does not foresee it
    assert made["identificatie"]


def test_001_b_and_c_it_is_changed_wholly_without_its_number(scene, zaaktype, zaak, send):
    response = send("put", zaak, omschrijving="anders")
    assert codes(response) == 200
    assert response.json()["identificatie"] == zaak["identificatie"]
    assert send("patch", zaak, omschrijving="weer anders").json()["omschrijving"] == "weer anders"


def test_001d_a_type_that_is_not_there(send):
    response = send("post", zaaktype="http://testserver/catalogi/api/v1/zaaktypen/xyz")
    assert first_fault(response)[0] == "zaaktype"
    gone = "http://testserver/catalogi/api/v1/zaaktypen/2b07e6a7-4e0b-4c4e-8e4a-2a1e5a6d5b7c"
    assert first_fault(send("post", zaaktype=gone)) == ("zaaktype", "bad-url")


def test_001d_an_address_of_ours_that_leads_nowhere(send):
    response = send("post", zaaktype="http://testserver/catalogi/api/v1/zaaktypen/xyz")
    assert first_fault(response) == ("zaaktype", "bad-url")


def test_001e_a_page_of_somebody_else(scene, send):
    assert first_fault(send("post", zaaktype=scene.lists.page))[0] == "zaaktype"
    assert first_fault(send("post", zaaktype=scene.lists.other))[0] == "zaaktype"


def test_001f_a_draft(scene, send):
    draft = scene.zaaktype()
    assert first_fault(send("post", zaaktype=draft["url"])) == ("zaaktype", "not-published")


def test_a_type_that_has_expired_still_takes_a_zaak(scene):
    old = scene.zaaktype(
        publish=True, beginGeldigheid="2005-01-01", eindeGeldigheid="2012-01-01", versiedatum="2012-01-01"
    )
    assert scene.zaak(old)["zaaktype"] == old["url"]


# -- zrc-002: its number -----------------------------------------------------------------------------------------------


def test_002a_a_number_is_given_once(send, zaak):
    response = send("post", identificatie=zaak["identificatie"])
    assert first_fault(response) == ("identificatie", "identificatie-niet-uniek")


@pytest.mark.parametrize("way", ["put", "patch"])
def test_002bc_and_stays_as_it_is(scene, zaaktype, zaak, send, way):
    taken = scene.zaak(zaaktype)["identificatie"]
    response = send(way, zaak, bronorganisatie=bodies.RSIN, identificatie=taken)
    assert first_fault(response) == ("identificatie", "wijzigen-niet-toegelaten")


def test_002d_it_finds_the_zaak(scene, zaak):
    assert scene.shown("zaken/zaken", {"identificatie": zaak["identificatie"]})["count"] == 1


def test_a_filter_without_a_value_is_no_filter(scene, zaak):
    asked = {"identificatie": zaak["identificatie"], "bronorganisatie": ""}
    assert scene.shown("zaken/zaken", asked)["count"] == 1


# -- zrc-009: how confidential -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("given", [None, ""])
def test_009_confidentiality_comes_from_the_type(send, given):
    response = send("post", vertrouwelijkheidaanduiding=given)
    assert codes(response) == 201
    assert response.json()["vertrouwelijkheidaanduiding"] == "openbaar"


def test_009_or_from_who_sends_it(send):
    assert send("post", vertrouwelijkheidaanduiding="geheim").json()["vertrouwelijkheidaanduiding"] == "geheim"


def test_009_a_placeholder_that_nobody_filled_in(send):
    response = send("post", vertrouwelijkheidaanduiding="{{expliciete_vertrouwelijkheid}}")
    assert faults(response) == [("vertrouwelijkheidaanduiding", "invalid_choice")]


# -- zrc-010: the way in which it came ---------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_010_the_kanaal_must_be_there(scene, send, way):
    kanaal = scene.lists.kanaal + "xxx"
    wrong = send(way, communicatiekanaal=kanaal, selectielijstklasse=scene.lists.klasse() + "xxx")
    assert faults(wrong)[0] == ("communicatiekanaal", "bad-url")


@pytest.mark.parametrize("way", WAYS)
def test_010_and_be_a_kanaal(scene, send, way):
    wrong = send(way, communicatiekanaal=scene.lists.communicatiekanalen)
    assert first_fault(wrong) == ("communicatiekanaal", "invalid-resource")
    wrong = send(way, communicatiekanaal=scene.lists.other)
    assert first_fault(wrong) == ("communicatiekanaal", "invalid-resource")


@pytest.mark.parametrize("way", WAYS)
def test_010_then_it_is_taken(scene, send, way):
    response = send(way, communicatiekanaal=scene.lists.kanaal)
    assert codes(response) == (201 if way == "post" else 200)
    assert response.json()["communicatiekanaal"] == scene.lists.kanaal


# -- zrc-011: related zaken --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_011_a_related_zaak_must_be_there(scene, send, way):
    for url in (scene.lists.gone, "http://testserver/zaken/api/v1/zaken/x12"):
        wrong = send(way, relevanteAndereZaken=[{"url": url, "aardRelatie": "vervolg"}])
        assert first_fault(wrong) == ("relevanteAndereZaken.0.url", "bad-url")


@pytest.mark.parametrize("way", WAYS)
def test_011_a_related_zaak_of_ours(scene, zaaktype, send, way):
    other = scene.zaak(zaaktype)
    response = send(way, relevanteAndereZaken=[{"url": other["url"], "aardRelatie": "vervolg"}])
    assert codes(response) == (201 if way == "post" else 200)
    told = response.json()["relevanteAndereZaken"]
    assert [(each["url"], each["aardRelatie"]) for each in told] == [(other["url"], "vervolg")]


@pytest.mark.parametrize("way", ["put", "patch"])
def test_011_even_the_zaak_itself(zaak, send, way):
    response = send(way, zaak, relevanteAndereZaken=[{"url": zaak["url"], "aardRelatie": "vervolg"}])
    assert codes(response) == 200


# -- zrc-012: groups ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("group", "members"), [("opschorting", ["indicatie", "reden"]), ("verlenging", ["reden", "duur"])]
)
def test_012_all_that_a_group_needs_is_told_in_order(send, way, group, members):
    wrong = send(way, **{group: {"wrong_field": "test"}})
    assert faults(wrong) == [(f"{group}.{member}", "required") for member in members]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("group", ["opschorting", "verlenging"])
def test_012_a_group_may_be_null(send, way, group):
    assert codes(send(way, **{group: None})) == (201 if way == "post" else 200)


@pytest.mark.parametrize("way", WAYS)
def test_012_a_whole_group(send, way):
    response = send(way, verlenging={"reden": "test", "duur": "P5D"})
    assert codes(response) == (201 if way == "post" else 200)
    assert response.json()["verlenging"] == {"reden": "test", "duur": "P5D"}


# -- zrc-013: hoofdzaak and deelzaak -----------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_013a_something_else_is_no_hoofdzaak(scene, zaaktype, send, way):
    foreign = "https://catalogi.spt-rx-services.nl/api/v1/zaaktypen/0d3cb6a5-5f7b-4a4e-9e8b-9d1c2c0b3f53"
    for url in (zaaktype["url"], foreign):
        assert first_fault(send(way, hoofdzaak=url)) == ("hoofdzaak", "no_match")


def test_013_a_deelzaak_of_the_same_type(scene, send, zaak):
    made = send("post", hoofdzaak=zaak["url"])
    assert codes(made) == 201
    assert made.json()["hoofdzaak"] == zaak["url"]
    assert scene.shown(zaak["url"])["deelzaken"] == [made.json()["url"]]


@pytest.mark.parametrize("way", WAYS)
def test_013c_a_deelzaak_has_no_deelzaken(scene, zaaktype, send, zaak, way):
    deelzaak = scene.zaak(zaaktype, hoofdzaak=zaak["url"])
    assert first_fault(send(way, hoofdzaak=deelzaak["url"])) == ("hoofdzaak", "deelzaak-als-hoofdzaak")


@pytest.mark.parametrize("way", ["put", "patch"])
def test_013d_no_zaak_is_its_own_hoofdzaak(zaak, send, way):
    assert first_fault(send(way, zaak, hoofdzaak=zaak["url"])) == ("hoofdzaak", "self-forbidden")


# -- zrc-014: paying ---------------------------------------------------------------------------------------------------

PAID = "2019-01-01T14:03:00Z"


@pytest.mark.parametrize("way", WAYS)
def test_014abc_nothing_to_pay_is_never_paid(scene, send, zaak, way):
    wrong = send(way, hoofdzaak=zaak["url"], betalingsindicatie="nvt", laatsteBetaaldatum=PAID)
    assert first_fault(wrong) == ("laatsteBetaaldatum", "betaling-nvt")


@pytest.mark.parametrize("way", ["put", "patch"])
@pytest.mark.parametrize("date", [{}, {"laatsteBetaaldatum": None}], ids=["absent", "null"])
def test_014de_when_nothing_is_to_be_paid_any_more_the_date_goes(scene, zaaktype, send, way, date):
    paid = scene.zaak(zaaktype, betalingsindicatie="geheel", laatsteBetaaldatum=PAID)
    assert paid["laatsteBetaaldatum"]
    response = send(way, paid, betalingsindicatie="nvt", **date)
    assert codes(response) == 200
    assert response.json()["laatsteBetaaldatum"] is None


@pytest.mark.parametrize("given", [None, ""])
def test_014_paying_may_be_left_open(send, given):
    response = send("post", betalingsindicatie=given)
    assert codes(response) == 201
    assert response.json()["betalingsindicatieWeergave"] == ""


def test_014_a_day_stands_for_its_beginning(send):
    assert codes(send("post", laatsteBetaaldatum="2019-01-01")) == 201


# -- zrc-015: products -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_015_only_products_of_the_type(send, way):
    wrong = send(way, productenOfDiensten=["https://example.com/product"])
    assert first_fault(wrong) == ("productenOfDiensten", "invalid-products-services")


@pytest.mark.parametrize("way", WAYS)
def test_015_such_as_this_one(send, way):
    good = ["https://ref.tst.vng.cloud/standaard/"]
    assert codes(send(way, productenOfDiensten=good)) == (201 if way == "post" else 200)


# -- zrc-022: kept or not ----------------------------------------------------------------------------------------------


def test_022a_a_zaak_is_yet_to_be_archived(scene, zaaktype):
    body = scene.zaak_body(zaaktype)
    del body["archiefstatus"]
    assert scene.made("zaken/zaken", body)["archiefstatus"] == "nog_te_archiveren"


ARCHIVED = {"archiefstatus": "gearchiveerd", "archiefnominatie": "vernietigen", "archiefactiedatum": "2019-05-01"}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lacks", ["archiefnominatie", "archiefactiedatum"])
def test_022_to_archive_all_must_be_known(send, way, lacks):
    wrong = send(way, **{**ARCHIVED, lacks: None})
    assert first_fault(wrong) == (lacks, f"{lacks}-not-set")


@pytest.mark.parametrize("way", WAYS)
def test_022_then_it_is_archived(send, way):
    assert codes(send(way, **ARCHIVED)) == (201 if way == "post" else 200)


# -- What programs send back -------------------------------------------------------------------------------------------


def test_a_zaak_sent_back_with_all_that_the_server_made_of_it(scene, zaaktype):
    assert codes(scene.full.post("zaken/zaken", bodies.zaak_as_shown(zaaktype["url"]))) == 201


def test_what_was_shown_can_be_put_back(scene, zaak):
    assert codes(scene.full.put(zaak["url"], scene.shown(zaak["url"]))) == 200


def test_the_day_of_registration_is_today_whatever_is_sent(send):
    made = send("post", registratiedatum=None).json()
    assert made["registratiedatum"] == timezone.localdate().isoformat()


def test_text_that_is_no_json(scene):
    for text in ("{{zaak_body}}", "", "[]", "null", '{"zaak": {{zaak_url}}}'):
        response = scene.full.client.post(
            "/zaken/api/v1/zaken", text, content_type="application/json", headers=scene.full._headers({})
        )
        assert response.status_code == 400, text
