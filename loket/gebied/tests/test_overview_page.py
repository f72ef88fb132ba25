"""Staff see what we know of the ground: wijken, other owners, addresses, and when they came in."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory

from loket.gebied import pages
from loket.gebied.permissions import MANAGE
from loket.kernel.actor import Actor, ActorKind

KEEPER = Actor(ActorKind.STAFF, id="1", name="Karin Kaart", permissions=frozenset({MANAGE}))
COLLEAGUE = Actor(ActorKind.STAFF, id="2", name="Piet Paal")


def ask(actor):
    request = RequestFactory().get("/beheer/gebied/")
    request.actor = actor
    return pages.overview(request)


@pytest.mark.usefixtures("streets", "lamps")
def test_it_shows_counts_wijken_owners_and_the_last_import():
    html = ask(KEEPER).content.decode()
    assert "Groet en Camperduin" in html
    assert "Hoogheemraadschap Hollands Noorderkwartier" in html
    assert "proef.zip" in html
    assert "<dt>Adressen</dt><dd>14</dd>" in html
    assert "<dt>Lichtmasten</dt><dd>3</dd>" in html


@pytest.mark.django_db
def test_an_empty_town_says_so():
    html = ask(KEEPER).content.decode()
    assert "Er zijn nog geen wijken." in html
    assert "Er is nog niets ingelezen." in html


@pytest.mark.usefixtures("streets")
def test_nine_statements_however_long_the_lists_are(django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(pages, "page", lambda request, template, context: context)  # the layout asks its own
    ask(KEEPER)
    with django_assert_num_queries(9):
        ask(KEEPER)


@pytest.mark.django_db
def test_without_the_right_it_is_closed():
    with pytest.raises(PermissionDenied):
        ask(COLLEAGUE)


@pytest.mark.django_db
def test_strangers_log_in_first(client):
    assert client.get("/beheer/gebied/").url == "/inloggen/?next=%2Fbeheer%2Fgebied%2F"
