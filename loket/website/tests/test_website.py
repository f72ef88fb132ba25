"""The home page leads to what exists, and to nothing else."""

import re

import pytest

from loket.kernel.actor import SYSTEM
from loket.organisatie.commands import set_up_gemeente
from loket.organisatie.kept import forget_gemeente

pytestmark = pytest.mark.django_db
PAGES = [
    "/",
    "/contact/",
    "/toegankelijkheid/",
    "/privacy/",
    "/en/melding-openbare-ruimte/",
    "/en/volg/",
    "/en/meldingen/",
    "/en/meldingen/cijfers/",
    "/volg/",
    "/meldingen/",
    "/meldingen/cijfers/",
]
PAGES += ["/melding-openbare-ruimte/"]


@pytest.mark.parametrize("address", PAGES)
def test_no_link_is_dead(town, client, address):
    page = client.get(address).content.decode()
    links = set(re.findall(r'href="(/[^"#]*)"', page)) - set(re.findall(r'href="(/static/[^"]*)"', page))
    assert links
    for link in sorted(links):
        assert client.get(link.replace("&amp;", "&"), follow=True).status_code == 200, link  # or where one logs in
    assert 'href="#"' not in page


def test_a_tile_opens_the_form_with_that_tile_chosen(town, client):
    assert (
        'value="verlichting" id="id_group_0" checked'
        in client.get("/melding-openbare-ruimte/?groep=verlichting").content.decode()
    )


def test_words_go_along_to_the_form(town, client):
    assert (
        'value="scheve stoeptegel"'
        in client.get("/melding-openbare-ruimte/", {"wat": "scheve stoeptegel"}).content.decode()
    )


def test_the_phone_is_on_every_page(town, client):
    for address in PAGES:
        assert 'href="tel:14072"' in client.get(address).content.decode(), address


def test_the_form_of_the_street_is_there_in_english_and_so_is_where_it_was(town, client):
    assert client.get("/en/report/")["Location"] == "/en/melding-openbare-ruimte/"
    page = client.get("/en/melding-openbare-ruimte/").content.decode()
    assert '<html lang="en"' in page
    assert 'href="/en/melding-openbare-ruimte/" lang="en"' in client.get("/melding-openbare-ruimte/").content.decode()
    for start in ("/en/", "/en/contact/", "/en/klacht/"):
        assert 'href="/en/melding-openbare-ruimte/"' in client.get(start).content.decode()


def test_the_home_page_is_few_statements(town, client, django_assert_num_queries):
    client.get("/")
    with django_assert_num_queries(5):  # the town, its subjects, news, figures and other hours
        client.get("/")


def test_a_town_that_is_not_set_up_yet_has_a_home_page(db, client):
    assert client.get("/").status_code == 200


def test_search_engines_stay_away_from_links_of_melders_and_from_endless_lists(town, client):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    for address in ("/melding/", "/en/melding/", "/meldingen/*?", "/en/meldingen/*?"):
        assert f"Disallow: {address}\n" in answer.content.decode()


def test_who_finds_a_weak_spot_knows_whom_to_tell(town, client):
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:info@bergen.example\n" in text
    assert re.search(r"^Expires: \d{4}-\d\d-\d\dT00:00:00Z$", text, re.M)


@pytest.mark.parametrize("address", PAGES)
def test_no_cookie_to_follow_people(town, client, address):
    assert set(client.get(address).cookies) <= {"csrftoken"}


@pytest.mark.parametrize(
    "address", ["/", "/privacy/", "/meldingen/", "/melding-openbare-ruimte/", "/meldingen/cijfers/"]
)
def test_who_only_looks_if_a_page_is_there_gets_its_head(town, client, address):
    """Link checkers and monitors do (RFC 9110, 9.1)."""
    answer = client.head(address)
    assert (answer.status_code, answer.content) == (200, b"")


def test_a_maker_of_programs_finds_each_api_and_what_a_fault_means(client, town):
    shown = client.get("/api/").content.decode()
    assert shown.count("openapi.json") == 7
    assert 'id="fout-jwt-expired"' in shown


@pytest.mark.parametrize(("address", "fields"), [("/contact/", 1), ("/locaties/", 1), ("/", 1), ("/zoeken/", 1)])
def test_every_page_has_one_search_field(town, client, address, fields):
    """Under the / key and with suggestions; without script it is a form that asks for the page."""
    page = client.get(address).content.decode()
    assert page.count(" data-search ") == fields
    assert page.count('data-suggest-url="/zoeken/suggesties/"') == fields
    assert page.count('action="/zoeken/"') == fields


def test_a_page_in_english_has_an_english_menu_and_foot(town, client):
    page = client.get("/en/contact/").content.decode()
    for words in ("Main menu", "To the content", "Report a problem", "Life in danger? Call", "From abroad", "Monday"):
        assert words in page, words
    for words in ("Hoofdmenu", "Naar de inhoud", "Melding doen", "Levensgevaar", "maandag"):
        assert words not in page, words
    assert '<a href="/" lang="nl" hreflang="nl">Nederlands</a>' in page
    assert '<a href="/contact/" lang="nl" hreflang="nl">' in page
    assert '<a href="/en/klacht/">Make a complaint</a>' in page


@pytest.mark.parametrize("shown", [True, False])
def test_the_14_number_is_shown_with_how_to_call_from_abroad_or_nowhere(town, client, shown):
    """S-153: nobody can dial a 14-number from abroad."""
    set_up_gemeente(show_14_number=shown, by=SYSTEM)
    forget_gemeente()
    page = client.get("/contact/").content.decode()
    assert ("14 072" in page, "+31 72 123 45 67" in page) == (shown, shown)
    assert ("072 123 45 67" in page.replace("+31 72 123 45 67", "")) is not shown
