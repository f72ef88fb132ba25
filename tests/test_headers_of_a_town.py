"""What a browser is told by a real installation, which has other settings than a demo or a test."""

import pytest
from django.test import Client

from tests.test_secrets_stay_inside import read_with

pytestmark = pytest.mark.django_db
A_YEAR = 365 * 24 * 3600
OURS = ("SECURE_", "SESSION_COOKIE_", "CSRF_COOKIE_", "X_FRAME_OPTIONS", "MIDDLEWARE")


def browser_of_a_town(monkeypatch, settings, **values):
    told, fault = read_with(monkeypatch, **values)
    assert fault == ""
    for name, value in told.items():
        if name.startswith(OURS):
            setattr(settings, name, value)
    return Client(headers={"X-Forwarded-Proto": "https"})


def test_a_browser_comes_by_tls_for_a_year(monkeypatch, settings):
    """RFC 6797; NCSC asks for at least a year."""
    answer = browser_of_a_town(monkeypatch, settings).get("/inloggen/")
    assert answer.status_code == 200
    assert answer["Strict-Transport-Security"] == f"max-age={A_YEAR}"


def test_a_town_may_say_it_of_all_its_addresses(monkeypatch, settings):
    answer = browser_of_a_town(monkeypatch, settings, LOKET_HSTS_SUBDOMAINS="yes").get("/inloggen/")
    assert answer["Strict-Transport-Security"] == f"max-age={A_YEAR}; includeSubDomains; preload"


def test_who_comes_without_tls_is_sent_to_it_and_gets_no_page(monkeypatch, settings):
    browser_of_a_town(monkeypatch, settings)
    answer = Client().get("/inloggen/?next=/werk/")
    assert (answer.status_code, answer["Location"]) == (301, "https://testserver/inloggen/?next=/werk/")
    assert "Strict-Transport-Security" not in answer  # a browser may not believe it here


def test_the_watch_of_the_machine_comes_without_tls(monkeypatch, settings):
    browser_of_a_town(monkeypatch, settings)
    assert Client().get("/gezond/leven").status_code == 200


@pytest.mark.parametrize("address", ["/inloggen/", "/niet-hier/"])
def test_the_other_rules_for_browsers(monkeypatch, settings, address):
    answer = browser_of_a_town(monkeypatch, settings).get(address)
    assert "default-src 'self'" in answer["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]


def test_what_a_browser_keeps_of_us_goes_by_tls_alone_and_no_script_reads_it(monkeypatch, settings):
    client = browser_of_a_town(monkeypatch, settings)
    client.get("/inloggen/")
    client.post("/mijn/uitloggen/")
    assert (settings.SESSION_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY) == (True, True)
    cookies = client.cookies.values()
    assert cookies
    for cookie in cookies:
        assert cookie["secure"] is True, cookie.key
        assert cookie["samesite"] == "Lax", cookie.key
