import json

import psycopg
import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import include, path
from psycopg_pool import ConnectionPool

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.http import CONTENT_SECURITY_POLICY, page, staff_only
from loket.kernel.limits import TooMany
from loket.kernel.overload import NotNow
from loket.kernel.refusal import Refusal, Refused

SANNE = Actor(ActorKind.STAFF, "7", "Sanne Visser", permissions=frozenset({"lampen.zien"}))


def hello(request):
    return HttpResponse("hallo")


def refuses(request):
    raise Refused(Refusal("gone", "Deze lamp is <al> gemaakt."))


def hurries(request):
    raise TooMany(90)


def is_slow(request):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 10")
        cursor.execute("SELECT pg_sleep(1)")


def finds_no_connection(request):
    """All are in use, and none comes free in time."""
    place = connection.get_connection_params()
    entry = {name: place[name] for name in ("dbname", "user", "password", "host", "port") if place.get(name)}
    with ConnectionPool(kwargs=entry, min_size=1, max_size=1, timeout=0.05) as pool, connection.wrap_database_errors:
        pool.wait(10)
        with pool.connection(), pool.connection():
            pass


def finds_no_server(request):
    with connection.wrap_database_errors:
        psycopg.connect("host=127.0.0.1 port=1 connect_timeout=1")


def finds_no_store(request):
    raise NotNow


def asks_the_database(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::text::jsonb, %s::text", [json.dumps(request.POST), request.POST["naam"]])
    return HttpResponse("goed")


@staff_only("lampen.zien")
def lamps(request):
    return HttpResponse("lampen")


def meets_a_full_house(get_response):
    return finds_no_store


handler500 = "loket.huisstijl.errors.server_error"
login_urls = [path("inloggen/", hello, name="login")]
urlpatterns = [
    path("", hello),
    path("weigert/", refuses),
    path("haast/", hurries),
    path("traag/", is_slow),
    path("vol/", finds_no_connection),
    path("weg/", finds_no_server),
    path("dicht/", finds_no_store),
    path("naam/", asks_the_database),
    path("", include((login_urls, "toegang"))),
]


@pytest.fixture
def town_pages(settings):
    settings.ROOT_URLCONF = "loket.kernel.tests.test_http"
    [engine] = settings.TEMPLATES
    plain = {"builtins": engine["OPTIONS"]["builtins"]}  # the house's menus lead to addresses that are not here
    settings.TEMPLATES = [{**engine, "OPTIONS": plain}]


@pytest.mark.django_db
@pytest.mark.usefixtures("town_pages")
@pytest.mark.parametrize("address", ["/a%00b/", "/?q=%00", "/?a=1&q=x%00y"])
def test_a_null_character_in_an_address_is_not_for_the_database(client, address):
    assert client.get(address).status_code == 400


@pytest.mark.django_db
@pytest.mark.usefixtures("town_pages")
def test_nor_is_one_in_a_cookie(client):
    client.cookies["sessionid"] = "aaaaaaaaaaaaaaaa\0"
    assert client.get("/").status_code == 400
    client.cookies["sessionid"] = "aaaaaaaaaaaaaaaa"
    assert client.get("/?q=%2500").status_code == 200  # the three signs, no null character


@pytest.mark.django_db
@pytest.mark.usefixtures("town_pages")
@pytest.mark.parametrize(("name", "status"), [("Anna", 200), ("An\0na", 400)])
def test_nor_is_one_in_what_was_sent(client, name, status):
    """Also where no form looks at it."""
    assert client.post("/naam/", {"naam": name}).status_code == status


@pytest.mark.django_db
@pytest.mark.usefixtures("town_pages")
@pytest.mark.parametrize(("address", "status"), [("/", 200), ("/weigert/", 409), ("/haast/", 429), ("/nergens/", 404)])
def test_each_answer_carries_the_rules_for_browsers(client, address, status):
    response = client.get(address)
    assert response.status_code == status
    policy = response["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert "geolocation=(self)" in response["Permissions-Policy"]


@pytest.mark.django_db
@pytest.mark.usefixtures("town_pages")
def test_a_refusal_is_a_page_in_plain_dutch(client):
    assert "Deze lamp is &lt;al&gt; gemaakt." in client.get("/weigert/").content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("town_pages")
def test_too_much_hurry_is_a_page_that_says_how_long_to_wait(client):
    assert client.get("/haast/")["Retry-After"] == "90"


@pytest.mark.django_db
@pytest.mark.usefixtures("town_pages")
@pytest.mark.parametrize("address", ["/traag/", "/vol/", "/weg/", "/dicht/"])
def test_too_much_at_once_is_no_fault_and_says_when_to_come_back(client, address):
    response = client.get(address)
    assert (response.status_code, response["Retry-After"], response["Cache-Control"]) == (503, "10", "no-store")
    html = response.content.decode()
    assert "Het is nu te druk" in html
    assert "Probeer het over 10 seconden opnieuw." in html


@pytest.mark.usefixtures("town_pages")
def test_before_and_after_a_page_too(client, settings):
    """A session or a count of visits that finds no connection: no page saw it."""
    settings.MIDDLEWARE = ["loket.kernel.tests.test_http.meets_a_full_house"]
    client.raise_request_exception = False
    response = client.get("/")
    assert (response.status_code, response["Retry-After"]) == (503, "10")


def test_no_page_may_take_anything_from_another_host():
    assert "://" not in CONTENT_SECURITY_POLICY
    assert "unsafe" not in CONTENT_SECURITY_POLICY


def ask(actor=None, **headers):
    request = RequestFactory().get("/werk/lampen/?pagina=2", headers=headers)
    if actor:
        request.actor = actor
    return request


def test_who_is_not_logged_in_goes_to_the_door_and_comes_back(settings):
    settings.ROOT_URLCONF = "loket.kernel.tests.test_http"
    assert lamps(ask()).url == "/inloggen/?next=%2Fwerk%2Flampen%2F%3Fpagina%3D2"


def test_a_piece_of_a_page_takes_the_whole_page_to_the_door(settings):
    settings.ROOT_URLCONF = "loket.kernel.tests.test_http"
    where = {"HX-Request": "true", "HX-Current-URL": "http://testserver/werk/?open=7"}
    answer = lamps(ask(**where))
    assert (answer.status_code, answer["HX-Redirect"]) == (204, "/inloggen/?next=%2Fwerk%2F%3Fopen%3D7")


def test_who_lacks_the_right_is_refused():
    with pytest.raises(Exception, match=r"lampen\.zien") as caught:
        lamps(ask(Actor(ActorKind.STAFF, "9", "Iris")))
    assert caught.type.__name__ == "PermissionDenied"


def test_who_has_the_right_comes_in():
    assert lamps(ask(SANNE)).content == b"lampen"


@pytest.mark.parametrize(
    ("headers", "template"),
    [
        ({}, "whole.html"),
        ({"HX-Request": "true"}, "_piece.html"),
        ({"HX-Request": "true", "HX-Boosted": "true"}, "whole.html"),
    ],
)
def test_htmx_gets_the_piece_and_a_browser_the_page(headers, template, monkeypatch):
    monkeypatch.setattr("loket.kernel.http.render", lambda request, name, context, status: name)
    assert page(ask(**headers), "whole.html", fragment="_piece.html") == template
