"""Every operation of the national APIs with the token of an application that may not do it there: nothing is told of
what is another's, and nothing of it changes."""

import json
import re
from urllib.parse import urlencode

import pytest
from django.db import transaction

from loket.notificaties.models import Notificatie
from loket.zgw.lists import expand_in
from loket.zgw.models import Wijziging
from loket.zgw.resource import Resource
from tests.doors import machine_routes
from tests.marks import marks_in
from tests.walk import moved_by_table
from tests.zgw.marked import OF_SOMEBODY, furnish_two, mark, strangers

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NOTHING, ELSEWHERE, LOWER, ONLY_ZAKEN = STRANGERS = ("nothing", "other-types", "lower", "only-zaken")
# What a program may do wherever it may make something, and which tells of nothing: to reserve a number.
RESERVES = ("documentnummer_reserveren", "zaaknummer_reserveren", "reserveer_zaaknummer")

# What an operation at an address of its own is about, and of what a nested address hangs.
SINGLES = {"zaken": "zaken/zaken", "documenten": "documenten/enkelvoudiginformatieobjecten"}
PARENTS = {
    "zaak_uuid": "zaken/zaken",
    "besluit_uuid": "besluiten/besluiten",
    "enkelvoudiginformatieobject_uuid": "documenten/enkelvoudiginformatieobjecten",
}


@pytest.fixture(scope="module")
def town(scene_of_module):
    """What is theirs, what is of the types that the second stranger may do all with, and the strangers."""
    marking, theirs, own = furnish_two(scene_of_module)
    return marking, theirs, own, strangers(own, theirs)


@pytest.fixture(params=STRANGERS)
def stranger(request, town, scene):
    return request.param, town[3][request.param]


def operations():
    return [
        (method, route, handler)
        for route, entry in machine_routes()
        if not entry.callback.public
        for method, handler in entry.callback.handlers.items()
    ]


def keys_of(route):
    """What lies at an address, the deepest first: `zaken/zaakeigenschappen`, then `zaken/zaken`."""
    api, *parts = route.replace("/api/v1", "").split("/")
    names = [part for part in parts if not part.startswith(("<", "_"))]
    return [f"{api}/{name}" for name in reversed(names)] + [SINGLES.get(api, "")]


def address_of(route, found):
    """An address where something of `found` is; below a zaak, of that zaak; of a trail, its last line."""
    key = next((key for key in keys_of(route) if key in found), "")
    main = found.get(key, "").rpartition("/")[2]
    ids = {name: found[at].rpartition("/")[2] for name, at in PARENTS.items()}
    line = Wijziging.objects.filter(hoofd_id=main).latest("id").id if "audittrail/<" in route else main
    return "/" + re.sub(r"<uuid:(\w+)>", lambda each: str(line if each[1] == "uuid" else ids[each[1]]), route)


def ask(program, method, url, body=None):
    """The answer; what it changed is undone, and how many rows moved is told."""
    before = moved_by_table()
    with transaction.atomic():
        raw = b"" if body is None else json.dumps(body).encode()
        answer = program.client.generic(method, url, raw, content_type="application/json", headers=program._headers({}))
        moved = sorted(table for table, count in moved_by_table().items() if count != before.get(table, 0))
        transaction.set_rollback(True)
    answer.told = b"".join(answer) if answer.streaming else answer.content
    return answer, moved


def test_nothing_that_is_theirs_opens_or_changes(town, stranger):
    """At each address, with each method, with what was sent to make it: a 403 or a 404, and not a word."""
    marking, theirs, _, _ = town
    name, program = stranger
    wrong = []
    for method, route, _ in operations():
        if name == ONLY_ZAKEN and route.startswith("zaken/"):
            continue
        url, body = address_of(route, theirs), body_of(method, route, marking, theirs)
        answer, moved = ask(program, method, url, body)
        shows = marks_in(answer.told)
        fits = answer.status_code in (403, 404) or may_anyway(method, route, name, answer)
        if not fits or shows or (moved and not route.endswith(RESERVES)):
            wrong.append((method, route, answer.status_code, sorted(shows), moved, answer.told[:300]))
    assert not wrong, "\n".join(map(str, wrong))


def body_of(method, route, marking, theirs):
    """What makes it, or how it reads, or a body that has nothing to change."""
    if method in ("GET", "DELETE"):
        return None
    *_, last = [part for part in route.split("/") if not part.startswith("<")]
    if (own := bodies_of(theirs).get(last)) is not None and not route.startswith("besluiten/"):
        return own
    key = next((key for key in keys_of(route) if key in marking.sent), "")
    if not key or method == "PATCH":
        return {}
    return marking.sent[key][1 if method == "POST" else 2]


def bodies_of(theirs):
    """Of the operations that make no resource of their own, and of those that hang below another."""
    zaak, status = theirs["zaken/zaken"], {"statustype": theirs["catalogi/statustypen"]}
    status["datumStatusGezet"] = "2019-05-01T13:37:00Z"
    number, document = {"bronorganisatie": "000000000"}, theirs["documenten/enkelvoudiginformatieobjecten"]
    return {
        "_zoek": {"uuid__in": [zaak.rpartition("/")[2], document.rpartition("/")[2]]},
        "objectinformatieobjecten": {"object": zaak, "objectType": "zaak", "informatieobject": document},
        "substatussen": {"zaak": zaak, "omschrijving": "Bijna klaar"},
        "zaak_afsluiten": {"resultaat": {"resultaattype": theirs["catalogi/resultaattypen"]}, "status": status},
        "zaak_bijwerken": {},
        "zaak_opschorten": {"zaak": {"opschorting": {"indicatie": True, "reden": "x"}}, "status": status},
        "zaak_verlengen": {"zaak": {"verlenging": {"reden": "x", "duur": "P1W"}}, "status": status},
        "zaak_registreren": {
            "zaak": {**number, "zaaktype": theirs["catalogi/zaaktypen"], "startdatum": "2019-04-09"}
            | {"verantwoordelijkeOrganisatie": "000000000", "vertrouwelijkheidaanduiding": "geheim"},
            "rollen": [],
            "status": status,
        },
        "besluiten": {"besluit": theirs["besluiten/besluiten"]},
        **dict.fromkeys(RESERVES, number),
    }


def may_anyway(method, route, name, answer):
    """A list of what may be seen, a search, the catalogue, or a number."""
    if name == NOTHING:
        return False
    reads = method == "GET" and (route.startswith("catalogi/") or "<" not in route)
    searches = route.endswith("_zoek") and answer.json()["results"] == []
    return (answer.status_code == 200 and (reads or searches)) or (
        answer.status_code == 201 and route.endswith(RESERVES)
    )


def lists():
    """Each resource with a list, with its route."""
    for method, route, handler in operations():
        resource = getattr(handler, "__self__", None)
        if method == "GET" and isinstance(resource, Resource) and resource.listing and not route.endswith(">"):
            yield route, resource


def asked_of(resource, shown):
    """A question for each filter, with what it is of theirs; and one for each that can be expanded, two deep."""
    for each in resource.listing.filters:
        value = shown
        for step in re.sub(r"__(gte?|lte?|icontains|in|isnull)$", "", each.name).split("__"):
            value = value.get(step) if isinstance(value, dict) else None
        yield {each.name: "000000000" if value is None or isinstance(value, (list, dict)) else str(value)}
    if resource.listing.expands:
        yield from ({"expand": ",".join(paths)} for paths in expansions(resource.shape))


def expansions(shape):
    """For each that can be expanded: it, and all that can be expanded in it."""
    for name in shape.fields:
        if other := shape.related(name):
            deeper = [f"{name}.{each}" for each in other.fields if other.related(each)]
            yield [name, *(each for each in deeper if not faults_of(shape, each))]


def faults_of(shape, path):
    faults = []
    expand_in(shape, path, faults)
    return faults


@pytest.mark.parametrize("name", [ELSEWHERE, LOWER, ONLY_ZAKEN])
def test_no_question_of_a_list_tells_of_theirs(town, scene, name):
    """Filtered by what theirs has, and with all that it is tied to shown along."""
    marking, theirs, _, programs = town
    wrong, own = [], 0
    for route, resource in lists():
        if name == ONLY_ZAKEN and not route.startswith(("documenten/", "besluiten/")):
            continue
        shown = next((marking.sent[key][2] for key in keys_of(route) if key in marking.sent), {})
        for asked in asked_of(resource, shown):
            url = f"{address_of(route, theirs)}?{urlencode(asked)}"
            answer, _ = ask(programs[name], "GET", url)
            told = answer.json() if answer.status_code == 200 else []
            found = {each["url"] for each in (told["results"] if isinstance(told, dict) else told)}
            own += bool(found)
            secret = found & set(theirs.values()) and not route.startswith("catalogi/")
            if answer.status_code not in (200, 400, 403) or marks_in(answer.told) or secret:
                wrong.append((route, asked, answer.status_code, sorted(marks_in(answer.told)), secret))
    assert not wrong, "\n".join(map(str, wrong))
    assert own or name != ELSEWHERE, "it sees its own"


@pytest.mark.parametrize("name", [ELSEWHERE, ONLY_ZAKEN])
def test_what_is_tied_to_theirs_shows_an_address_and_no_more(town, name):
    """A zaak, a document and a decision that this program may see, with all around them: who may see all, sees more."""
    marking, theirs, own, programs = town
    of_zaken, seen_by_all, wrong, shown = theirs if name == ONLY_ZAKEN else own, set(), [], 0
    for route, resource in lists():
        key = keys_of(route)[0]
        if not resource.expands or key not in of_zaken or (name == ONLY_ZAKEN and not key.startswith("zaken/")):
            continue
        for paths in expansions(resource.shape):
            asked = f"{of_zaken[key]}?expand={','.join(paths)}"
            answer, _ = ask(programs[name], "GET", asked)
            others = {each for each in marks_in(answer.told) if name == ELSEWHERE or not each.startswith("Zegelza")}
            shown += answer.status_code == 200
            if answer.status_code not in (200, 403) or others:
                wrong.append((asked, answer.status_code, sorted(others)))
            seen_by_all |= marks_in(ask(marking.full, "GET", asked)[0].told)
    assert not wrong, "\n".join(map(str, wrong))
    assert {mark("zaken/zaken"), mark("documenten/enkelvoudiginformatieobjecten")} <= seen_by_all
    assert shown >= 10, "it sees its own"


def test_a_message_to_subscribers_tells_where_and_nothing_of_what(town):
    """Who takes a subscription has no rights for what it is about (nrc-002)."""
    sent = json.dumps(list(Notificatie.objects.values()), default=str)
    assert town[1]["zaken/zaken"] in sent
    assert marks_in(sent.encode()) == set()


def test_every_mark_is_read_by_who_may(town, scene):
    """Or the walk would look for words that are nowhere."""
    _, theirs, _, _ = town
    seen = set()
    for method, route, _ in operations():
        if method == "GET":
            answer, _ = ask(scene.full, method, address_of(route, theirs))
            assert answer.status_code in (200, 400, 404), (route, answer.told[:300])
            seen |= marks_in(answer.told)
    assert {mark(path) for path in OF_SOMEBODY} - seen == set()
