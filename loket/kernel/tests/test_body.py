"""Bodies of known and of unknown length."""

import io

import pytest
from django.core.exceptions import RequestDataTooBig
from django.test import RequestFactory

from loket.kernel.body import PART, body_of


def chunked(content):
    """As a web server hands it over: no length, and a stream that ends by itself."""
    request = RequestFactory().generic("POST", "/", headers={"Transfer-Encoding": "chunked"})
    request.META.pop("CONTENT_LENGTH", None)
    request.META["wsgi.input"] = io.BytesIO(content)
    return request


@pytest.mark.parametrize("content", [b"", b"{}", b"x" * (PART + 1)])
def test_chunked(content):
    assert body_of(chunked(content), 2 * PART) == content


def test_of_known_length():
    request = RequestFactory().post("/", b"{}", content_type="application/json")
    assert body_of(request, 100) == b"{}"


def test_without_a_body():
    assert body_of(RequestFactory().get("/"), 100) == b""


def test_too_large():
    for request in (chunked(b"x" * 101), RequestFactory().post("/", b"x" * 101, content_type="application/json")):
        with pytest.raises(RequestDataTooBig):
            body_of(request, 100)


@pytest.mark.parametrize("length", ["-1", "x", "1e9", "²"])
def test_a_length_that_is_none(length):
    request = RequestFactory().post("/", b"{}", content_type="application/json", headers={"Content-Length": length})
    assert body_of(request, 100) in (b"", b"{}")


def test_the_rest_of_what_is_too_large_is_let_come_so_that_the_sender_hears_our_answer():
    content = b"x" * PART * 3
    told, untold = RequestFactory().post("/", content, content_type="application/json"), chunked(content)
    for request in (told, untold):
        with pytest.raises(RequestDataTooBig):
            body_of(request, 100)
    assert told.read(1) == untold.META["wsgi.input"].read(1) == b""
