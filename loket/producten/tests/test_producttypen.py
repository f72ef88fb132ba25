"""Other systems read our products by the Open Product API, and the national search by Samenwerkende Catalogi."""

from datetime import date
from decimal import Decimal
from uuid import uuid4
from xml.etree.ElementTree import fromstring

import pytest

from loket.kernel.actor import SYSTEM
from loket.producten.commands import offer_formulier, put_instantie, put_onderwerp
from loket.producten.models import Product, UplNaam
from loket.producten.rules.content import Audience, Channel, Cost, English, Find, Way
from tests.zgw.standard import FOLDER

API = "/producttypen/api/v1"
pytestmark = pytest.mark.django_db


@pytest.fixture
def paspoort(town, bring):
    UplNaam.objects.create(name="paspoort", uri="http://upl.example/paspoort")
    put_onderwerp(code="paspoort-en-rijbewijs", label="Paspoort en rijbewijs", by=SYSTEM)
    costs = [
        Cost("Volwassene", date(2026, 1, 1), Decimal("88.05")),
        Cost("Kind", date(2026, 1, 1), Decimal("66.6")),
        Cost("Volwassene", date(2026, 7, 1), Decimal("90")),
        Cost("Spoed", date(2026, 1, 1), text="hangt af van de tijd"),
    ]
    bring(
        "paspoort",
        upl="paspoort",
        costs=costs,
        needs=["uw oude paspoort"],
        find=Find(terms=["pas"], terms_en=["passport"]),
        en=English("Get a passport", "At the desk.", "Come to us."),
    )
    offer_formulier(product="paspoort", formulier="vermist", url="/formulier/vermist/", label="Vermist", by=SYSTEM)
    return Product.objects.get().uuid


def test_one_as_the_standard_writes_it(client, paspoort):
    answer = client.get(f"{API}/producttypen/{paspoort}")
    told = answer.json()
    assert (answer.status_code, answer["API-version"]) == (200, "1.7.0")
    assert (told["code"], told["naam"], told["taal"], told["gepubliceerd"]) == ("PASPOORT", "Paspoort", "nl", True)
    assert (told["uniforme_product_naam"], told["doelgroep"], told["keywords"]) == ("paspoort", "burgers", ["pas"])
    assert [thema["naam"] for thema in told["themas"]] == ["Paspoort en rijbewijs"]
    assert [actie["naam"] for actie in told["acties"]] == ["Vermist"]
    assert [(prijs["actief_vanaf"], len(prijs["prijsopties"])) for prijs in told["prijzen"]] == [
        ("2026-01-01", 2),
        ("2026-07-01", 1),
    ]
    assert told["prijzen"][0]["prijsopties"][1]["bedrag"] == "66.60"


def test_the_fields_are_those_of_the_standard(client, paspoort):
    path = FOLDER / "open-product" / "producttypen.yaml"
    if not path.exists():
        pytest.skip("the standard's file is not here")
    import yaml

    told = client.get(f"{API}/producttypen/{paspoort}").json()
    schemas = yaml.safe_load(path.read_text())["components"]["schemas"]
    assert set(told) == set(schemas["ProductType"]["properties"]) - {"eigenaar"}
    assert set(schemas["ProductType"]["required"]) <= set(told)
    assert set(told["prijzen"][0]) == set(schemas["NestedPrijs"]["properties"])
    assert set(told["themas"][0]) == set(schemas["NestedThema"]["properties"])


def test_in_english_when_that_is_asked(client, paspoort):
    told = client.get(f"{API}/producttypen/{paspoort}", headers={"Accept-Language": "en-GB"}).json()
    assert (told["naam"], told["taal"], told["keywords"]) == ("Get a passport", "en", ["passport"])
    (part,) = client.get(f"{API}/producttypen/{paspoort}/content", headers={"Accept-Language": "en"}).json()["results"]
    assert (part["taal"], part["content"]) == ("en", "Come to us.")


def test_the_parts_of_a_page_have_labels(client, paspoort):
    parts = client.get(f"{API}/producttypen/{paspoort}/content").json()["results"]
    assert {part["labels"][0]: part["content"] for part in parts} == {"meenemen": "- uw oude paspoort"}


def test_the_price_of_today_is_the_last_that_began(client, paspoort):
    told = client.get(f"{API}/producttypen/{paspoort}/actuele-prijs").json()
    assert (told["upl_naam"], told["upl_uri"]) == ("paspoort", "http://upl.example/paspoort")
    assert told["actuele_prijs"]["actief_vanaf"] == "2026-07-01"
    assert client.get(f"{API}/producttypen/actuele-prijzen").json() == [told]


def test_a_list_of_pages_in_a_fixed_number_of_questions(client, paspoort, bring, django_assert_num_queries):
    for name in ("a", "b", "c"):
        bring(name)
    with django_assert_num_queries(6):
        first = client.get(f"{API}/producttypen", {"page_size": 3}).json()
    assert (first["count"], len(first["results"]), first["previous"]) == (4, 3, None)
    last = client.get(first["next"]).json()
    assert ([row["naam"] for row in last["results"]], last["next"]) == (["Paspoort"], None)
    for page in ("3", "0", "-1", "x", "99999999999"):
        assert client.get(f"{API}/producttypen", {"page": page, "page_size": 3}).status_code == 404


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"code": "PASPOORT"}, ["paspoort"]),
        ({"uniforme_product_naam": "paspoort"}, ["paspoort"]),
        ({"letter": "p"}, ["paspoort"]),
        ({"naam__icontains": "spoor"}, ["paspoort"]),
        ({"themas__naam": "Paspoort en rijbewijs"}, ["paspoort"]),
        ({"themas__naam": "Onbekend"}, []),
        ({"organisaties__code": "rdw"}, ["kenteken"]),
        ({"doelgroep": "bedrijven_en_instellingen"}, ["terras"]),
        ({"keywords": "pas"}, ["paspoort"]),
        ({"gepubliceerd": "false"}, []),
        ({"update_datum__gte": "2099-01-01T00:00:00Z"}, []),
    ],
)
def test_filters(client, paspoort, bring, asked, found):
    put_instantie(code="rdw", name="RDW", what="kentekens", by=SYSTEM)
    bring("kenteken", provider="rdw", subject="auto", channels=[Channel(Way.ELDERS, "Naar de RDW")])
    bring("terras", audience=[Audience.ONDERNEMER], subject="ondernemen")
    rows = client.get(f"{API}/producttypen", asked).json()["results"]
    assert [row["code"].lower() for row in rows] == found


def test_an_unknown_filter_or_value_is_a_fault_and_not_everything(client, paspoort):
    answer = client.get(f"{API}/producttypen", {"kleur": "rood", "vorm": "rond"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert [fault["name"] for fault in answer.json()["invalidParams"]] == ["kleur", "vorm"]
    for asked in ({"themas__uuid": "x"}, {"update_datum__gte": "gisteren"}, {"update_datum__lte": "2026-13-45T00:00"}):
        assert client.get(f"{API}/producttypen", asked).status_code == 400


def test_who_else_does_things_and_where_people_look(client, paspoort):
    put_instantie(code="rdw", name="RDW", what="kentekens", phone="088", by=SYSTEM)
    assert [row["code"] for row in client.get(f"{API}/organisaties").json()["results"]] == ["rdw"]
    assert [row["naam"] for row in client.get(f"{API}/themas").json()["results"]] == ["Paspoort en rijbewijs"]


def test_what_is_not_there_and_writing(client, paspoort):
    assert client.get(f"{API}/producttypen/{uuid4()}").status_code == 404
    assert client.post(f"{API}/producttypen", {}).status_code == 405


def test_the_feed_for_the_national_search(client, paspoort, bring):
    bring("zonder-naam", upl="")
    answer = client.get("/producten/sc.xml")
    assert answer["Content-Type"] == "application/xml"
    products = list(fromstring(answer.content))
    told = [{each.tag.rpartition("}")[2]: each for each in product.iter()} for product in products]
    assert [(t["title"].text, t["language"].text) for t in told] == [("Paspoort", "nl"), ("Get a passport", "en")]
    assert told[0]["uniformeProductnaam"].attrib["resourceIdentifier"] == "http://upl.example/paspoort"
    assert (told[0]["onlineAanvragen"].text, told[0]["authority"].text) == ("ja", "Bergen")
    assert told[0]["identifier"].text.endswith("/product/paspoort/")
