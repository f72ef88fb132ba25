"""What a stranger sends beside the words of a form: a host, a way back, an address that climbs, a session of before."""

import re
from urllib.parse import urlencode, urlsplit

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client

from loket.kernel.actor import SYSTEM
from loket.organisatie.commands import hire_medewerker
from loket.organisatie.models import Medewerker
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
WAYS_BACK = ("next", "naar", "verder", "terug")
LEADS_AWAY = r'(?:value|href|action)="(?:https?:|/?[/\\]|\s)*(?:[^"/]*@)?kwaad\.example'
RESIDENTS = "loket.inloggen.tests.people.residents"
PASSWORD = "Lange-zin-die-niemand-raadt-7"


def addresses_of_colleagues():
    return ["sanne@loket.example"]


@pytest.fixture
def colleague():
    [email] = addresses_of_colleagues()
    hire_medewerker(email=email, first_name="Sanne", last_name="Visser", by=SYSTEM)
    Medewerker.objects.filter(email=email).update(password=make_password(PASSWORD))
    return email


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


def is_ours(address):
    """A browser stays with us: one slash first, and no sign in it that a browser reads as another."""
    told = urlsplit(address)
    return address.startswith("/") and not re.match(r"/\s*[/\\]", address) and not told.scheme and not told.netloc


@pytest.mark.parametrize("place", ["/inloggen/", "/mijn/inloggen/", "/mijn/inloggen/demo/"])
@pytest.mark.parametrize("there", AWAY)
def test_no_page_offers_a_way_back_that_leads_elsewhere(client, settings, place, there):
    settings.DEMO, settings.INLOGGEN_DEMO = True, RESIDENTS
    answer = client.get(place, dict.fromkeys(WAYS_BACK, there))
    assert answer.status_code == 200
    assert not re.search(LEADS_AWAY, answer.content.decode())


@pytest.mark.parametrize("there", AWAY)
@pytest.mark.parametrize("sent", ["form", "address"])
def test_who_logs_in_ends_with_us_wherever_a_link_wanted_to_lead(client, settings, colleague, there, sent):
    """Of staff by password and as in a demo, and of residents; the way back in the form, or in the address of it."""
    settings.DEMO, settings.INLOGGEN_DEMO, settings.SECOND_FACTOR_REQUIRED = True, RESIDENTS, False
    settings.TOEGANG_DEMO = "tests.test_at_the_door.addresses_of_colleagues"
    doors = {
        "/inloggen/": {"email": colleague, "password": PASSWORD},
        "/inloggen/demo/": {"wie": colleague},
        "/mijn/inloggen/demo/": {"wie": "ans"},
        "/en/mijn/inloggen/demo/": {"wie": "ans"},
    }
    back = dict.fromkeys(WAYS_BACK, there)
    for place, told in doors.items():
        where = place if sent == "form" else f"{place}?{urlencode(back)}"
        answer = Client().post(where, {**told, **(back if sent == "form" else {})})
        assert answer.status_code == 302, place
        assert is_ours(answer["Location"]), (place, answer["Location"])


def test_a_way_back_of_our_own_is_followed(client, settings):
    """Or the test above could not fail."""
    settings.DEMO, settings.INLOGGEN_DEMO = True, RESIDENTS
    answer = client.post("/mijn/inloggen/demo/", {"wie": "ans", "naar": "/mijn/gegevens/"})
    assert answer["Location"] == "/mijn/gegevens/"


@pytest.mark.parametrize("there", ["https://kwaad.example/", "//kwaad", "/\\kwaad.example", "kwaad", "", "/ /kwaad"])
def test_what_this_file_calls_elsewhere(there):
    assert not is_ours(there)
    assert is_ours("/werk/?q=//kwaad")
