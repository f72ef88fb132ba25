"""Values that are asked of each zaak of its kind."""

import pytest

from loket.catalogi.models import Eigenschap
from loket.zaken.models import Zaakeigenschap
from loket.zaken.rules.eigenschap import why_not_waarde
from loket.zaken.tests.parts import GONE, closed_zaak_of, denied, faults, program, url_of, zaak_of
from loket.zgw.models import Wijziging

CODE = "waarde-incorrect-format"


def body(zaak, eigenschap, /, **changes):
    return {"zaak": url_of(zaak), "eigenschap": eigenschap.url, "waarde": "12-ABC-3", **changes}


def way(zaak):
    return f"{url_of(zaak)}/zaakeigenschappen"


def test_a_value_is_kept_with_the_name_of_its_eigenschap(zgw, zaak, zaaktype):
    made = zgw.post(way(zaak), body(zaak, zaaktype.eigenschap))
    assert made.status_code == 201
    told = made.json()
    assert made["Location"] == told["url"] == f"{way(zaak)}/{told['uuid']}"
    assert {name: told[name] for name in ("zaak", "eigenschap", "naam", "waarde")} == {
        **body(zaak, zaaktype.eigenschap),
        "naam": "Kenteken",
    }
    assert zgw.get(told["url"]).json() == told
    assert zgw.get(way(zaak)).json() == [told]


def test_values_are_changed_and_removed(zgw, zaak, zaaktype):
    made = zgw.post(way(zaak), body(zaak, zaaktype.eigenschap)).json()
    assert zgw.patch(made["url"], {"waarde": "a"}).json()["waarde"] == "a"
    assert zgw.put(made["url"], {**made, "waarde": "b"}).json()["waarde"] == "b"
    assert zgw.delete(made["url"]).status_code == 204
    assert zgw.get(made["url"]).status_code == 404
    lines = Wijziging.objects.filter(hoofd_id=zaak.id, resource="zaakeigenschap").order_by("id")
    assert [line.actie for line in lines] == ["create", "partial_update", "update", "destroy"]


def test_the_eigenschap_is_one_of_the_zaaktype(zgw, zaak, other_zaaktype, settings):
    settings.ZGW_STRICT_EIGENSCHAPPEN = True
    sent = body(zaak, other_zaaktype.eigenschap, waarde="x" * 100)
    assert faults(zgw.post(way(zaak), sent)) == [("nonFieldErrors", "zaaktype-mismatch")]


def test_addresses_must_be_right(zgw, zaak, zaaktype):
    sent = body(zaak, zaaktype.eigenschap, eigenschap=f"http://testserver/catalogi/api/v1/eigenschappen/{GONE}")
    assert faults(zgw.post(way(zaak), sent)) == [("eigenschap", "bad-url")]
    sent = body(zaak, zaaktype.eigenschap, zaak=url_of(zaak_of(zaaktype)))
    assert faults(zgw.post(way(zaak), sent)) == [("zaak", "invalid")]
    assert faults(zgw.post(way(zaak), {})) == [
        ("zaak", "required"),
        ("eigenschap", "required"),
        ("waarde", "required"),
    ]


@pytest.mark.parametrize("method", ["put", "patch"])
@pytest.mark.parametrize("field", ["zaak", "eigenschap"])
def test_only_the_value_changes(zgw, zaak, zaaktype, other_zaaktype, method, field):
    made = zgw.post(way(zaak), body(zaak, zaaktype.eigenschap)).json()
    other = {"zaak": url_of(zaak_of(zaaktype)), "eigenschap": other_zaaktype.eigenschap.url}[field]
    sent = {**made, field: other} if method == "put" else {field: other}
    assert faults(getattr(zgw, method)(made["url"], sent)) == [(field, "wijzigen-niet-toegelaten")]


def test_a_value_of_another_zaak_is_not_found_here(zgw, zaak, zaaktype):
    made = zgw.post(way(zaak), body(zaak, zaaktype.eigenschap)).json()
    other = zaak_of(zaaktype)
    assert zgw.get(f"{way(other)}/{made['uuid']}").status_code == 404
    assert zgw.delete(f"{way(other)}/{made['uuid']}").status_code == 404
    assert zgw.get(way(other)).json() == []
    assert zgw.get(f"zaken/zaken/{GONE}/zaakeigenschappen").status_code == 404
    assert zgw.post(f"zaken/zaken/{GONE}/zaakeigenschappen", {}).status_code == 404


def test_rights_go_by_the_zaak(zgw, zaak, zaaktype):
    secret, closed = zaak_of(zaaktype, vertrouwelijkheidaanduiding="geheim"), closed_zaak_of(zaaktype)
    usual = program("gewoon", zaaktype, "zaken.lezen", "zaken.bijwerken")
    reader = program("lezer", zaaktype, "zaken.lezen", "zaken.aanmaken")
    hidden = zgw.post(way(secret), body(secret, zaaktype.eigenschap)).json()
    done = zgw.post(way(closed), body(closed, zaaktype.eigenschap)).json()
    assert denied(usual.get(hidden["url"]))
    assert denied(usual.get(way(secret)))
    assert denied(usual.post(way(secret), body(secret, zaaktype.eigenschap)))
    assert denied(usual.post(way(closed), body(closed, zaaktype.eigenschap)))
    assert denied(usual.patch(done["url"], {"waarde": "x"}))
    assert denied(usual.delete(done["url"]))
    assert denied(reader.post(way(zaak), body(zaak, zaaktype.eigenschap)))
    assert usual.post(way(zaak), body(zaak, zaaktype.eigenschap)).status_code == 201


def test_a_value_that_does_not_fit_is_refused_when_the_town_wants_that(zgw, zaak, zaaktype, settings):
    sent = body(zaak, zaaktype.eigenschap, waarde="x" * 21)
    assert zgw.post(way(zaak), sent).status_code == 201
    settings.ZGW_STRICT_EIGENSCHAPPEN = True
    assert faults(zgw.post(way(zaak), sent)) == [("nonFieldErrors", CODE)]
    made = Zaakeigenschap.objects.get()
    assert faults(zgw.put(f"{way(zaak)}/{made.id}", sent)) == [("nonFieldErrors", CODE)]


@pytest.mark.parametrize(
    ("formaat", "lengte", "allowed", "good", "wrong"),
    [
        ("tekst", "5", [], ["", "test", "teken"], ["tekens"]),
        ("tekst", "", [], ["x" * 300], []),
        ("tekst", "10", ["ja", "nee"], ["ja", ""], ["misschien"]),
        ("getal", "3", [], ["0", "999", "-12"], ["1000", "1,5", "1.5", "een", "٣"]),
        ("getal", "3,2", [], ["999", "1,5", "1,25"], ["1,255", "1000", "1,"]),
        ("datum", "8", [], ["20240229"], ["20230229", "2024-02-29", "202402", " 2024022"]),
        ("datum_tijd", "14", [], ["20240229235959"], ["20240229", "20240229246000"]),
    ],
)
def test_which_values_fit(formaat, lengte, allowed, good, wrong):
    specificatie = {"formaat": formaat, "lengte": lengte, "waardenverzameling": allowed}
    assert [value for value in good if why_not_waarde(specificatie, value)] == []
    assert [value for value in wrong if not why_not_waarde(specificatie, value)] == []


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_takes_three_statements(zgw, zaak, zaaktype, many, django_assert_num_queries):
    eigenschap = Eigenschap.objects.get(id=zaaktype.eigenschap.id)
    for _ in range(many):
        Zaakeigenschap.objects.create(zaak=zaak, eigenschap=eigenschap, naam=eigenschap.naam, waarde="x")
    with django_assert_num_queries(5):  # who calls, is the zaak there, which; whose data, that it was read
        assert len(zgw.get(way(zaak)).json()) == many
