"""Whatever is sent instead of a document: an answer that says so, never an error of ours, and nothing is kept."""

import json

import pytest

from loket.documenten.models import Document
from loket.examples.documenten import body

EIO = "/documenten/api/v1/enkelvoudiginformatieobjecten"


def send(program, raw, kind="application/json", method="post", url=EIO, **headers):
    return getattr(program.client, method)(url, raw, content_type=kind, headers=program._headers(headers))


def with_value(name, text):
    """A body in which one field holds this text of JSON."""
    return lambda type: (
        json.dumps({**body(type), name: "HIER"}).replace('"HIER"', text).encode("utf-8", "surrogatepass")
    )


BAD = {
    "nothing": lambda type: b"",
    "half": lambda type: json.dumps(body(type)).encode()[:-40],
    "half the content": lambda type: json.dumps(body(type, b"x" * 900)).encode().split(b"eHh4eHh4")[0] + b"eHh4",
    "a list": lambda type: b"[1]",
    "no JSON": lambda type: b"{{zaak_body}}",
    "no UTF-8": lambda type: json.dumps(body(type)).encode().replace(b"Aanvraag", b"\xff\xfe"),
    "deep": lambda type: b'{"a":' * 1000 + b"1" + b"}" * 1000,
    "deep beside": with_value("trefwoorden", "[" * 2000 + "]" * 2000),
    "null character": with_value("titel", '"a\\u0000b"'),
    "null character, raw": with_value("titel", '"a\x00b"'),
    "null character in a list": with_value("trefwoorden", '["\\u0000"]'),
    "lone surrogate": with_value("titel", '"\\ud917"'),
    "lone surrogate in a name": lambda type: json.dumps(body(type))[:-1].encode() + b',"\\ud917":1}',
    "a number beyond": with_value("bestandsomvang", "1e400"),
    "a long number": with_value("bestandsomvang", "9" * 5000),
    "a year that is none": with_value("creatiedatum", '"0000-00-00"'),
    "content of another kind": with_value("inhoud", "[]"),
    "content twice": lambda type: json.dumps(body(type)).encode().replace(b'{"', b'{"inhoud": "YQ==", "', 1),
    "content cut off": with_value("inhoud", '"YWJ"'),
    "content with a null": with_value("inhoud", '"YW\\u0000Jj"'),
    "wrong size": with_value("bestandsomvang", "7"),
    "too much beside": with_value("verschijningsvorm", f'"{"x" * 1024 * 1024}"'),
    "ten megabytes beside": with_value("verschijningsvorm", f'"{"x" * 10 * 1024 * 1024}"'),
    "many words": with_value("trefwoorden", json.dumps(["x" * 1001])),
}


@pytest.mark.parametrize("way", BAD)
def test_a_bad_body_is_refused(zgw, type, kept, way):
    answer = send(zgw, BAD[way](type))
    assert 400 <= answer.status_code < 500, (answer.status_code, answer.content[:200])
    assert answer["Content-Type"] == "application/problem+json"
    assert Document.objects.count() == 0
    assert kept() == 0


@pytest.mark.parametrize("way", BAD)
def test_a_bad_update_is_refused(zgw, type, kept, way):
    made = zgw.post(EIO, body(type, None)).json()
    lock = zgw.post(f"{made['url']}/lock").json()["lock"]
    raw = BAD[way](type)
    for method in ("put", "patch"):
        told = raw[:-1] + b',"lock":"%s"}' % lock.encode() if raw.endswith(b"}") else raw
        answer = send(zgw, told, method=method, url=made["url"])
        assert 400 <= answer.status_code < 500, (answer.status_code, answer.content[:200])
    assert zgw.get(made["url"]).json()["versie"] == 1
    assert kept() == 0


@pytest.mark.parametrize("kind", ["application/xml", "multipart/form-data; boundary=x", "0.5", "text/html"])
def test_another_kind_of_body(zgw, type, kind):
    assert send(zgw, json.dumps(body(type)), kind).status_code == 415


@pytest.mark.parametrize("length", ["1048577", str(10**15), "x", "-1"])
def test_a_length_that_cannot_be(zgw, type, settings, length):
    settings.DOCUMENT_BYTES = 1024 * 1024
    answer = send(zgw, json.dumps(body(type)), Content_Length=length)
    assert answer.status_code in (201, 400, 413)


def test_a_body_larger_than_we_take(zgw, type, settings, kept):
    settings.DOCUMENT_BYTES = 100_000
    assert send(zgw, json.dumps(body(type, b"x" * 80_000))).status_code == 413
    assert kept() == 0


def test_a_body_of_unknown_length(zgw, type):
    """Sent in chunks, as programs do that stream themselves: the server hands it on as it comes in."""
    import io

    raw = io.BytesIO(json.dumps(body(type, b"abc")).encode())
    headers = zgw._headers({"Transfer-Encoding": "chunked"})
    answer = zgw.client.post(
        EIO, b"", content_type="application/json", headers=headers, **{"wsgi.input": raw, "CONTENT_LENGTH": ""}
    )
    assert (answer.status_code, answer.json()["bestandsomvang"]) == (201, 3)
