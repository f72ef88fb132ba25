"""A form that is sent twice is done once: pressed twice, sent again after going back, or after an answer that got lost.

Each form of each page is filled in as somebody might, sent, and sent once more as it was. A form with a key of its own
is sent a second time with one other word too: that is another thing, and none of it may be lost.
"""

from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from django.db import transaction
from django.test import Client
from django.test.utils import override_settings

from loket.examples.cast import SANNE
from loket.kernel.once import SENT
from loket.meldingen.models import Melding
from loket.organisatie.models import Medewerker
from tests.doors import DOORS, routes
from tests.lived_in import addresses_of, furnish
from tests.walk import moved_by_table, rows_by_table

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
RESIDENTS = "loket.inloggen.tests.people.residents"
DAY, WORDS = "3-12-2027", "Een proef van een test"
TYPED = {"email": "proef@bergen.example", "tel": "0612345678", "number": "1", "date": "2027-12-03", "time": "10:00"}
KEY = "it has a key of its own, which stays good when the session is new"
COMES_IN = "who gets no answer is not in yet, and must be able to try again"
SAME = "to do it again leaves it as it is"
MACHINE = "no form of a page: the message has its own id, or nothing is kept"
# These are not kept from being done twice, and why that is right.
NOT_ONCE = {
    "balie/zuil/<str:token>/": KEY,
    "terugbellen/": KEY,
    "en/call-back/": KEY,
    "klacht/": KEY,
    "melding-openbare-ruimte/": KEY,
    "meldingen/<slug:number>/": KEY,
    "inloggen/": COMES_IN,
    "inloggen/demo/": COMES_IN,
    "inloggen/tweede-stap/": COMES_IN,
    "inloggen/herstelcode/": COMES_IN,
    "inloggen/passkey/vraag/": COMES_IN,
    "inloggen/passkey/": COMES_IN,
    "inloggen/nieuw-wachtwoord/": COMES_IN,
    "inloggen/instellen/": COMES_IN,
    "inloggen/instellen/app/": COMES_IN,
    "inloggen/instellen/passkey/": COMES_IN,
    "inloggen/instellen/passkey/vraag/": COMES_IN,
    "inloggen/instellen/passkey/antwoord/": COMES_IN,
    "mijn/inloggen/demo/": COMES_IN,
    "formulier/verder/<str:token>/": COMES_IN,
    "formulier/<slug:slug>/": COMES_IN,  # a form that nobody goes on with is thrown away
    "uitloggen/": SAME,
    "mijn/uitloggen/": SAME,
    "mijn/namens/": SAME,
    "e-mail-bevestigen/<str:token>/": SAME,
    "zaak-volgen/": SAME,
    "zoeken/gevonden/<uuid:search_id>/": SAME,
    "zoeken/gebeld/<uuid:search_id>/": SAME,
    "formulier/ondertekenen/<str:token>/": SAME,
    "oefenbank/<str:betaling>/": SAME,
    "melding-openbare-ruimte/meelezen/": MACHINE,
    "melding-openbare-ruimte/foto/": MACHINE,  # a photo that is with no melding is thrown away
    "api/telefonie/gebeurtenissen": MACHINE,
    "api/klantcontacten/social": MACHINE,
    "open311/v2/requests.<str:form>": MACHINE,
    "api/termijnen/v1/berekenen": MACHINE,
    "formulier/betaling/veranderd/": MACHINE,
}
BY_THE_WAY = {"kernel_sending", "kernel_delivery", "kernel_counter", "django_session"}
KEYS = ("send_key", "sleutel")
# What the forms with a key of their own need to go through, and the word that is another one the second time.
LAMP = {"kind": "lamp-uit", "lat": "52.6700", "lon": "4.7035", "spot_for": "", "address": "", "contact": "", "spot": ""}
TOLD = {
    "melding-openbare-ruimte/": (LAMP | {"best": "", "group": ""}, "more"),
    "werk/meldingen/nieuw/": (LAMP | {"best": ""}, "more"),
    "meldingen/<slug:number>/": ({"contact": "proef@bergen.example"}, "contact"),
    "klacht/": ({"gebeurd_op": ""}, "tekst"),
    "werk/klachten/nieuw/": ({"gebeurd_op": "", "ontvangen_op": ""}, "tekst"),
    "terugbellen/": ({"dagdeel": ""}, "vraag"),
    "en/call-back/": ({"dagdeel": ""}, "vraag"),
    "mijn/zaken/<uuid:zaak_id>/": ({}, "vraag"),
    "mijn/gegevens/klopt-niet/<str:veld>/": ({}, "hoort"),
    "werk/zaken/nieuw/": (
        dict.fromkeys(("email", "phone", "tussenvoegsel", "huisnummer", "kvk", "bsn", "postcode", "bedrijfsnaam"), ""),
        "toelichting",
    ),
    "werk/gesprek/": ({"resultaat": "beantwoord", "telefoon": "", "email": ""}, "notitie"),
    "werk/balie/<uuid:balie_id>/": ({"bedrag": "", "wijze": "", "naam": ""}, "notitie"),
    "balie/zuil/<str:token>/": ({"q": "", "scan": "", "voorrang": ""}, "voorrang"),
    "werk/balie/ontvangst/<slug:locatie>/": ({"telefoon": "", "scan": "", "voorrang": ""}, "vraag"),
}
OTHER = {"contact": "ander@bergen.example", "voorrang": "een-andere"}
TO = {"werk/gesprek/": "/werk/gesprek/klaar/"}  # the form itself; htmx only keeps what was typed
# A secret that is shown this once: who missed it asks for another one, and the one before it works no more.
SHOWN_ONCE = {"beheer/applicaties/<uuid:applicatie_id>/", "werk/afspraken/agenda/"}
OF_RESIDENTS = tuple({route.partition("/")[0] for route in DOORS} - {"werk", "beheer", "balie"})
NOT_LOOKED_AT = {route for route, why in NOT_ONCE.items() if why == COMES_IN} | SHOWN_ONCE


class Form:
    def __init__(self, to, hx):
        self.to, self.hx, self.fields, self.buttons = to, hx, {}, []


class Page(HTMLParser):
    """The forms that are posted, with in each field what somebody might fill in, and their buttons."""

    def __init__(self, address, text):
        super().__init__()
        self.here, self.forms, self.form, self.chooses, self.labelled = address, [], None, "", ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        name, value, kind = told.get("name"), told.get("value") or "", told.get("type", "text")
        if tag == "form":
            posts = told.get("method", "get").lower() == "post" or "hx-post" in told
            self.form = Form(urljoin(self.here, told.get("hx-post") or told.get("action") or ""), "hx-post" in told)
            self.forms += [self.form] if posts else []
        elif self.form is None or (not name and tag != "option"):
            return
        elif tag == "option":
            if self.chooses and value and ("selected" in told or not self.form.fields.get(self.chooses)):
                self.form.fields[self.chooses] = value
        elif tag == "select":
            self.chooses = name
            self.form.fields.setdefault(name, "")
        elif tag == "button":
            self.form.buttons.append((name, value))
        elif tag == "textarea":
            self.form.fields[name] = WORDS
        elif kind in ("radio", "checkbox"):
            if kind == "radio" or "checked" in told or "required" in told or name in ("kies", "zaken"):
                self.form.fields.setdefault(name, value or "on")
        elif kind == "submit":
            self.form.buttons.append((name, value))
        elif kind not in ("file", "image"):
            is_day = told.get("inputmode") == "numeric" and told.get("size") == "12"
            self.form.fields[name] = value or ("" if kind == "hidden" else DAY if is_day else TYPED.get(kind, WORDS))

    def handle_endtag(self, tag):
        if tag == "select":
            self.chooses = ""
        elif tag == "form":
            self.form = None


class Walk:
    def __init__(self, person=None, *, resident=""):
        self.client = Client(raise_request_exception=False)
        if person:
            self.client.force_login(Medewerker.objects.get(email=person.email))
            self.client.get("/werk/")
        if resident:
            assert self.client.post("/mijn/inloggen/demo/", {"wie": resident}).status_code == 302
        self.cookies, self.made, self.doubled = self.client.cookies.copy(), set(), []

    def send_other_words(self, route, form):
        """The tables that the first put something in, and of those the ones that the other word came in too."""
        fill, field = TOLD.get(route, ({}, "nothing is known of this one"))
        pressed = [button for button in form.buttons if button[0] == "keuze"][:1]
        told, to = {**form.fields, **dict(pressed), **fill}, TO.get(route, form.to)
        other = told | {field: OTHER.get(field, "Heel iets anders")}
        with transaction.atomic():
            before = rows()
            first = self.client.post(to, told | all_shown())
            between = rows()
            second = self.client.post(to, other | all_shown())
            made = grown(before, between) if first.status_code < 400 else set()
            kept = made & grown(between, rows()) if second.status_code < 400 else {"it was told that it is not"}
            transaction.set_rollback(True)
        self.client.cookies = self.cookies.copy()
        return made, kept, (route, first.status_code, second.status_code, other)

    def send_twice(self, route, form, button):
        told = dict(form.fields) | (dict([button]) if button else {})
        headers = {"HX-Request": "true"} if form.hx else {}
        with transaction.atomic():
            before = rows()
            first = self.client.post(form.to, told, headers=headers)
            between = rows()
            if first.status_code < 400 and between != before:
                self.made.add(route)
                again = self.client.post(form.to, told, headers=headers)
                grown = {table: each - between.get(table, 0) for table, each in rows().items()}
                twice = sorted(table for table, more in grown.items() if more > 0)
                says_so = again.status_code == 409 and SENT.reason in again.content.decode()
                if twice or (again.status_code >= 400 and not says_so):
                    self.doubled.append((route, form.to, button, first.status_code, again.status_code, twice))
            transaction.set_rollback(True)
        self.client.cookies = self.cookies.copy()


def rows():
    """How many rows each table has in which something moved; what is only counted or logged is not looked at."""
    return rows_by_table(table for table, moved in moved_by_table().items() if moved)


def all_shown():
    """What a form of a melding shows before it is sent: that there are others near."""
    near = Melding.objects.values_list("id", "number")
    return {"shown": [str(id) for id, _ in near] + [f"dichtbij-{number}" for _, number in near]}


def grown(before, after):
    """The tables in which came more."""
    return {table for table, each in after.items() if each > before.get(table, 0) and table not in BY_THE_WAY}


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    files = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files"), DEMO=True, INLOGGEN_DEMO=RESIDENTS)
    with django_db_blocker.unblock(), files, transaction.atomic():
        yield furnish()
        transaction.set_rollback(True)


def walked(walk, town, below=""):
    sent = set()
    for route, door in DOORS.items():
        if not door.page or "GET" not in door.asks or route in NOT_LOOKED_AT or not route.startswith(below):
            continue
        address = addresses_of(route, town)[0]
        answer = walk.client.get(address)
        if answer.status_code != 200 or answer.streaming:
            continue
        for form in Page(address, answer.content.decode(errors="replace")).forms:
            for button in form.buttons or [None]:
                what = (form.to, button, *form.fields)
                if what not in sent:
                    sent.add(what)
                    walk.send_twice(route, form, button)
    return walk


def test_every_door_that_something_is_sent_to_does_it_once():
    """Or says above why not: a new one cannot be forgotten."""
    open_to_double = {
        route for route, entry in routes() if "POST" in DOORS[route].asks and not getattr(entry.callback, "once", False)
    }
    assert sorted(open_to_double - set(NOT_ONCE)) == [], "Write @once on these (loket/kernel/once.py)"
    assert sorted(set(NOT_ONCE) - open_to_double) == [], "These do it once: take them out"


@pytest.mark.long
def test_what_staff_sends_twice_is_done_once(town):
    walk = walked(Walk(SANNE), town)
    assert not walk.doubled, "\n".join(map(str, walk.doubled))
    assert len(walk.made) > 100, "so many pages have a form that makes or changes something"


@pytest.mark.parametrize(("resident", "least"), [("", 3), ("bep", 5)], ids=["visitor", "resident"])
def test_what_a_resident_sends_twice_is_done_once(town, resident, least):
    walk = walked(Walk(resident=resident), town, OF_RESIDENTS)
    assert not walk.doubled, "\n".join(map(str, walk.doubled))
    assert len(walk.made) >= least, sorted(walk.made)


def with_keys(walk, town, below):
    """Each form that has a key of its own, and the address of the page that it stands on."""
    for route, door in DOORS.items():
        if door.page and "GET" in door.asks and route.startswith(below):
            found = ((each, walk.client.get(each)) for each in addresses_of(route, town)[:3])
            address, answer = next(((each, got) for each, got in found if got.status_code == 200), ("", None))
            if answer and not answer.streaming and (text := answer.content.decode(errors="replace")):
                forms = Page(address, text).forms if any(f'name="{key}"' in text for key in KEYS) else []
                yield from ((route, form) for form in forms if any(key in form.fields for key in KEYS))


@pytest.mark.parametrize(
    ("person", "resident", "below", "least"),
    [(None, "", OF_RESIDENTS, 6), (None, "bep", ("mijn",), 1), (SANNE, "", ("werk", "balie"), 7)],
    ids=["visitor", "resident", "staff"],
)
def test_who_goes_back_and_tells_something_else_is_heard(town, person, resident, below, least):
    """With the key of the first time, as the page has it that a browser goes back to (decision 0094)."""
    walk, lost, sent = Walk(person, resident=resident), [], set()
    for route, form in with_keys(walk, town, below):
        if (route, *form.fields) in sent:
            continue
        sent.add((route, *form.fields))
        made, kept, how = walk.send_other_words(route, form)
        if not made or not kept:
            lost.append((sorted(made), how))
    assert not lost, "\n".join(map(str, lost))
    assert len(sent) >= least, sorted(sent)
