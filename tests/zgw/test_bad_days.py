"""Whatever is sent to whatever address of the national APIs: a clear refusal, never a fault of ours."""

import json
import os
import re
from uuid import uuid4

import pytest

from tests.doors import machine_routes
from tests.zgw.furnished import furnish
from tests.zgw.rules.scene import faults

FULL = os.environ.get("LOKET_PROOF") == "full"
WRITES = ("POST", "PUT", "PATCH")
ODD = ("\ud800", "\0", "x" * 100_000, -1, 10**400, 1e308, True, [], {}, [[]], {"": None}, "0001-01-01", "9999-12-31")


def operations():
    """Each address that takes something, by method and route."""
    return [
        (method, route)
        for route, entry in machine_routes()
        for method in WRITES
        if method in getattr(entry.callback, "handlers", {})
    ]


def deep(times):
    return b'{"zaak":' + b'{"a":' * times + b"1" + b"}" * times + b"}"


RAW = {
    "nothing": b"",
    "no JSON": b"{{zaak_body}}",
    "not an object": b"[1, 2, 3]",
    "null": b"null",
    "half": b'{"zaak": "http',
    "1,000 deep": deep(1_000),
    "100,000 deep": deep(100_000),
    "100,000 lists deep": b"[" * 100_000,
    "10 MB": b'{"toelichting": "' + b"x" * (10 * 1024 * 1024) + b'"}',
    "no UTF-8": b'{"zaaktype": "\xff\xfe", "titel": "\xc3\x28"}',
    "UTF-16": '{"zaaktype": "x"}'.encode("utf-16"),
    "a lone surrogate": b'{"omschrijving": "\\ud800", "titel": "\\udfff", "naam": "\\ud917"}',
    "a null byte": b'{"omschrijving": "a\\u0000b", "titel": "\\u0000", "naam": "\\u0000"}',
    "a raw null byte": b'{"omschrijving": "a\x00b"}',
    "a key with a null byte": b'{"\\u0000": 1, "\\ud800": 2}',
    "huge numbers": b'{"bestandsomvang": 1e400, "volgnummer": ' + b"9" * 5_000 + b', "versie": -1e308}',
    "a name twice": b'{"zaaktype": 1, "zaaktype": {"a": [1]}}',
    "__proto__": b'{"__proto__": {"x": 1}, "constructor": null, "__class__": "x", "pk": 1, "id": 1}',
}


@pytest.fixture(scope="module")
def addresses(scene_of_module):
    return furnish(scene_of_module)


def address_of(route, addresses):
    """An address where something is: the ids in it are those of what was made."""
    api, *parts = route.replace("/api/v1", "").split("/")
    names = [part for part in parts if not part.startswith(("<", "_"))]
    zaak = addresses["zaken/zaken"].rpartition("/")[2]
    main = next((addresses[f"{api}/{name}"] for name in reversed(names) if f"{api}/{name}" in addresses), "")
    own = main.rpartition("/")[2] or str(uuid4())

    def fill(match):
        return zaak if match[1].startswith("zaak_") else own

    return "/" + re.sub(r"<uuid:(\w+)>", fill, route)


def send(scene, method, url, raw, kind="application/json"):
    return scene.full.client.generic(method, url, raw, content_type=kind, headers=scene.full._headers({}))


@pytest.mark.slow
@pytest.mark.parametrize(("method", "route"), operations(), ids=lambda part: part.replace("<uuid:", "<"))
def test_what_makes_no_sense_is_refused(scene, addresses, method, route):
    url, wrong = address_of(route, addresses), {}
    for name, raw in RAW.items():
        answer = send(scene, method, url, raw)
        if answer.status_code >= 500 or (name == "10 MB" and answer.status_code == 201):
            wrong[name] = answer.status_code
    assert wrong == {}


@pytest.mark.slow
@pytest.mark.parametrize(("method", "route"), operations(), ids=lambda part: part.replace("<uuid:", "<"))
def test_an_odd_value_in_any_field_is_refused_or_kept(scene, addresses, method, route):
    """Each field gets one of the odd values, another one for each method; `LOKET_PROOF=full` gives it all of them."""
    url, wrong = address_of(route, addresses), {}
    shown = scene.full.get(url if method != "POST" else _one_of(route, addresses) or url)
    fields = shown.json() if shown.status_code == 200 else {}
    names = [name for name in fields if name not in ("url", "uuid")] if isinstance(fields, dict) else []
    for number, name in enumerate(names):
        place = number + WRITES.index(method) * 5
        for odd in ODD if FULL else (ODD[place % len(ODD)],):
            answer = send(scene, method, url, json.dumps({**fields, name: odd}).encode())
            if answer.status_code >= 500:
                wrong[name] = str(odd)[:20]
    assert wrong == {}


def _one_of(route, addresses):
    return addresses.get(route.replace("/api/v1", "").split("/<")[0].rstrip("/"))


# Open Klant leaves out what it does not know, so its clients may send more than is asked.
STRICT = [each for each in operations() if each[0] == "PATCH" and not each[1].startswith("klantinteracties/")]


@pytest.mark.parametrize(("method", "route"), STRICT)
def test_a_partial_update_with_an_unknown_field_is_refused(scene, addresses, method, route):
    answer = send(scene, method, address_of(route, addresses), b'{"bestaatNiet": 1}')
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize("kind", ["text/xml", "application/x-www-form-urlencoded", "multipart/form-data", "0.5"])
def test_another_kind_of_body_is_told_to_be_so(scene, addresses, kind):
    assert send(scene, "POST", "/zaken/api/v1/zaken", b"zaaktype=x", kind).status_code in (400, 415)


def test_every_fault_of_a_zaak_is_told_at_once(scene):
    wrong = {
        "bronorganisatie": "12345678a",
        "omschrijving": "x" * 81,
        "startdatum": "gisteren",
        "vertrouwelijkheidaanduiding": "heel_erg_geheim",
        "betalingsindicatie": "misschien",
        "communicatiekanaal": "geen adres",
        "verlenging": {"reden": 3},
        "kenmerken": [{"kenmerk": "x" * 41}],
        "archiefactiedatum": "2020-13-01",
    }
    told = {name for name, _ in faults(scene.full.post("zaken/zaken", wrong))}
    assert told >= {
        "zaaktype",
        "verantwoordelijkeOrganisatie",
        "bronorganisatie",
        "omschrijving",
        "startdatum",
        "vertrouwelijkheidaanduiding",
        "betalingsindicatie",
        "communicatiekanaal",
        "verlenging.reden",
        "verlenging.duur",
        "kenmerken.0.kenmerk",
        "kenmerken.0.bron",
        "archiefactiedatum",
    }


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=-1",
        "page=99999999999999999999",
        "page=%00",
        "page=x",
        "startdatum=0001-01-01",
        "startdatum=9999-12-31",
        "startdatum=10000-01-01",
        "startdatum__gt=%00",
        "identificatie=%00",
        "identificatie=%FF",
        "identificatie=%ED%A0%80",
        "zaaktype=%00",
        "zaaktype=http%3A%2F%2F%5B",
        "ordering=%00",
        "ordering=" + "-" * 1000,
        "expand=" + "." * 1000,
        "expand=%00",
        "expand=" + ".".join(["hoofdzaak"] * 100),
        "uuid__in=" + ",".join(["x"] * 1000),
        "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn=%00",
        "%00=1",
        "a" * 5000 + "=1",
    ],
    ids=lambda query: query[:40],
)
def test_odd_questions_of_a_list_are_refused(scene, query):
    answer = scene.full.client.get(f"/zaken/api/v1/zaken?{query}", headers=scene.full._headers({}))
    assert answer.status_code in (200, 400, 404, 414)


@pytest.mark.parametrize(
    "token", ["", "x", "Bearer", "Bearer x", "Bearer a.b.c", "Bearer " + "x" * 100_000, "Bearer \xff", "Basic eDp5"]
)
def test_odd_tokens_open_nothing(scene, token):
    answer = scene.full.client.get("/zaken/api/v1/zaken", headers={"Authorization": token, "Accept-Crs": "EPSG:4326"})
    assert answer.status_code in (401, 403)


def test_numbers_that_nobody_gave_are_never_the_same(scene):
    zaaktype = scene.zaaktype(publish=True)
    numbers = [scene.zaak(zaaktype)["identificatie"] for _ in range(5)]
    assert len(set(numbers)) == 5
    assert all(re.fullmatch(r"ZAAK-\d{4}-\d{10}", number) for number in numbers), numbers
