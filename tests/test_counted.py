"""What anybody can send is counted: else a program has us write, mail or keep as often as it likes.

Each door that takes something of strangers or residents: its page counts (`limit`, `count_try`), or what that calls in
its own file, or the door of residents does; or it stands here with the reason why nothing comes of it.
"""

import inspect
import re
from pathlib import Path

from tests.doors import DOORS, For, routes

HOUSE = Path(__file__).parent.parent / "loket"
OPEN = (For.EVERYBODY, For.HOLDER, For.INWONER)
COUNTS = re.compile(r"\b(limit|count_try|signed_body|prove_password|prove_passkey)\(")
NOTHING_COMES_OF_IT = {
    "api/telefonie/gebeurtenissen": "who signs with the secret; wrong ones are counted by `signed_body`",
    "api/klantcontacten/social": "who signs with the secret; wrong ones are counted by `signed_body`",
    "piket/<str:token>/": "a colleague on duty, by a link that we sent",
    "api/termijnen/v1/berekenen": "it only counts days, by a limit of its API",
    "mijn/uitloggen/": "it ends what is there",
    "inloggen/demo/": "in a demo only",
    "mijn/inloggen/demo/": "in a demo only",
    "oefenbank/<str:betaling>/": "in a demo only",
    "melding-openbare-ruimte/meelezen/": "reads along; nothing is kept or sent",
    "formulier/betaling/veranderd/": "only an id that we gave ourselves counts",
    "formulier/<slug:slug>/<uuid:aanvraag_id>/stap/<slug:code>/": "in a form that was counted when it began",
    "formulier/<slug:slug>/<uuid:aanvraag_id>/betalen/": "one payment of a form",
    "mening/<slug:sleutel>/": "once for each question of ours",
    "balie/nummer/<str:token>/weg/": "it ends a number that was taken",
    "inloggen/passkey/vraag/": "a question in the session; who answers it is counted",
    "uitloggen/": "it ends what is there",
    "afspraak/<str:token>/eerder/": "a mark on an appointment that was counted when it was made",
    "terugbellen/<uuid:send_key>/intrekken/": "it ends a question that was counted",
    "zoeken/gevonden/<uuid:search_id>/": "a mark on a search that was asked",
    "zoeken/gebeld/<uuid:search_id>/": "a mark on a search that was asked",
    "formulier/<slug:slug>/<uuid:aanvraag_id>/controle/": "once for each form; who takes it back is counted",
}


def taking():
    for route, entry in routes():
        door = DOORS.get(route)
        if door and door.whose in OPEN and "POST" in door.asks:
            yield route, inspect.unwrap(entry.callback), entry.callback


def counted(plain, view):
    """By the door of residents, by the page itself, or by what it calls in its own file."""
    return getattr(view, "resident", False) or any(COUNTS.search(text) for text in reached(plain))


def reached(page):
    """The text of a function, and of each that it names in the same file."""
    here = vars(inspect.getmodule(page))
    own = {name: inspect.unwrap(each) for name, each in here.items() if inspect.isfunction(inspect.unwrap(each))}
    own = {name: each for name, each in own.items() if each.__module__ == here["__name__"]}
    todo, seen = [page], set()
    while todo:
        each = todo.pop()
        if each not in seen:
            seen.add(each)
            text = inspect.getsource(each)
            yield text
            todo += [own[name] for name in set(re.findall(r"\w+", text)) & set(own)]


ASKED = re.compile(r"\b(count_asked|mail_left_out)\(")
TYPED = re.compile(r"\b(email|phone|telefoon|telefoonnummer|reached)\b")
WRITES_TO_NO_TYPED_ADDRESS = {
    "inloggen/demo/": "in a demo only",
    "inloggen/passkey/vraag/": "it mails nobody",
    "inloggen/passkey/": "it mails nobody",
    "melding/<slug:token>/antwoord/": "to the team; the address was counted when it was left",
    "melding/<slug:token>/oordeel/": "to the team; the address was counted when it was left",
    "formulier/verder/<str:token>/": "it opens what a mail of ours led to",
    "balie/nummer/<str:token>/weg/": "it ends a number that was taken",
    "terugbellen/<uuid:send_key>/intrekken/": "it ends a question that was counted",
    "inloggen/wachtwoord-vergeten/": "to colleagues only, five an hour each (`toegang/commands/password.py`)",
    "klopt-dit-niet/<slug:kind>/<slug:slug>/": "to the colleague whose page it is",
}


def test_each_page_by_which_a_stranger_has_us_write_to_an_address_counts_that_address():
    """Else who has many networks fills the box of somebody who never asked."""
    found = {}
    for route, plain, _ in taking():
        if DOORS[route].whose in (For.EVERYBODY, For.HOLDER):
            words = inspect.getsource(inspect.getmodule(plain))
            if TYPED.search(words) or ASKED.search(words):
                found[route] = any(ASKED.search(text) for text in reached(plain))
    assert len(found) > 10
    assert {each for each, fits in found.items() if not fits} == set(WRITES_TO_NO_TYPED_ADDRESS)


def test_what_is_asked_is_counted_around_the_deed():
    """Called without `with` it counts nothing, and says nothing of that."""
    lines = [line for path in HOUSE.rglob("*.py") for line in path.read_text().splitlines() if ASKED.search(line)]
    called = [line.strip() for line in lines if not line.startswith("def ")]
    assert len(called) > 10
    assert [line for line in called if not line.startswith(("with ", "async with "))] == []


def test_each_page_that_takes_something_of_strangers_counts():
    found = {route: bool(counted(plain, view)) for route, plain, view in taking()}
    assert len(found) > 40
    assert sorted(route for route, fits in found.items() if not fits and route not in NOTHING_COMES_OF_IT) == []
    left = {route for route, fits in found.items() if not fits}
    assert sorted(set(NOTHING_COMES_OF_IT) - left) == [], "These are gone, or are counted: take them out"
