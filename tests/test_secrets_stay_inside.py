"""No secret of an installation is shown: not by a fault at the start, a dump, an error, the log or a status page."""

import json
import logging
import re
import runpy
import sys
import traceback
from contextlib import suppress
from io import StringIO
from logging.config import DictConfigurator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client, RequestFactory, override_settings
from django.views.debug import ExceptionReporter

from loket import settings as settings_module
from loket.environment import Environment, Secret, WrongEnvironment
from loket.kernel.logs import JsonLines, NoPersonalData
from loket.outside.berichtenbox.client import GatewayBox
from loket.outside.betalen.mollie import Mollie
from loket.outside.brp.client import HaalCentraal
from loket.outside.centrale.ami import AmiCentrale
from loket.outside.centrale.ami_wire import Account
from loket.outside.identiteit.client import OidcClient
from loket.outside.inlogdienst.client import Broker
from loket.outside.kvk.client import KvkApi
from loket.outside.opslag.s3 import S3Store
from loket.outside.postbus.imap import ImapPostbus
from loket.outside.postbus.port import Place
from loket.outside.sms.gateway import HttpGateway

SETTINGS = Path(settings_module.__file__)
HOUSE = SETTINGS.parent.parent
SOURCES = [path.read_text() for path in (*sorted(SETTINGS.parent.glob("*.py")), HOUSE / "outside/saml/setup.py")]
ASKED = re.compile(r'(?:env\.(\w+)|_file)\(\s*(?:env, )?"((?:LOKET|DATABASE)_\w+)"')
READ = sorted({(name, how or "text") for source in SOURCES for how, name in ASKED.findall(source)})
PLANTED = "GeheimdatniemandmagzienQ7xZ"  # longer than a value of which we say what it is
SAYS_SECRET = re.compile("SECRET|PASSWORD|TOKEN|KEY")
NO_SECRETS = {"LOKET_ZGW_TOKEN_SECONDS", "LOKET_SAML_KEY", "LOKET_SAML_TLS_KEY"}  # a number, and names of files
WORKS = {
    "DATABASE_URL": "postgresql://u@db/loket",
    "LOKET_SECRET_KEY": "k" * 32,
    "LOKET_PERSONAL_DATA_KEY": "p" * 32,
    "LOKET_HOSTS": "loket.example",
    "LOKET_PUBLIC_URL": "https://loket.example",
    "LOKET_SMTP_HOST": "mail.example",
    "LOKET_MAIL_FROM": "gemeente@loket.example",
}
NOBODY_THERE = "http://127.0.0.1:9"


def read_with(monkeypatch, **values):
    """All settings as they are with these values, or what is said of them."""
    for name, _ in READ:
        monkeypatch.delenv(name, raising=False)
    for name, value in {**WORKS, **values}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", "")  # the settings write it; so it is gone after this test
    pages = {name: sys.modules.pop(name) for name in list(sys.modules) if name.startswith("loket.settings.")}
    try:
        return runpy.run_path(str(SETTINGS)), ""
    except WrongEnvironment as wrong:
        return {}, f"{wrong} {wrong!r}"
    finally:
        sys.modules.update(pages)


def test_every_setting_with_the_name_of_a_secret_is_read_as_one():
    wrong = [name for name, how in READ if SAYS_SECRET.search(name) and how != "secret" and name not in NO_SECRETS]
    assert wrong == [], "read these with env.secret()"
    assert len(READ) > 80


@pytest.mark.parametrize("name", [name for name, _ in READ])
def test_a_secret_in_whatever_setting_is_not_told_at_the_start(monkeypatch, name):
    """Of one that belongs there, and of one that was put in the wrong place."""
    for value in (PLANTED, f"https://klant:{PLANTED}@elders.example/?key={PLANTED}", f"mysql://u:{PLANTED}@db/x"):
        found, said = read_with(monkeypatch, **{name: value})
        assert PLANTED not in said
        how = dict(READ)[name]
        hides = how in ("secret", "database") or (how == "address" and name != "LOKET_PUBLIC_URL" and "https" in value)
        if found and hides:
            shown = {key: each for key, each in found.items() if key not in ("os", "__builtins__")}
            assert PLANTED not in repr(shown)


def test_a_password_of_the_database_is_shown_by_no_setting(monkeypatch):
    found, _ = read_with(monkeypatch, DATABASE_URL=f"postgresql://u:{PLANTED}@db/loket?sslpassword={PLANTED}")
    assert found["DATABASES"]["default"]["PASSWORD"] == PLANTED
    assert PLANTED not in repr(found["DATABASES"])
    assert PLANTED not in repr(found["env"])


def test_it_is_a_text_all_the_same():
    secret = Environment({"KEY": PLANTED}).secret("KEY")
    assert (secret, f"Bearer {secret}", secret.encode()) == (PLANTED, f"Bearer {PLANTED}", PLANTED.encode())


# -- Dumps of an error -------------------------------------------------------------------------------------------------


def broken(key, told):
    """A frame with a secret in it, by itself and inside something."""
    here, headers = key, {"Authorization": Secret(f"Bearer {key}")}
    raise RuntimeError(f"{len(here)} {len(headers)} {len(told)}")


@pytest.fixture
def caught():
    try:
        broken(Secret(PLANTED), {"database": Environment({"DB": f"postgresql://u:{PLANTED}@db/x"}).database("DB")})
    except RuntimeError as error:
        return error


def test_a_page_for_developers_shows_none(caught):
    """Such a page is never on in a town; if somebody puts it on all the same, it still tells no secret."""
    request = RequestFactory().get("/")
    secret = {name: Secret(PLANTED) for name in ("SMS_KEY", "BRP_KEY", "SECRET_KEY", "EMAIL_HOST_PASSWORD")}
    with override_settings(DEBUG=True, SECRETS=(Secret(PLANTED),), **secret):
        reporter = ExceptionReporter(request, type(caught), caught, caught.__traceback__)
        shown = reporter.get_traceback_html() + reporter.get_traceback_text()
    assert "RuntimeError" in shown
    assert PLANTED not in shown


def test_a_dump_with_every_local_variable_shows_none(caught):
    assert PLANTED not in told_of(caught)


def told_of(error):
    return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())


def test_that_page_cannot_be_put_on_by_a_setting(monkeypatch):
    found, _ = read_with(monkeypatch, DEBUG="1", LOKET_DEBUG="1", DJANGO_DEBUG="1")
    assert not found.get("DEBUG", False)


# -- Clients of others: as they are shown, and what they raise when nobody is there ------------------------------------

SECRET = Secret(PLANTED)
OIDC = OidcClient(NOBODY_THERE, "loket", SECRET)
CLIENTS = {
    "sms": (HttpGateway(NOBODY_THERE, key=SECRET, sender="x"), lambda to: to.send("06", "x", reference="r")),
    "berichtenbox": (
        GatewayBox(NOBODY_THERE, key=SECRET),
        lambda to: to.deliver("1", subject="x", pdf=b"", reference="r"),
    ),
    "brp": (HaalCentraal(NOBODY_THERE, SECRET), lambda to: to.persoon("1", ["naam"], doelbinding="x")),
    "kvk": (KvkApi(NOBODY_THERE, SECRET), lambda to: to.basisprofiel("12345678")),
    "betalen": (Mollie(NOBODY_THERE, key=SECRET), lambda to: to.state("tr_1")),
    "oidc": (OIDC, lambda to: to.address_of_log_in()),
    "inlogdienst": (Broker(OIDC, hint_name="x", hints={}), lambda to: to.nothing()),
    "s3": (
        S3Store(NOBODY_THERE, bucket="b", region="r", key=SECRET, secret=SECRET, drafts=Path("/tmp")),
        lambda to: to.open("2026/1"),
    ),
    "imap": (
        ImapPostbus(Place("127.0.0.1", 9, "geen", "u", PLANTED)),
        lambda to: list(to.new_mail(after=0, validity=0)),
    ),
    "ami": (AmiCentrale("c", Account("127.0.0.1", 9, "u", SECRET), context="x"), lambda to: to.call("1", "2", "3")),
}


@pytest.mark.parametrize("name", CLIENTS)
def test_a_client_shows_no_secret_and_neither_does_what_it_raises(name):
    client, ask = CLIENTS[name]
    assert PLANTED not in repr(client)
    assert PLANTED not in repr(vars(client))
    with pytest.raises(Exception) as caught:
        ask(client)
    assert PLANTED not in told_of(caught.value)


# -- The log, and what a monitor or an administrator is shown ----------------------------------------------------------


def test_the_log_leaves_out_each_secret_however_it_came_in():
    """Also one that another program put in a text of its own, as part of an address."""
    odd = "p@ss/word met#tekens"
    log = NoPersonalData(secrets=[PLANTED, odd, "kort"])
    for text in (f"no answer from https://u:p%40ss%2Fword%20met%23tekens@x/?k={PLANTED}", f"login {odd} te kort"):
        record = logging.LogRecord("loket.x", logging.ERROR, "x.py", 1, "%s", (text,), None)
        log.filter(record)
        line = JsonLines().format(record)
        assert PLANTED not in line
        assert odd not in line
        assert "p%40ss" not in line
    assert "te kort" in line, "what is that short stands in plain words"


def test_the_log_knows_every_secret_that_was_read(monkeypatch):
    secrets = {name: f"{PLANTED}{PLANTED}{number}" for number, (name, how) in enumerate(READ) if how == "secret"}
    found, _ = read_with(monkeypatch, **secrets)
    assert set(secrets.values()) <= set(found["LOGGING"]["filters"]["no_personal_data"]["secrets"])
    assert PLANTED not in repr(found["LOGGING"])


def test_so_does_the_log_of_the_web_server(settings):
    settings.SECRETS = (PLANTED,)
    told = json.loads((HOUSE.parent / "launch" / "granian.json").read_text())
    made = DictConfigurator(told).configure_filter(told["filters"]["no_personal_data"])
    record = logging.LogRecord("_granian", logging.ERROR, "x.py", 1, "no answer of %s", (PLANTED,), None)
    made.filter(record)
    assert record.getMessage() == "no answer of [secret]"
    assert told["handlers"]["console"]["filters"] == ["no_personal_data"]


@pytest.mark.django_db
def test_no_status_page_shows_one():
    names = [name for name in dir(settings_module) if isinstance(getattr(settings_module, name), Secret)]
    assert len(names) >= 15
    planted = dict.fromkeys([*names, "METRICS_TOKEN"], Secret(PLANTED)) | {"SMS_URL": NOBODY_THERE}
    told = StringIO()
    with override_settings(**planted):
        client = Client(raise_request_exception=False)
        shown = [client.get(place).content for place in ("/gezond/leven", "/gezond/klaar", "/bestaat-niet/")]
        metrics = client.get("/gezond/meting", headers={"Authorization": f"Bearer {PLANTED}"})
        with suppress(SystemExit):
            call_command("check_installation", stdout=told)
    assert metrics.status_code == 200
    assert told.getvalue()
    assert PLANTED.encode() not in b"".join([*shown, metrics.content, told.getvalue().encode()])
