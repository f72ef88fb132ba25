"""What a stranger sends beside the words of a form: a host, a way back, an address that climbs, a session of before."""

import re

import pytest
from django.test import Client

from tests.test_the_house import HOUSE, sources

pytestmark = pytest.mark.django_db
CLIMBS = (
    *("../../etc/passwd", "..%2f..%2fetc%2fpasswd", "....//....//etc/passwd", "%2e%2e/%2e%2e/etc/passwd"),
    *("..\\..\\windows\\win.ini", "/etc/passwd", "file:///etc/passwd", "%252e%252e%252fetc%252fpasswd"),
)
NAMED_FILES = ("/beeld/{}", "/docs/{}/", "/docs/beeld/{}", "/static/{}", "/kaart/tegels/{}")
AWAY = (
    *("https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example/", "\\\\kwaad.example", "http:kwaad.example"),
    *("javascript:alert(1)", "///kwaad.example", "/%09/kwaad.example", "\t//kwaad.example", "https:/kwaad.example"),
    *("//kwaad.example\\@testserver/", "https://testserver@kwaad.example/", "/\n/kwaad.example"),
)


@pytest.mark.parametrize("address", ["/", "/zoeken/?q=x", "/zaken/api/v1/zaken", "/inloggen/", "/niet-hier/"])
@pytest.mark.parametrize("host", ["kwaad.example", "testserver.kwaad.example", "testserver@kwaad.example", "a b"])
def test_another_host_than_ours_gets_no_page(settings, host, address):
    settings.ALLOWED_HOSTS = ["testserver"]
    answer = Client(raise_request_exception=False).get(address, headers={"Host": host})
    assert answer.status_code == 400
    assert b"kwaad" not in answer.content


def test_no_letter_or_mail_takes_our_name_from_what_was_sent():
    """Or somebody sends another host, and a resident gets a link to it. Those few that look compare it or answer an
    API."""
    asks = re.compile(r"build_absolute_uri|get_host\(|HTTP_HOST|SERVER_NAME")
    found = {path.relative_to(HOUSE).as_posix() for path in sources() if asks.search(path.read_text())}
    assert {path for path in found if not path.startswith("examples/")} == {
        "producten/api/producttypen.py",
        "zaken/pages/bulk.py",
        "meldingen/pages/staff/bulk.py",
        "zgw/machines.py",
        "zgw/door.py",
        "zgw/openapi.py",
    }


@pytest.mark.parametrize("place", NAMED_FILES)
@pytest.mark.parametrize("name", CLIMBS)
def test_a_name_that_climbs_leads_to_no_file(client, place, name):
    answer = client.get(place.format(name))
    assert answer.status_code in (301, 404)
    told = b"".join(answer) if answer.streaming else answer.content
    assert b"root:" not in told


@pytest.mark.parametrize("place", ["/inloggen/", "/mijn/inloggen/", "/mijn/inloggen/demo/"])
@pytest.mark.parametrize("there", AWAY)
def test_no_way_back_leads_elsewhere(client, settings, place, there):
    settings.DEMO = True
    for asked in ("next", "verder", "terug"):
        answer = client.get(place, {asked: there})
        assert answer.get("Location", "").startswith(("", "/"))
        assert "kwaad.example" not in answer.get("Location", "")
        html = answer.content.decode()
        assert not re.search(r'(?:value|href|action)="(?:https?:|/?[/\\]|\s)*(?:[^"/]*@)?kwaad\.example', html), asked
