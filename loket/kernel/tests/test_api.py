from datetime import timedelta

import msgspec
import pytest
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpRequest
from django.test import RequestFactory

from loket.kernel.api import by_method, endpoint, json_answer
from loket.kernel.limits import limit
from loket.kernel.refusal import Refusal, refuse


class Note(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    size: int = 1


@endpoint
def write(request: HttpRequest, body: Note):
    if body.text == "dubbel":
        refuse(Refusal("already-written", "Deze notitie is er al."))
    if body.text == "leeg":
        refuse(Refusal("empty", "Vul een tekst in.", "text"), Refusal("small", "Te klein.", "size"))
    return json_answer({"text": body.text}, status=201)


@endpoint
def show(request: HttpRequest, what: str):
    if what == "gone":
        raise Http404
    if what == "secret":
        raise PermissionDenied
    if what == "busy":
        limit("show", times=0, per=timedelta(minutes=1))
    if what == "full":
        raise OperationalError
    return {"what": what}


def post(body, **headers):
    raw = body if isinstance(body, bytes) else msgspec.json.encode(body)
    return write(RequestFactory().post("/", raw, content_type="application/json", **headers))


def content(response):
    return msgspec.json.decode(response.content)


def test_structs_go_in_and_json_comes_out():
    response = post({"text": "hallo"})
    assert (response.status_code, response["Content-Type"], content(response)) == (
        201,
        "application/json",
        {"text": "hallo"},
    )


def test_a_wrong_body_is_a_problem_with_all_faults():
    response = post({"size": "groot", "bsn": "1"})
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert [(fault["name"], fault["code"]) for fault in content(response)["invalidParams"]] == [
        ("text", "required"),
        ("size", "invalid"),
        ("bsn", "unknown"),
    ]


@pytest.mark.parametrize(
    ("text", "status", "codes"), [("dubbel", 409, ["already-written"]), ("leeg", 400, ["empty", "small"])]
)
def test_a_refusal_says_why(text, status, codes):
    response = post({"text": text})
    assert (response.status_code, content(response)["code"]) == (status, codes[0])
    assert [fault["code"] for fault in content(response)["invalidParams"]] == codes


def test_a_body_of_ten_megabytes_is_not_read():
    response = post(b"[" + b"1," * 5_000_000 + b"1]")
    assert (response.status_code, content(response)["code"]) == (413, "too_large")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("what", "status"), [("lamp", 200), ("gone", 404), ("secret", 403), ("busy", 429), ("full", 503)]
)
def test_other_answers_are_problems_too(what, status):
    response = show(RequestFactory().get("/"), what=what)
    assert response.status_code == status
    assert response.has_header("Retry-After") == (status in (429, 503))


def test_another_method_is_refused_with_the_ones_that_are_allowed():
    view = by_method(GET=show, POST=write)
    response = view(RequestFactory().delete("/"))
    assert (response.status_code, response["Allow"]) == (405, "GET, POST")
    assert view(RequestFactory().head("/"), what="lamp").status_code == 200
