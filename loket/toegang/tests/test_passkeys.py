"""A passkey: made on a device, and then enough to come in."""

import pytest

from loket.kernel.actor import VISITOR
from loket.kernel.audit import history_of
from loket.kernel.http import actor_of
from loket.toegang.models import Passkey
from loket.toegang.tests.conftest import PASSWORD
from loket.toegang.tests.device import Device, raw, text

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ASK_NEW, ADD = "/inloggen/instellen/passkey/vraag/", "/inloggen/instellen/passkey/antwoord/"
ASK, LOG_IN = "/inloggen/passkey/vraag/", "/inloggen/passkey/"
UNKNOWN = {"reason": "Deze passkey kennen wij niet. Log in met je wachtwoord."}


@pytest.fixture(autouse=True)
def _at_loket_example(settings):
    settings.PUBLIC_URL = "https://loket.example"


@pytest.fixture
def device(client, lena):
    """Lena's phone, with a passkey for Loket."""
    client.force_login(lena)
    device = Device()
    options = client.post(ASK_NEW).json()
    assert client.post(ADD, {"credential": device.make(options), "name": "telefoon"}).json() == {"next": "/werk/ik/"}
    client.logout()
    return device


def who(client):
    return actor_of(client.get("/gezond/leven").wsgi_request)


def come_in(client, device, **more):
    return client.post(LOG_IN, {"credential": device.use(client.post(ASK).json()), **more})


def test_the_question_for_a_new_key(client, lena):
    client.force_login(lena)
    options = client.post(ASK_NEW).json()
    assert options["rp"] == {"id": "loket.example", "name": "Loket Voorbeeld"}
    assert raw(options["user"]["id"]) == lena.id.bytes
    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert options["attestation"] == "none"


def test_a_passkey_is_enough_to_come_in(client, device, lena, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    answer = come_in(client, device, next="/werk/ik/")
    assert (answer.status_code, answer.json()) == (200, {"next": "/werk/ik/"})
    assert who(client).id == str(lena.id)
    passkey = Passkey.objects.get()
    assert (passkey.name, passkey.sign_count, passkey.transports) == ("telefoon", 1, ["internal"])
    assert passkey.used_at
    assert history_of("toegang", lena.id)[0].facts["means"] == "passkey"


def test_it_is_the_second_step_too(client, device, lena):
    answer = client.post("/inloggen/", {"email": lena.email, "password": PASSWORD, "next": "/werk/ik/"})
    assert answer["Location"] == "/inloggen/tweede-stap/"
    assert come_in(client, device, next="/werk/ik/").status_code == 200


def test_an_answer_counts_once(client, device):
    answer = device.use(client.post(ASK).json())
    assert client.post(LOG_IN, {"credential": answer}).status_code == 200
    client.post("/uitloggen/")
    assert client.post(LOG_IN, {"credential": answer}).json() == UNKNOWN
    client.post(ASK)
    assert client.post(LOG_IN, {"credential": answer}).json() == UNKNOWN
    assert who(client) == VISITOR


@pytest.mark.parametrize(
    "other",
    [
        {"origin": "https://loket.example.elders.example"},
        {"flags": 0x01},
        {"id": b"x" * 32},
        {"key": Device().key},
        {"handle": text(b"somebody else...")},
    ],
    ids=["other site", "nobody verified", "unknown key", "wrong signature", "other person"],
)
def test_a_key_that_does_not_fit_is_refused(client, device, other):
    vars(device).update(other)
    answer = come_in(client, device)
    assert (answer.status_code, answer.json()) == (422, UNKNOWN)
    assert who(client) == VISITOR


def test_a_copied_key_is_noticed_by_its_counter(client, device):
    come_in(client, device)
    client.post("/uitloggen/")
    device.count = 0
    assert come_in(client, device).json() == UNKNOWN


def test_a_key_without_counter_works_again_and_again(client, lena):
    client.force_login(lena)
    device = Device(counts=False)
    client.post(ADD, {"credential": device.make(client.post(ASK_NEW).json())})
    for _ in range(2):
        client.post("/uitloggen/")
        assert come_in(client, device).status_code == 200


@pytest.mark.parametrize("sent", ["", "{}", "[]", "null", '{"id": "x"}', "x" * 30_000, '{"id": 1, "rawId": 2}'])
def test_nonsense_is_refused_calmly(client, device, sent):
    client.post(ASK)
    assert client.post(LOG_IN, {"credential": sent}).json() == UNKNOWN


def test_a_key_of_another_site_is_not_added(client, lena):
    client.force_login(lena)
    answer = Device("https://elders.example").make(client.post(ASK_NEW).json())
    refused = client.post(ADD, {"credential": answer})
    assert (refused.status_code, refused.json()) == (
        422,
        {"reason": "De passkey is niet toegevoegd. Probeer het opnieuw."},
    )
    assert not Passkey.objects.exists()


def test_one_key_is_of_one_person(client, device, sanne):
    client.force_login(sanne)
    assert client.post(ADD, {"credential": device.make(client.post(ASK_NEW).json())}).status_code == 422


def test_strangers_add_nothing(client, db):
    assert [client.post(address).status_code for address in (ASK_NEW, ADD)] == [403, 403]


def test_who_must_have_a_second_step_can_make_a_passkey_of_it(client, lena, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client.post("/inloggen/", {"email": lena.email, "password": PASSWORD, "next": "/werk/ik/"})
    device = Device()
    answer = client.post(ADD, {"credential": device.make(client.post(ASK_NEW).json()), "name": "laptop"})
    assert answer.json() == {"next": "/werk/ik/"}
    assert who(client).id == str(lena.id)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://loket.example", True),
        ("http://localhost:8000", True),
        ("http://127.0.0.1:8000", False),
        ("http://loket.example", False),
    ],
)
def test_the_button_is_there_where_browsers_can(client, db, settings, address, shown):
    settings.PUBLIC_URL = address
    assert ("Inloggen met passkey" in client.get("/inloggen/").content.decode()) == shown


@pytest.mark.parametrize("credential", ["[" * 20_000, '{"id":' * 3_000, "null", "5", '"', "{}"])
def test_an_answer_that_cannot_be_read_is_refused(client, device, credential):
    client.post(ASK)
    answer = client.post(LOG_IN, {"credential": credential})
    assert (answer.status_code, answer.json()) == (422, UNKNOWN)
