"""A call of another system is heard when it is signed, and not too old; without a secret there is no door."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from loket.kernel.limits import TooMany
from loket.kernel.signed import MOST_WRONG, WINDOW, NotSigned, is_signed, signature, signed_body

SECRET, NOW = "s" * 40, 1_772_442_000
EXPECTED = "f1f3156d1584e3396993a1ec388e2c2fcc2e6f10679efb9572293ead419d633e"


def test_the_signature_is_the_one_of_the_standard():
    """By openssl: printf '1772442000.{}' | openssl dgst -sha256 -hmac key"""
    assert signature("key", "1772442000", b"{}") == f"sha256={EXPECTED}"


@pytest.mark.parametrize(
    ("later", "heard"), [(0, True), (WINDOW, True), (-WINDOW, True), (WINDOW + 1, False), (-WINDOW - 1, False)]
)
def test_it_is_heard_within_the_window(later, heard):
    given = signature(SECRET, str(NOW), b"{}")
    assert is_signed(SECRET, timestamp=str(NOW), given=given, body=b"{}", now=NOW + later) is heard


@pytest.mark.parametrize("timestamp", ["", "nu", "-5", "1e9", "١٢٣", "9" * 30])
def test_a_strange_moment_is_no_signature(timestamp):
    given = signature(SECRET, timestamp, b"{}")
    assert not is_signed(SECRET, timestamp=timestamp, given=given, body=b"{}", now=1.0)


def test_what_was_changed_on_the_way_is_not_heard():
    given = signature(SECRET, str(NOW), b"{}")
    told = {"timestamp": str(NOW), "now": NOW}
    assert not is_signed(SECRET, given=given, body=b"{ }", **told)
    assert not is_signed("x" * 40, given=given, body=b"{}", **told)
    assert not is_signed("", given=signature("", str(NOW), b"{}"), body=b"{}", **told)


def test_without_a_secret_there_is_no_door():
    with pytest.raises(Http404):
        signed_body(RequestFactory().post("/"), 100, secret="", door="test")


@pytest.mark.django_db
def test_who_keeps_guessing_has_to_wait():
    def guess():
        signed_body(RequestFactory().post("/", b"{}", content_type="text/plain"), 100, secret=SECRET, door="test")

    for _ in range(MOST_WRONG):
        with pytest.raises(NotSigned):
            guess()
    with pytest.raises(TooMany):
        guess()
