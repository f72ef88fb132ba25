"""Every address: nothing of staff opens for a stranger, nothing breaks, and looking writes nothing."""

import inspect
import re
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from loket.beheer.rechten import addresses_by_permission
from loket.examples.cast import SANNE, Person
from loket.examples.town import hire
from loket.kernel.guessing import MOST_WRONG, PER, SECRETS
from loket.kernel.models import RateWindow
from loket.organisatie.models import Functie, Medewerker
from loket.organisatie.permissions import all_permissions
from loket.zaken.models import Zaak
from tests.doors import DOORS, For, routes
from tests.lived_in import NOBODY, addresses_of, furnish, names_in
from tests.marks import OF_SOMEBODY, mark_of, marks_in, packed, plant
from tests.walk import Walk

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WRONG_KEYS = {
    name: ["dit-is-geen-sleutel"]
    for name in (
        "token",
        "piket",
        "sign",
        "reset",
        "invited",
        "preview",
        "volgcode",
        "sleutel",
        "form_link",
        "form_hand",
        "mail_link",
        "pay_link",
        "form_betaling",
    )
}
WRONG_KEYS["send_key"] = WRONG_KEYS["klacht_key"] = ["8a6e0804-2bd0-4672-b79d-d97027f9071a"]  # well made, and nobody's
WRONG_KEYS |= dict.fromkeys(("afspraak_token", "agenda_secret", "zuil", "zuil_number"), WRONG_KEYS["token"])
RESIDENTS = "loket.inloggen.tests.people.residents"
# Handles work of every kind, in a team that has nothing of what lies there.
ELSEWHERE = Person(
    *("els@bergen.example", "Els", "Elders", "consulent", ("zorg",)),
    ("Behandelaar zaken", "Behandelaar meldingen", "Klachtbehandelaar"),
)
# Values that tests of their rooms fill in; in a walk over all addresses nothing is there.
MADE_UP = {
    *("search_id", "uuid", "z", "x", "y", "way", "passkey_id", "public_id"),
    *("delivery_id", "job_id", "steps", "stappen", "afwijking_id"),
}
SEARCHES = re.compile(r"GET\.get\(.q.,")
OPEN_IN_A_DEMO = {"/demo/postvak/"}
# What is of one resident, or of one team; all that a colleague needs to see anyway (pages, programme) is not in it.
OF_ONE = {
    "resident": ("mijn/zaken/<", "formulier/<slug:slug>/<uuid"),
    ELSEWHERE: (
        *("werk/zaken/<", "werk/meldingen/<", "werk/meldingen/foto/", "werk/mail/<", "werk/post/stuk/<"),
        *("werk/post/scan/<", "werk/klachten/<uuid", "werk/klachten/over-mij/<", "werk/terugbellen/<"),
        *("werk/brieven/<", "werk/brieven/nieuw/<", "werk/besluiten/", "werk/berichten/<", "werk/partijen/<"),
        *("werk/leren/team/<", "werk/leren/gesprek/<", "werk/balie/bezoek/<", "werk/afspraken/<uuid"),
        *("werk/terugmeldingen/<", "werk/zaak-opzoeken/<", "werk/waardering/antwoord/<"),
    ),
}
# Doors that more than one right opens: they ask in themselves, each a right of these rooms.
ASKS_IN_ITSELF = {
    "werk/ik/afwezigheid/": ("organisatie.",),
    "beheer/organisatie/": ("organisatie.", "toegang."),
    "werk/meldingen/": ("meldingen.",),
    "werk/partijen/": ("partijen.",),
    "werk/leren/": ("personeel.",),
    "werk/klachten/": ("klachten.",),
    "werk/balie/": ("balie.",),
    "werk/post/": ("post.",),
    "werk/gesprek/": ("klantcontacten.", "telefonie."),
    "werk/zaken/": ("zaken.", "documenten."),
    "werk/archief/": ("archief.",),
    "werk/redactie/": ("redactie.",),
    "voorbeeld/pagina/": ("redactie.",),
    "werk/rooster/": ("rooster.",),
}
# These know who asks by a signature, a key or an id of others in what is sent, or change nothing.
WITHOUT_TOKEN = {
    "zoeken/gebeld/<uuid:search_id>/",
    "formulier/betaling/veranderd/",
    "api/klantcontacten/social",
    "api/telefonie/gebeurtenissen",
    "api/termijnen/v1/berekenen",
    "open311/v2/requests.<str:form>",
}
# Pages of one record that show words of somebody without a line for it, and why.
NOT_WRITTEN_DOWN: dict[str, str] = {}
SAYS_WHY = {"werk/zaken/<uuid:zaak_id>/toch-bekijken/"}  # who gives a reason may look, and is written down
ASKS_WHY = (422,)
NOT_FOR_YOU, NOT_HERE, NO_SUCH_METHOD, REFUSED = 403, 404, 405, 409
OLD_LINK = 422  # a link out of a mail that is over says so


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    """Set up once, and rolled back when all doors were tried."""
    files = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files"), DEMO=True, INLOGGEN_DEMO=RESIDENTS)
    with django_db_blocker.unblock(), files, transaction.atomic():
        filling = furnish()
        hire(ELSEWHERE)
        Zaak.objects.filter(team=None).exclude(id__in=packed()).update(
            team="vergunningen"
        )  # what nobody has yet is for all who handle zaken
        plant()
        yield filling
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def walks(town):
    """Begun here, for who comes in during a test is gone after it."""
    of_staff = {person: Walk(person) for person in (None, NOBODY, ELSEWHERE, SANNE)}
    return of_staff | {"resident": Walk(resident="bep")}


@pytest.fixture
def walk_of(walks):
    """The walk of this visitor, the same for all tests of this file."""

    def walk_of(person=None):
        walks[person].begin()
        return walks[person]

    return walk_of


def doors(town, *kinds):
    for route, door in DOORS.items():
        if door.whose in kinds:
            for address in addresses_of(route, town):
                yield door, address


def goes_to_log_in(answer):
    return answer.status_code == 302 and urlsplit(answer.location).path.startswith("/inloggen/")


def test_every_address_has_a_door():
    known = {route for route, _ in routes()}
    new = sorted(known - set(DOORS))
    assert not new, f"Say in tests/doors.py who may come in by these: {new}"
    assert set(DOORS) - known == set(), "These are gone: take them out of tests/doors.py"


def test_every_value_in_an_address_is_filled_in(town):
    """Else all walks knock where nothing is, and see nothing."""
    empty = {(name, route) for route in DOORS for _, name, meant in names_in(route) if meant not in town}
    new = sorted(f"<{name}> of {route}" for name, route in empty if name not in MADE_UP)
    assert not new, f"Say in tests/lived_in.py (furnish, or MEANT) what fills in these: {new}"
    assert MADE_UP - {name for name, _ in empty} == set(), "These are filled in now: take them out of MADE_UP"


def test_a_stranger_opens_no_door_of_staff(town, walk_of):
    walk = walk_of()
    for door, address in doors(town, For.HALF_WAY, For.STAFF, For.PERMITTED):
        for method in ("GET", "POST"):
            answer, written = walk.knock(method, address)
            code = answer.status_code
            no_such = code == NO_SUCH_METHOD and method not in door.asks
            walk.expect(goes_to_log_in(answer) or code == NOT_FOR_YOU or no_such, method, address, answer)
            walk.expect_nothing_of_others(method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


@pytest.mark.parametrize("person", [None, SANNE], ids=["stranger", "administrator"])
def test_who_is_no_resident_that_is_in_opens_no_door_of_one(town, walk_of, person):
    """What another resident sees there is tested beside the pages (loket/mijn/tests/test_strangers.py)."""
    walk = walk_of(person)
    for door, address in doors(town, For.INWONER):
        for method in door.asks.split():
            answer, written = walk.knock(method, address)
            to_log_in = answer.status_code == 302 and urlsplit(answer.location).path == "/mijn/inloggen/"
            walk.expect(to_log_in, method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


def test_a_colleague_without_permission_opens_nothing_that_needs_one(town, walk_of):
    walk = walk_of(NOBODY)
    for door, address in doors(town, For.PERMITTED):
        for method in door.asks.split():
            answer, written = walk.knock(method, address)
            walk.expect(answer.status_code in (NOT_FOR_YOU, NOT_HERE, REFUSED), method, address, answer)
            walk.expect_nothing_of_others(method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


def test_a_wrong_key_opens_nothing(town, walk_of):
    walk = walk_of()
    for door, address in doors(town | WRONG_KEYS, For.HOLDER):
        for method in door.asks.split():
            answer, written = walk.knock(method, address)
            walk.expect(answer.status_code in (NOT_HERE, OLD_LINK), method, address, answer)
            walk.expect_nothing_of_others(method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


def test_the_right_key_opens(town, walk_of):
    walk = walk_of()
    for door, address in doors(town, For.HOLDER):
        if "GET" in door.asks:
            answer, _ = walk.knock("GET", address)
            walk.expect(answer.status_code == 200 or takes_the_key(answer), "GET", address, answer)
    assert walk.notes == []


def test_no_search_engine_and_no_browser_keeps_a_page_that_opens_by_a_secret(town):
    """Neither what the right one opens, nor the page that says that there is nothing."""
    client = Client(raise_request_exception=False)
    tried = [each for filling in (town, town | WRONG_KEYS) for each in doors(filling, For.HOLDER)]
    for address in [address for door, address in tried if "GET" in door.asks]:
        with transaction.atomic():
            answer = client.get(address)
            transaction.set_rollback(True)
        assert answer["X-Robots-Tag"] == "noindex", address
        assert "no-store" in answer["Cache-Control"], address


def test_the_secret_in_an_address_has_a_name_that_is_watched():
    """So that who tries many waits (loket/kernel/guessing.py)."""
    for route, door in DOORS.items():
        if door.whose == For.HOLDER:
            assert SECRETS & set(re.findall(r"<\w+:(\w+)>", route)), route


def test_who_tries_one_wrong_key_after_the_other_waits_at_every_door(town):
    """With a wrong key and with a right one alike; a quarter of an hour later the right one opens."""
    client = Client(raise_request_exception=False)
    with transaction.atomic():
        for number in range(MOST_WRONG):
            assert client.get(f"/klacht/geraden-{number}/").status_code == NOT_HERE
        asked = [address for filling in (town, town | WRONG_KEYS) for _, address in doors(filling, For.HOLDER)]
        answers = {address: client.get(address) for address in asked}
        assert {each.status_code for each in answers.values()} <= {429, NO_SUCH_METHOD}
        assert len(answers) > 40
        assert client.get("/klacht/").status_code == 200, "what is open to all stays so"
        RateWindow.objects.update(started_at=timezone.now() - PER)
        right = [address for door, address in doors(town, For.HOLDER) if "GET" in door.asks]
        for address in right:
            answer = client.get(address)
            assert answer.status_code in (200, 302), address
        transaction.set_rollback(True)


def test_a_key_that_is_no_key_answers_as_one_that_nobody_has(town):
    """Nothing tells who guesses that he comes nearer."""
    client = Client(raise_request_exception=False)
    nobodys = WRONG_KEYS | {name: ["Zb1-" + "x" * 28] for name in WRONG_KEYS if name not in ("send_key", "klacht_key")}
    for route, door in DOORS.items():
        if door.whose == For.HOLDER and "GET" in door.asks:
            with transaction.atomic():
                one, other = (client.get(addresses_of(route, town | wrong)[0]) for wrong in (WRONG_KEYS, nobodys))
                transaction.set_rollback(True)
            assert (one.status_code, plain(one)) == (other.status_code, plain(other)), route


def plain(answer):
    """Without the number of this answer, the token of its forms, and the key that was sent."""
    return re.sub(rb"[0-9A-F]{8}\b|[A-Za-z0-9]{64}|dit-is-geen-sleutel|Zb1-x+", b"", answer.content)


def takes_the_key(answer):
    """The link out of the mail moves to the session, so that it stands in no address any more."""
    return answer.status_code == 302 and answer.location == "/inloggen/nieuw-wachtwoord/"


@pytest.mark.parametrize("person", [None, NOBODY, SANNE], ids=["stranger", "colleague", "administrator"])
def test_looking_breaks_and_writes_nothing(town, walk_of, person):
    walk = walk_of(person)
    for door, address in doors(town, *For):
        if "GET" in door.asks:
            answer, written = walk.knock("GET", address)
            walk.expect_nothing_written("GET", address, [] if takes_the_key(answer) else written)
            if person != SANNE and door.whose != For.HOLDER and address not in OPEN_IN_A_DEMO:
                walk.expect_nothing_of_others("GET", address, answer)
    assert walk.notes == []


def test_the_administrator_opens_all_doors_of_staff(town, walk_of):
    """The doors are real: what is shut for others, leads somewhere."""
    walk = walk_of(SANNE)
    for door, address in doors(town, For.STAFF, For.PERMITTED):
        if "GET" in door.asks:
            answer, _ = walk.knock("GET", address)
            has_nothing_to_show = address == "/werk/ik/herstelcodes/" and answer.status_code == 302
            is_marked = address.endswith("/pakket.zip") and answer.status_code == 302  # no longer as it was packed
            fits = answer.status_code in (200, 204) or has_nothing_to_show or is_marked
            walk.expect(fits, "GET", address, answer)
    assert walk.notes == []


def test_a_method_that_a_door_does_not_know_is_refused(town, walk_of):
    """The method is of the door: it is asked at one address of it. DELETE stands for all that pages do not know."""
    walk = walk_of(SANNE)
    for route, door in DOORS.items():
        [address, *_] = addresses_of(route, town)
        for method in {"GET", "POST", "DELETE"} - set(door.asks.split()):
            answer, written = walk.knock(method, address)
            walk.expect(answer.status_code == NO_SUCH_METHOD, method, address, answer)
            walk.expect_nothing_written(method, address, written)
    assert walk.notes == []


@pytest.mark.parametrize("stranger", ["resident", ELSEWHERE], ids=["resident", "other-team"])
def test_no_page_tells_of_somebody_else(town, walk_of, stranger):
    """What one may open shows only what is one's own; who is not in, or may nothing, is looked at above."""
    walk = walk_of(stranger)
    mine = (For.INWONER,) if stranger == "resident" else (For.STAFF, For.PERMITTED)
    for route, door in DOORS.items():
        if door.whose in mine and "GET" in door.asks and "<" not in route:
            [address] = addresses_of(route, town)
            answer, _ = walk.knock("GET", address)
            walk.expect_nothing_of_others("GET", address, answer)
    assert walk.notes == []


def test_what_is_of_one_is_shut_for_another(town, walk_of):
    """A resident at the zaak of another one, a handler at the work of another team: at each address that names it."""
    for stranger, begins in OF_ONE.items():
        walk = walk_of(stranger)
        for route in (route for route in DOORS if "<" in route and route.startswith(begins)):
            for address in addresses_of(route, town):
                for method in DOORS[route].asks.split():
                    answer, written = walk.knock(method, address)
                    expected = ASKS_WHY if route in SAYS_WHY else (NOT_FOR_YOU, NOT_HERE)
                    walk.expect(answer.status_code in expected, method, address, answer)
                    walk.expect_nothing_of_others(method, address, answer)
                    walk.expect_nothing_written(method, address, written)
        assert walk.notes == []


@pytest.fixture
def with_only(town):
    """Somebody of staff, in a team that has nothing, who comes back with other rights."""
    functie = Functie.objects.create(name="Wisselend")
    hire(Person(*("wissel@bergen.example", "Wim", "Wissel", "invaller", ("zorg",)), ("Wisselend",)))
    client = Client(raise_request_exception=False)
    client.force_login(Medewerker.objects.get(email="wissel@bergen.example"))
    client.get("/werk/")

    def with_only(permissions):
        Functie.objects.filter(id=functie.id).update(permissions=sorted(permissions))
        return client

    return with_only


def test_each_right_opens_its_doors_and_nothing_else_does(town, with_only):
    """With all rights but the one that a door asks, it is shut; with that one alone, a list opens. So it is for each
    role, for a role is a sum of rights."""
    wrong = []
    for permission, guarded in addresses_by_permission().items():
        some = [route.removeprefix("/") for route in guarded]
        without = with_only(set(all_permissions()) - {permission})
        for route in some:
            for method in DOORS[route].asks.split():
                answer = without.generic(method, addresses_of(route, town)[0])
                if answer.status_code != NOT_FOR_YOU or marks_in(answer.content):
                    wrong.append(f"{method} {route} without {permission}: {answer.status_code}")
        alone = with_only({permission})
        for route in some:
            if "<" not in route and "GET" in DOORS[route].asks:
                answer = alone.get(f"/{route}")
                if answer.status_code not in (200, 204, 302):
                    wrong.append(f"GET {route} with {permission}: {answer.status_code}")
    assert wrong == []


def test_a_door_that_asks_in_itself_asks_a_right_of_its_own_room(town, with_only):
    """With all rights of the house but those of the room behind the door."""
    wrong, callbacks = [], dict(routes())
    for route, door in DOORS.items():
        if door.whose != For.PERMITTED or getattr(callbacks[route].callback, "permission", ""):
            continue
        rooms = next(rooms for begins, rooms in ASKS_IN_ITSELF.items() if route.startswith(begins))
        client = with_only(each for each in all_permissions() if not each.startswith(rooms))
        for method in door.asks.split():
            answer = client.generic(method, addresses_of(route, town)[0])
            if answer.status_code not in (NOT_FOR_YOU, NOT_HERE, REFUSED):
                wrong.append(f"{method} {route}: {answer.status_code}")
    assert wrong == []


def test_a_look_at_somebody_is_written_down(town, walk_of):
    """At each page of one record in which a word of somebody stands. A new page writes its line as
    loket/mail/pages/door.py does, or says above why not."""
    walk, silent = walk_of(SANNE), {}
    for route, door in DOORS.items():
        if door.whose in (For.STAFF, For.PERMITTED) and "GET" in door.asks and "<" in route:
            for address in addresses_of(route, town):
                answer, _ = walk.knock("GET", address)
                if answer.shows and not answer.logged:
                    silent.setdefault(route, set()).update(answer.shows)
    new = {route: sorted(shown) for route, shown in silent.items() if route not in NOT_WRITTEN_DOWN}
    assert new == {}, "These pages show somebody's data, and no line says that a colleague looked"
    assert set(NOT_WRITTEN_DOWN) == set(silent), "These write a line by now: take them out of NOT_WRITTEN_DOWN"


def test_a_search_by_which_a_colleague_finds_somebody_is_written_down(town, walk_of):
    """`?q=` with a word of somebody finds them, and with another word does not: then that somebody looked is a line."""
    walk, silent, searches = walk_of(SANNE), {}, set()
    reads = {route for route, entry in routes() if SEARCHES.search(source_of(entry.callback))}
    for route, door in DOORS.items():
        if door.whose in (For.STAFF, For.PERMITTED) and "GET" in door.asks and route in reads:
            [address, *_] = addresses_of(route, town)
            found, _ = walk.knock("GET", f"{address}?q=Zegel")
            other, _ = walk.knock("GET", f"{address}?q=Niemandheet")
            if found.shows - other.shows:
                searches.add(route)
                if not found.logged:
                    silent[route] = sorted(found.shows - other.shows)
    assert silent == {}
    assert searches


def source_of(view):
    return inspect.getsource(inspect.getmodule(inspect.unwrap(view)))


def test_every_mark_is_read_by_who_may(town, walk_of):
    """Or the walks above would look for words that are nowhere."""
    walk, seen = walk_of(SANNE), set()
    for door, address in doors(town, For.STAFF, For.PERMITTED):
        if "GET" in door.asks:
            seen |= walk.knock("GET", address)[0].shows
    assert {mark_of(label) for label in OF_SOMEBODY} - seen == set()


def test_nothing_is_sent_without_the_token_of_our_own_form(town):
    """A form that another site shows somebody who is in (CSRF). What asks for no token takes no cookie either."""
    client, wrong = Client(enforce_csrf_checks=True), []
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    exempt = {route for route, entry in routes() if getattr(entry.callback, "csrf_exempt", False)}
    assert {route for route in exempt if "POST" in DOORS[route].asks} == WITHOUT_TOKEN
    for route, door in DOORS.items():
        if "POST" in door.asks and route not in WITHOUT_TOKEN:
            answer = client.post(addresses_of(route, town)[0], headers={"Origin": "https://elders.example"})
            if answer.status_code != NOT_FOR_YOU:
                wrong.append(f"POST {route}: {answer.status_code}")
    assert wrong == []


def test_the_log_in_is_where_strangers_are_sent():
    assert reverse("toegang:login") == "/inloggen/"
