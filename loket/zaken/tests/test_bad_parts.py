"""Bodies that make no sense: a refusal that says so, never an error."""

import pytest

from loket.zaken.tests.parts import url_of


def nested(depth):
    return '{"a":' * depth + "1" + "}" * depth


def post(zgw, zaak, data):
    body = (
        f'{{"zaak": "{url_of(zaak)}", "objectType": "overige", "objectTypeOverige": "boom",'
        f' "objectIdentificatie": {{"overigeData": {data}}}}}'
    )
    headers = zgw._headers({})
    way = "/zaken/api/v1/zaakobjecten"
    return zgw.client.post(way, body.encode("utf-8", "surrogatepass"), content_type="application/json", headers=headers)


@pytest.mark.parametrize("depth", [300, 700, 900, 990, 1000, 2000, 100_000])
def test_deep_nesting_is_kept_or_refused(zgw, zaak, depth):
    answer = post(zgw, zaak, nested(depth))
    assert answer.status_code in (201, 400)


@pytest.mark.parametrize(
    "data",
    [
        '{"a": "\\u0000"}',
        '{"a\\u0000": 1}',
        '{"a": "\\ud800"}',
        '{"a": 1e999}',
        '{"a": NaN}',
        "[]",
        "3",
        "null",
        '{"a":}',
    ],
)
def test_what_cannot_be_kept_is_refused(zgw, zaak, data):
    assert post(zgw, zaak, data).status_code == 400


def test_what_looks_sealed_stays_as_it_was_typed(zgw, zaak):
    typed = "enc~" + "ab" * 40
    made = post(zgw, zaak, f'{{"a": "{typed}"}}')
    assert made.json()["objectIdentificatie"]["overigeData"] == {"a": typed}


@pytest.mark.parametrize("way", ["rollen", "zaakobjecten", "zaakinformatieobjecten", "klantcontacten", "zaaknotities"])
@pytest.mark.parametrize("body", [b"", b"[]", b"null", b'"x"', b"{", b"\xff", b'{"zaak": {}, "betrokkeneType": []}'])
def test_what_is_no_such_resource_is_refused(zgw, way, body):
    headers = zgw._headers({})
    answer = zgw.client.post(f"/zaken/api/v1/{way}", body, content_type="application/json", headers=headers)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
