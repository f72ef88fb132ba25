"""Content goes out as a stream, in part when asked, and never as something that runs in a browser."""

import hashlib

import pytest

from loket.examples import documenten
from loket.examples.zgw import program_with
from loket.outside.opslag import store

CONTENT = bytes(range(200))


@pytest.fixture
def made(type):
    return documenten.document(CONTENT, type, bestandsnaam="brief.pdf", formaat="application/pdf")


def get(program, made, **headers):
    return program.get(f"{made.url}/download", **headers)


def read(answer):
    return b"".join(answer.streaming_content)


def test_the_content_with_its_name_and_size(zgw, made, django_assert_num_queries):
    with django_assert_num_queries(4):  # two of them write down that it was read
        answer = get(zgw, made)
    assert (answer.status_code, read(answer)) == (200, CONTENT)
    assert answer["Content-Length"] == "200"
    assert answer["Content-Disposition"] == 'attachment; filename="brief.pdf"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["ETag"] == f'"{hashlib.sha256(CONTENT).hexdigest()}"'
    assert answer["API-version"] == "1.4.3"


def test_a_browser_runs_nothing_of_it(zgw, type):
    html = documenten.document(b"<script>alert(1)</script>", type, bestandsnaam="x.html", formaat="text/html")
    answer = get(zgw, html, Accept="text/html, */*;q=0.8")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment")


def test_who_asks_for_its_kind_gets_that_name(zgw, made):
    assert get(zgw, made, Accept="application/pdf, */*")["Content-Type"] == "application/pdf"
    assert get(zgw, made, Accept="application/octet-stream")["Content-Type"] == "application/octet-stream"


@pytest.mark.parametrize(
    ("asked", "status", "told", "content"),
    [
        ("bytes=0-9", 206, "bytes 0-9/200", CONTENT[:10]),
        ("bytes=190-", 206, "bytes 190-199/200", CONTENT[190:]),
        ("bytes=-5", 206, "bytes 195-199/200", CONTENT[-5:]),
        ("bytes=-500", 206, "bytes 0-199/200", CONTENT),
        ("bytes=190-900", 206, "bytes 190-199/200", CONTENT[190:]),
        ("bytes=199-199", 206, "bytes 199-199/200", CONTENT[199:]),
        ("bytes=0-1,5-6", 200, None, CONTENT),
        ("bytes=9-1", 200, None, CONTENT),
        ("regels=1-2", 200, None, CONTENT),
        ("bytes=", 200, None, CONTENT),
        ("bytes=٣-٤", 200, None, CONTENT),
    ],
)
def test_a_part_of_it(zgw, made, asked, status, told, content):
    answer = get(zgw, made, Range=asked)
    assert (answer.status_code, answer.get("Content-Range"), read(answer)) == (status, told, content)
    assert answer["Content-Length"] == str(len(content))
    assert answer["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize("asked", ["bytes=200-", "bytes=999-1000", "bytes=-0"])
def test_a_part_that_is_not_there(zgw, made, asked):
    answer = get(zgw, made, Range=asked)
    assert (answer.status_code, answer["Content-Range"], answer.content) == (416, "bytes */200", b"")


def test_a_part_only_while_it_is_the_same(zgw, made):
    tag = get(zgw, made)["ETag"]
    assert get(zgw, made, Range="bytes=0-9", If_Range=tag).status_code == 206
    assert get(zgw, made, Range="bytes=0-9", If_Range='"other"').status_code == 200


def test_who_has_it_gets_304(zgw, made):
    answer = get(zgw, made, If_None_Match=f'"x", {get(zgw, made)["ETag"]}')
    assert (answer.status_code, answer.content) == (304, b"")


def test_head_gives_the_headers(zgw, made):
    answer = zgw.head(f"{made.url}/download")
    assert (answer.status_code, answer["Content-Length"], read(answer)) == (200, "200", b"")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", 'attachment; filename="{identificatie}"'),
        ("a\r\nSet-Cookie: x=1.txt", 'attachment; filename="a_Set-Cookie_ x=1.txt"'),
        ('a"b\\c/../d.txt', 'attachment; filename="a_b_c_.._d.txt"'),
        ("...", 'attachment; filename="{identificatie}"'),
        ("besluit één.pdf", "attachment; filename*=utf-8''besluit%20%C3%A9%C3%A9n.pdf"),
        ("exe\u202efdp.scr", 'attachment; filename="exe_fdp.scr"'),
    ],
)
def test_a_name_that_would_do_harm(zgw, type, name, told):
    made = documenten.document(CONTENT, type, bestandsnaam=name)
    identificatie = zgw.get(made.url).json()["identificatie"]
    assert get(zgw, made)["Content-Disposition"] == told.format(identificatie=identificatie)


@pytest.mark.parametrize("formaat", ["", "pdf", "text/plain; charset=x", "a/b\r\nX: y", "é/x", "text/" + "x" * 200])
def test_a_kind_that_is_none(zgw, type, formaat):
    made = documenten.document(CONTENT, type, formaat=formaat)
    assert get(zgw, made, Accept="*/*")["Content-Type"] == "application/octet-stream"


def test_it_is_for_who_may_see_the_document(zgw, made, type):
    other = program_with("vreemd", {"component": "drc", "scopes": ["documenten.lezen"], "type_id": made.id})
    assert get(other, made).status_code == 403
    reader = program_with(
        "lezer",
        {
            "component": "drc",
            "scopes": ["documenten.lezen"],
            "type_id": type.id,
            "max_vertrouwelijkheidaanduiding": "openbaar",
        },
    )
    assert get(reader, made).status_code == 200
    secret = documenten.document(CONTENT, type, vertrouwelijkheidaanduiding="geheim")
    assert get(reader, secret).status_code == 403
    assert get(zgw, secret).status_code == 200
    assert reader.get("documenten/enkelvoudiginformatieobjecten/" + str(type.id) + "/download").status_code == 404


def test_a_store_that_lost_it(zgw, made, files):
    [file] = [each for each in files.rglob("*") if each.is_file()]
    file.unlink()
    assert get(zgw, made).status_code == 404


def test_a_store_that_is_down(zgw, type, made, settings):
    settings.STORE_IN_MEMORY = True
    store().is_down = True
    try:
        for answer in (get(zgw, made), zgw.post("documenten/enkelvoudiginformatieobjecten", documenten.body(type))):
            assert (answer.status_code, answer.json()["code"]) == (503, "service_unavailable")
    finally:
        store().is_down = False
