"""Zaken are found: by what they are, by who takes part, by place, in an order, and only those one may see."""

import pytest

from loket.examples.zgw import program_with
from loket.zaken.tests.calls import RSIN, close, codes, new_zaak, set_status, statements

BSN = "111222333"
WHO = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"


def found(zgw, **asked):
    answer = zgw.get("zaken/zaken", asked)
    assert answer.status_code == 200, answer.json()
    told = answer.json()
    assert told["count"] == len(told["results"])
    return [each["url"] for each in told["results"]]


def zoek(zgw, **asked):
    answer = zgw.post("zaken/zaken/_zoek", asked)
    assert answer.status_code == 200, answer.json()
    return [each["url"] for each in answer.json()["results"]]


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_takes_three_statements_whatever_its_length_and_depth(zgw, zaaktype, many):
    for _ in range(many):
        zaak = new_zaak(zgw, zaaktype)
        set_status(zgw, zaak, zaaktype.statustypen[0])
    paths = "zaaktype.catalogus,status.statustype,rollen.roltype,resultaat,hoofdzaak.status.statustype,deelzaken"
    for asked in ({}, {"zaaktype": zaaktype.url}, {"ordering": "-startdatum"}, {"expand": paths}):
        with statements(5):
            told = zgw.get("zaken/zaken", asked).json()
        assert told["count"] == len(told["results"]) == many
    assert told["results"][0]["_expand"]["status"]["_expand"]["statustype"]["omschrijving"] == "Ontvangen"
    assert told["results"][0]["_expand"]["zaaktype"]["_expand"]["catalogus"]["domein"] == "LOKET"


def test_by_what_a_zaak_is(zgw, zaaktype, other_zaaktype):
    first = new_zaak(
        zgw,
        zaaktype,
        identificatie="ZAAK-A",
        startdatum="2026-01-05",
        registratiedatum="2026-01-06",
        einddatumGepland="2026-02-01",
        uiterlijkeEinddatumAfdoening="2026-03-01",
        omschrijving="Dakkapel Dorpsstraat",
        kenmerken=[{"kenmerk": "K-1", "bron": "Post"}],
    )["url"]
    second = new_zaak(
        zgw,
        other_zaaktype,
        bronorganisatie="000000000",
        identificatie="MELDING-B",
        startdatum="2026-02-05",
        registratiedatum="2026-02-06",
        einddatumGepland="2026-04-01",
        uiterlijkeEinddatumAfdoening="2026-05-01",
        vertrouwelijkheidaanduiding="geheim",
        kenmerken=[{"kenmerk": "K-1", "bron": "Mail"}],
    )["url"]
    for asked in (
        {"identificatie": "ZAAK-A"},
        {"identificatie__icontains": "aak-a"},
        {"bronorganisatie": RSIN},
        {"bronorganisatie__in": f"{RSIN},123456782"},
        {"zaaktype": zaaktype.url},
        {"startdatum": "2026-01-05"},
        {"startdatum__lt": "2026-02-05"},
        {"startdatum__lte": "2026-01-05"},
        {"registratiedatum__lt": "2026-02-06"},
        {"einddatumGepland__lt": "2026-03-01"},
        {"uiterlijkeEinddatumAfdoening__lt": "2026-04-01"},
        {"maximaleVertrouwelijkheidaanduiding": "vertrouwelijk"},
        {"omschrijving": "dorps"},
        {"kenmerk": "Post:K-1"},
        {"kenmerk__bron": "Post"},
    ):
        assert found(zgw, **asked) == [first], asked
    for asked in (
        {"startdatum__gt": "2026-01-05"},
        {"startdatum__gte": "2026-02-05"},
        {"registratiedatum__gt": "2026-01-06"},
        {"einddatumGepland__gt": "2026-02-01"},
        {"uiterlijkeEinddatumAfdoening__gt": "2026-03-01"},
        {"zaaktype": other_zaaktype.url, "bronorganisatie": "000000000"},
    ):
        assert found(zgw, **asked) == [second], asked
    assert found(zgw, zaaktype="https://elders.example/zaaktypen/1") == []
    assert found(zgw, bronorganisatie="") == [second, first]


def test_by_how_a_zaak_goes(zgw, zaaktype):
    open_one, closed = new_zaak(zgw, zaaktype)["url"], new_zaak(zgw, zaaktype)
    set_status(zgw, {"url": open_one}, zaaktype.statustypen[0])
    close(zgw, closed, zaaktype)
    for asked in (
        {"einddatum__isnull": "true"},
        {"archiefactiedatum__isnull": "true"},
        {"status__statustype": str(zaaktype.statustypen[0])},
    ):
        assert found(zgw, **asked) == [open_one], asked
    for asked in (
        {"einddatum": "2026-02-02"},
        {"einddatum__isnull": "false"},
        {"einddatum__gt": "2026-02-01"},
        {"einddatum__lt": "2026-02-03"},
        {"archiefnominatie": "vernietigen"},
        {"archiefnominatie__in": "vernietigen,blijvend_bewaren"},
        {"archiefactiedatum__lt": "2031-02-03"},
        {"archiefactiedatum": "2031-02-02"},
        {"resultaat__resultaattype": str(zaaktype.resultaattypen[0])},
    ):
        assert found(zgw, **asked) == [closed["url"]], asked
    assert len(found(zgw, archiefstatus__in="nog_te_archiveren,gearchiveerd")) == 2


def test_by_who_takes_part(zgw, zaaktype):
    zaak, _ = new_zaak(zgw, zaaktype), new_zaak(zgw, zaaktype)
    made = zgw.post(
        "zaken/rollen",
        {
            "zaak": zaak["url"],
            "betrokkeneType": "natuurlijk_persoon",
            "roltype": str(zaaktype.roltype),
            "roltoelichting": "Aanvrager",
            "betrokkeneIdentificatie": {"inpBsn": BSN},
        },
    )
    assert made.status_code == 201, made.json()
    with statements(5):
        assert found(zgw, **{WHO: BSN}) == [zaak["url"]]
    assert found(zgw, **{WHO: BSN, "rol__omschrijvingGeneriek": "initiator"}) == [zaak["url"]]
    assert found(zgw, **{WHO: BSN, "rol__omschrijvingGeneriek": "behandelaar"}) == []
    assert zoek(zgw, **{WHO: BSN}) == [zaak["url"]]


def test_in_an_order(zgw, zaaktype):
    late, early = (new_zaak(zgw, zaaktype, startdatum=day)["url"] for day in ("2026-02-01", "2026-01-01"))
    assert found(zgw) == [early, late]  # the newest first
    assert found(zgw, ordering="startdatum") == [early, late]
    assert found(zgw, ordering="-startdatum") == [late, early]
    assert found(zgw, ordering="-registratiedatum,startdatum") == [early, late]
    for name in ("einddatum", "publicatiedatum", "archiefactiedatum", "registratiedatum", "identificatie"):
        assert sorted(found(zgw, ordering=name)) == sorted([late, early])
    assert codes(zgw.get("zaken/zaken", {"ordering": "toelichting"})) == [("ordering", "invalid_choice")]


def test_what_cannot_be_asked_is_refused_all_at_once(zgw, zaaktype):
    asked = {"kleur": "rood", "startdatum": "gisteren", "archiefstatus": "weg", "expand": "kleur", "zaaktype": "x"}
    assert codes(zgw.get("zaken/zaken", asked)) == [
        ("nonFieldErrors", "unknown-parameters"),
        ("startdatum", "invalid"),
        ("archiefstatus", "invalid_choice"),
        ("zaaktype", "invalid"),
        ("expand", "invalid_choice"),
    ]
    assert zgw.get("zaken/zaken", {"page": "2"}).status_code == 404
    assert codes(zgw.get("zaken/zaken", {"kenmerk": "zonder"})) == [("kenmerk", "invalid")]


def test_who_may_see_some_sees_and_counts_those(zgw, zaaktype, other_zaaktype):
    mine = new_zaak(zgw, zaaktype)
    secret = new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="geheim")
    other = new_zaak(zgw, other_zaaktype)
    reader = program_with(
        "ziet-een-type",
        {
            "component": "zrc",
            "scopes": ["zaken.lezen"],
            "type_id": zaaktype.id,
            "max_vertrouwelijkheidaanduiding": "openbaar",
        },
    )
    assert found(reader) == [mine["url"]]
    assert found(reader, ordering="startdatum") == [mine["url"]]
    assert found(reader, zaaktype=other_zaaktype.url) == []
    assert zoek(reader, uuid__in=[mine["uuid"], secret["uuid"], other["uuid"]]) == [mine["url"]]
    for each in (secret, other):
        refused = reader.get(each["url"])
        assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")
        assert reader.get("zaken/statussen", {"zaak": each["url"]}).json()["count"] == 0
    none = program_with("ziet-niets", {"component": "zrc", "scopes": ["zaken.aanmaken"], "type_id": zaaktype.id})
    assert none.get("zaken/zaken").status_code == 403
    assert none.post("zaken/zaken/_zoek", {"uuid__in": []}).status_code == 403


def test_zrc_030_zoek_takes_long_lists_and_a_place(zgw, zaaktype, other_zaaktype):
    town = {"type": "Polygon", "coordinates": [[[4.6, 52.6], [4.8, 52.6], [4.8, 52.8], [4.6, 52.8], [4.6, 52.6]]]}
    inside = new_zaak(zgw, zaaktype, zaakgeometrie={"type": "Point", "coordinates": [4.7, 52.67]})
    away = new_zaak(zgw, other_zaaktype, zaakgeometrie={"type": "Point", "coordinates": [5.7, 52.67]})
    nowhere = new_zaak(zgw, zaaktype)
    with statements(6):
        assert zoek(zgw, zaakgeometrie={"within": town}) == [inside["url"]]
    assert zoek(zgw, zaakgeometrie={"within": inside["zaakgeometrie"]}, bronorganisatie=RSIN) == [inside["url"]]
    assert zoek(zgw, zaakgeometrie={"within": town}, zaaktype=other_zaaktype.url) == []
    assert zoek(zgw, uuid__in=[away["uuid"], nowhere["uuid"]], ordering="identificatie") == [
        away["url"],
        nowhere["url"],
    ]
    assert zoek(zgw, zaaktype__in=[other_zaaktype.url]) == [away["url"]]
    assert zoek(zgw, einddatum__isnull=True, startdatum__gte="2026-01-01", zaaktype=other_zaaktype.url) == [away["url"]]
    answer = zgw.post("zaken/zaken/_zoek", {"uuid__in": [inside["uuid"]], "expand": "zaaktype"}).json()
    assert answer["results"][0]["_expand"]["zaaktype"]["url"] == zaaktype.url


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, [("nonFieldErrors", "empty_search_body")]),
        ({"zaaktype": None}, [("nonFieldErrors", "empty_search_body")]),
        ({"zaakgeometrie": {}}, [("nonFieldErrors", "empty_search_body")]),
        ({"kleur": "rood"}, [("nonFieldErrors", "unknown-parameters")]),
        ({"zaakgeometrie": {"within": "Bergen"}}, [("zaakgeometrie.within", "required")]),
        ({"zaakgeometrie": {"within": {"type": "Point"}}}, [("zaakgeometrie.within", "invalid")]),
        ({"uuid__in": ["x"]}, [("uuid__in", "invalid")]),
        ({"startdatum": {"diep": 1}}, [("startdatum", "invalid")]),
    ],
)
def test_a_wrong_search_is_told(zgw, zaaktype, body, faults):
    assert codes(zgw.post("zaken/zaken/_zoek", body)) == faults


def test_pages_follow_each_other(zgw, zaaktype, monkeypatch):
    monkeypatch.setattr("loket.zgw.lists.PAGE", 2)
    zaken = [new_zaak(zgw, zaaktype)["url"] for _ in range(5)][::-1]
    seen, page = [], "zaken/zaken?ordering=-registratiedatum"
    while page:
        told = zgw.get(page).json()
        assert told["count"] == 5
        seen += [each["url"] for each in told["results"]]
        page = told["next"]
    assert seen == zaken
    assert told["previous"].endswith("page=2")


def test_a_search_has_pages_and_an_order_like_the_list(zgw, zaaktype, monkeypatch):
    monkeypatch.setattr("loket.zgw.lists.PAGE", 2)
    for number in "BCA":
        new_zaak(zgw, zaaktype, identificatie=number)
    asked = {"zaaktype__in": [zaaktype.url], "ordering": "identificatie"}
    first = zgw.post("zaken/zaken/_zoek", asked).json()
    second = zgw.post(first["next"], asked).json()
    assert [each["identificatie"] for each in first["results"] + second["results"]] == ["A", "B", "C"]
    assert (first["count"], first["previous"], second["count"], second["next"]) == (3, None, 3, None)
    assert zgw.post("zaken/zaken/_zoek?page=3", asked).status_code == 404


def test_one_zaak_is_expanded_to_any_depth(zgw, zaaktype):
    hoofdzaak = new_zaak(zgw, zaaktype)
    set_status(zgw, hoofdzaak, zaaktype.statustypen[0])
    zaak = new_zaak(zgw, zaaktype, hoofdzaak=hoofdzaak["url"])
    with statements(4):
        told = zgw.get(
            zaak["url"], {"expand": "hoofdzaak.deelzaken.hoofdzaak.status.statustype,status,resultaat"}
        ).json()
    deep = told["_expand"]["hoofdzaak"]["_expand"]["deelzaken"][0]["_expand"]["hoofdzaak"]["_expand"]["status"]
    assert deep["_expand"]["statustype"]["url"] == str(zaaktype.statustypen[0])
    assert (told["_expand"]["status"], told["_expand"]["resultaat"]) == ({}, {})
    assert codes(zgw.get(zaak["url"], {"expand": "hoofdzaak.kleur"})) == [("expand", "invalid_choice")]
    assert zgw.head(zaak["url"]).status_code == 200
    tag = zgw.get(zaak["url"])["ETag"]
    assert zgw.get(zaak["url"], If_None_Match=tag).status_code == 304


@pytest.mark.parametrize(("asked", "found"), [("50%", 1), ("0_k", 1), ("50", 2), ("%", 1), ("\\", 0)])
def test_signs_in_a_question_are_just_signs(zgw, zaaktype, asked, found):
    for text in ("Korting 50% op 0_kosten", "Korting 50 op 0kosten"):
        new_zaak(zgw, zaaktype, omschrijving=text)
    assert zgw.get("zaken/zaken", {"omschrijving": asked}).json()["count"] == found
