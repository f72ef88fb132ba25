"""A walk over pages, found by their addresses: a new one is among them as soon as it has its door."""

from contextlib import contextmanager
from unittest.mock import patch

from django.core.handlers.base import BaseHandler
from django.db import connection

from tests.browser.conftest import bring_axe
from tests.browser.pages.look import SMALL, faults_here, faults_when_small
from tests.doors import DOORS
from tests.lived_in import addresses_of

# Somebody who is in the middle of coming in sees these: test_way_in.py goes there.
ON_THE_WAY_IN = {"inloggen/tweede-stap/", "inloggen/herstelcode/", "inloggen/nieuw-wachtwoord/"}
ELSEWHERE = {
    "inloggen/nieuw-wachtwoord/<uuid:medewerker_id>/<str:token>/",  # goes on to /inloggen/nieuw-wachtwoord/ at once
    "inloggen/uitnodiging/<str:token>/",  # as well, for who was invited: loket/toegang/tests
    "afspraak/maken/gegevens/",  # after a time was chosen: loket/afspraken/tests
    "rondleiding/",  # in the demo alone: loket/uitleg/tests
    "mijn/inloggen/demo/",  # in the demo alone: loket/inloggen/tests
    "werk/ik/herstelcodes/",  # shown once, when they are made: loket/toegang/tests
}
# The same on all pages of a walk: the first one is looked at with it.
ON_EVERY_PAGE = (".lk-rail", ".lk-foot")
# What each page of staff asks beside itself, the same for all: the server makes it for the first one.
BESIDE = {"/werk/terugbellen/in-het-menu/", "/werk/post/in-het-menu/", "/werk/rooster/bereikbaar/balk/"}
NOT_FOUND = {"/volg/?nummer=": 422, "/bestaat-niet/": 404}
NOTHING_THERE = {404: ": say in tests/lived_in.py what fills in the names of this address"}
IN_ALL_COLOURS = {  # in the dark and in forced colours at full width too
    *("", "melding-openbare-ruimte/", "meldingen/", "meldingen/cijfers/", "melding/<slug:token>/", "inloggen/"),
    *("werk/", "werk/meldingen/<uuid:melding_id>/", "beheer/", "beheer/opdrachten/"),
}


def routes(*kinds):
    for route, door in DOORS.items():
        if door.page and "GET" in door.asks and door.whose in kinds and route not in ON_THE_WAY_IN | ELSEWHERE:
            yield route


def walk(tab, town, routes, *, more=(), whole=()):
    """Looks at each page; at the same page with another form in it on the smallest screen only. Answers the titles.

    `more`: addresses that no route leads to, on the smallest screen only; `whole`: such ones as each other page.
    """
    bring_axe(tab)
    seen, titles, others, without = {}, [], list(more), ()
    with connections_stay(), beside_pages_made_once():
        for route in routes:
            first, *same = addresses_of(route, town)
            others += same
            in_all_colours = route in IN_ALL_COLOURS
            seen[first] = open_page(tab, first) + faults_here(tab, in_all_colours=in_all_colours, without=without)
            titles.append(tab.title())
            without = ON_EVERY_PAGE
        for address in whole:
            seen[address] = open_page(tab, address) + faults_here(tab, without=without)
        tab.set_viewport_size(SMALL)
        tab.emulate_media(color_scheme="light")
        for address in others:
            seen[address] = open_page(tab, address) + faults_when_small(tab, without=without)
    assert {address: faults for address, faults in seen.items() if faults} == {}
    assert tab.faults == []
    return titles


def connections_stay():
    """As behind the pool of a town: a new one for each request costs as much as a page."""
    return patch.dict(connection.settings_dict, CONN_MAX_AGE=600)


@contextmanager
def beside_pages_made_once():
    """In a walk of one person the browser still asks for these on each page, and puts them there."""
    answer, made = BaseHandler.get_response, {}

    def from_memory(handler, request):
        path = request.path
        if path not in BESIDE:
            return answer(handler, request)
        if path not in made:
            made[path] = answer(handler, request)
        kept = made[path]
        return type(kept)(kept.content, status=kept.status_code, headers=dict(kept.headers))

    with patch.object(BaseHandler, "get_response", from_memory):
        yield


def open_page(tab, address):
    status = tab.goto(address).status
    found = [] if status == NOT_FOUND.get(address, 200) else [f"answers {status}{NOTHING_THERE.get(status, '')}"]
    return found if tab.url.endswith(address) else [*found, f"leads to {tab.url}"]
