"""A large file comes in parts, and is one at the unlock (drc-015)."""

import os

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from loket.documenten.models import Bestandsdeel, Document
from loket.documenten.tests.faults import faults
from loket.examples.documenten import body
from loket.outside.opslag import store

EIO = "documenten/enkelvoudiginformatieobjecten"
CONTENT = os.urandom(2_500)


@pytest.fixture(autouse=True)
def small_parts(settings):
    settings.DOCUMENT_PART_BYTES = 1_000


@pytest.fixture
def announced(zgw, type):
    return zgw.post(EIO, body(type, None, bestandsomvang=2_500)).json()


def send(program, part, content, lock=None, **more):
    lock = part["lock"] if lock is None else lock
    told = {"lock": lock, "inhoud": SimpleUploadedFile("deel.bin", content), **more}
    data = encode_multipart(BOUNDARY, {name: value for name, value in told.items() if value is not None})
    return program.client.put(part["url"], data, content_type=MULTIPART_CONTENT, headers=program._headers({}))


def send_all(program, made):
    at = 0
    for part in made["bestandsdelen"]:
        assert send(program, part, CONTENT[at : at + part["omvang"]]).status_code == 200
        at += part["omvang"]


@pytest.mark.parametrize("inhoud", [{}, {"inhoud": None}, {"inhoud": ""}])
def test_a_size_without_content_announces_parts(zgw, type, inhoud):
    found = zgw.post(EIO, body(type, None, bestandsomvang=2_500, **inhoud))
    assert found.status_code == 201
    found = found.json()
    assert (found["locked"], found["inhoud"], len(found["lock"])) == (True, None, 32)
    parts = found["bestandsdelen"]
    assert [(each["volgnummer"], each["omvang"], each["voltooid"]) for each in parts] == [
        (1, 1_000, False),
        (2, 1_000, False),
        (3, 500, False),
    ]
    assert {each["lock"] for each in parts} == {found["lock"]}
    read = zgw.get(found["url"]).json()["bestandsdelen"]
    assert read == [{**each, "lock": ""} for each in parts]


def test_parts_become_one_at_the_unlock(zgw, announced, kept, django_assert_num_queries):
    answer = send(zgw, announced["bestandsdelen"][0], CONTENT[:1000])
    assert answer.json() == {**announced["bestandsdelen"][0], "voltooid": True}
    assert answer["API-version"] == "1.4.3"
    send_all(zgw, announced)
    assert zgw.post(f"{announced['url']}/unlock", {"lock": announced["lock"]}).status_code == 204
    found = zgw.get(announced["url"]).json()
    assert (found["versie"], found["bestandsdelen"], found["bestandsomvang"]) == (1, [], 2_500)
    assert b"".join(zgw.get(found["inhoud"]).streaming_content) == CONTENT
    assert Bestandsdeel.objects.count() == 0


def test_one_part_is_the_content_itself(zgw, type, kept):
    made = zgw.post(EIO, body(type, None, bestandsomvang=900)).json()
    assert send(zgw, made["bestandsdelen"][0], CONTENT[:900]).status_code == 200
    assert zgw.post(f"{made['url']}/unlock", {"lock": made["lock"]}).status_code == 204
    assert b"".join(zgw.get(f"{made['url']}/download").streaming_content) == CONTENT[:900]
    assert kept() == 1
    assert len(Document.objects.get().sha256) == 64


def test_an_unlock_before_all_parts_came(zgw, announced):
    send(zgw, announced["bestandsdelen"][0], CONTENT[:1000])
    unlock = zgw.post(f"{announced['url']}/unlock", {"lock": announced["lock"]})
    assert faults(unlock) == [("nonFieldErrors", "incomplete-upload")]
    assert zgw.get(announced["url"]).json()["locked"] is True
    send_all(zgw, announced)
    assert zgw.post(f"{announced['url']}/unlock", {"lock": announced["lock"]}).status_code == 204


def test_a_forced_unlock_gives_the_upload_up(zgw, announced):
    send(zgw, announced["bestandsdelen"][0], CONTENT[:1000])
    assert zgw.post(f"{announced['url']}/unlock").status_code == 204
    found = zgw.get(announced["url"]).json()
    assert (found["bestandsdelen"], found["bestandsomvang"], found["inhoud"]) == ([], None, None)
    assert send(zgw, announced["bestandsdelen"][0], CONTENT[:1000]).status_code == 404


@pytest.mark.parametrize("size", [0, 999, 1001, 5000])
def test_a_part_has_its_own_size(zgw, announced, kept, size):
    answer = send(zgw, announced["bestandsdelen"][0], b"x" * size)
    assert faults(answer) == [("nonFieldErrors", "file-size")]
    assert kept() == 0


def test_a_part_goes_with_the_lock(zgw, announced, kept):
    part = announced["bestandsdelen"][0]
    assert faults(send(zgw, part, CONTENT[:1000], lock="")) == [("lock", "required")]
    assert faults(send(zgw, part, CONTENT[:1000], lock="abc")) == [("nonFieldErrors", "incorrect-lock-id")]
    assert faults(send(zgw, part, b"", lock="", inhoud=None)) == [("inhoud", "required"), ("lock", "required")]
    assert kept() == 0


def test_a_part_may_come_again(zgw, announced, kept):
    part = announced["bestandsdelen"][0]
    assert send(zgw, part, b"x" * 1000).status_code == 200
    send_all(zgw, announced)
    zgw.post(f"{announced['url']}/unlock", {"lock": announced["lock"]})
    assert b"".join(zgw.get(f"{announced['url']}/download").streaming_content) == CONTENT


def test_parts_for_a_new_version(zgw, type):
    made = zgw.post(EIO, body(type, b"eerste")).json()
    lock = zgw.post(f"{made['url']}/lock").json()["lock"]
    found = zgw.patch(made["url"], {"inhoud": None, "bestandsomvang": 2_500, "lock": lock}).json()
    assert (found["versie"], found["inhoud"], len(found["bestandsdelen"])) == (2, None, 3)
    for each in found["bestandsdelen"]:
        each["lock"] = lock
    send_all(zgw, found)
    assert zgw.patch(made["url"], {"titel": "Tussendoor", "lock": lock}).json()["versie"] == 3
    assert zgw.post(f"{made['url']}/unlock", {"lock": lock}).status_code == 204
    assert b"".join(zgw.get(f"{made['url']}/download").streaming_content) == CONTENT
    assert b"".join(zgw.get(f"{made['url']}/download?versie=1").streaming_content) == b"eerste"


def test_new_content_takes_the_place_of_parts(zgw, announced):
    send(zgw, announced["bestandsdelen"][0], CONTENT[:1000])
    told = {"inhoud": "YWJj", "bestandsomvang": 3, "lock": announced["lock"]}
    assert zgw.patch(announced["url"], told).json()["bestandsdelen"] == []
    assert zgw.post(f"{announced['url']}/unlock", {"lock": announced["lock"]}).status_code == 204
    assert b"".join(zgw.get(f"{announced['url']}/download").streaming_content) == b"abc"


def test_more_parts_than_anybody_sends(zgw, type):
    answer = zgw.post(EIO, body(type, None, bestandsomvang=10_000 * 1_000 + 1))
    assert faults(answer) == [("bestandsomvang", "max_value")]
    assert faults(zgw.post(EIO, body(type, None, bestandsomvang=2**63 - 1))) == [("bestandsomvang", "max_value")]
    assert faults(zgw.post(EIO, body(type, None, bestandsomvang=2**70))) == [("bestandsomvang", "max_value")]
    assert faults(zgw.post(EIO, body(type, None, bestandsomvang=-1))) == [("bestandsomvang", "min_value")]


def test_a_part_is_not_read_nor_sent_otherwise(zgw, announced):
    part = announced["bestandsdelen"][0]
    for method in ("get", "post", "patch", "delete"):
        answer = getattr(zgw, method)(part["url"])
        assert (answer.status_code, answer["Allow"]) == (405, "PUT")
    assert zgw.put(part["url"], {"lock": "x"}).status_code == 415
    form = zgw.client.put(
        part["url"], "lock=x", content_type="application/x-www-form-urlencoded", headers=zgw._headers({})
    )
    assert faults(form) == [("inhoud", "required")]
    broken = zgw.client.put(part["url"], b"--x\r\n", content_type=MULTIPART_CONTENT, headers=zgw._headers({}))
    assert broken.status_code == 400
    nowhere = {**part, "url": "/documenten/api/v1/bestandsdelen/11111111-1111-4111-8111-111111111111"}
    assert send(zgw, nowhere, b"").status_code == 404


def test_parts_that_were_joined_leave_the_store(zgw, announced, kept, django_capture_on_commit_callbacks):
    from loket.documenten.jobs import remove_content

    send_all(zgw, announced)
    keys = list(Bestandsdeel.objects.values_list("bestand", flat=True))
    assert kept() == 3
    zgw.post(f"{announced['url']}/unlock", {"lock": announced["lock"]})
    assert kept() == 4
    remove_content(keys=keys)
    remove_content(keys=keys)
    assert kept() == 1
    assert store().open(Document.objects.get().bestand).read(3) == CONTENT[:3]
