"""One Chromium and one server for all tests that drive a browser, and a town that is open while a file of them runs."""

import os
import shutil
from pathlib import Path

import pytest

PATIENCE = 30_000  # milliseconds that a browser test waits for what must come: the machine may be busy
LOOK = Path(__file__).parent.parent / "build" / "static" / "app.css"
BROWSERS = ("chromium-headless-shell", "chromium")
CHROMIUM = os.environ.get("LOKET_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "/usr/bin/chromium")
SWITCHES = (
    "--no-sandbox",
    "--disable-smooth-scrolling",
    "--process-per-site",  # the look is compiled once
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",  # nothing goes out
)

# Playwright keeps a loop running in the thread of the tests, and Django would then refuse its database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser():
    if not Path(CHROMIUM).exists():
        pytest.skip(f"there is no chromium at {CHROMIUM}; LOKET_CHROMIUM names another place")
    if not LOOK.exists():
        pytest.skip("the look was not built: run python -m launch.assets")
    from django.db import connections
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    connections.close_all()  # beside a running loop this thread gets others, and these would stay open
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield running
        running.close()


@pytest.fixture(scope="session")
def server():
    """Loket on this machine; it looks in the database of the town that stands."""
    from django.core.servers.basehttp import WSGIRequestHandler
    from pytest_django.live_server_helper import LiveServer

    WSGIRequestHandler.disable_nagle_algorithm = True  # or the body waits 40 ms for word that the headers came
    server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def towns(browser, django_db_setup, django_db_blocker):
    from django.db import connection

    from tests.towns import Towns

    towns = Towns(connection.settings_dict["NAME"])
    yield towns
    with django_db_blocker.unblock():
        towns.clear_away()


@pytest.fixture(scope="session")
def tabs(browser, server):
    from tests.tabs import Tabs

    return Tabs(browser, server.url)


@pytest.fixture
def open_tab(tabs):
    """Opens a tab of a visitor: `open_tab("phone", java_script_enabled=False, ...)`, or of staff: `person=LENA`."""
    yield tabs.open
    tabs.go_home()


@pytest.fixture
def open_new_tab(tabs):
    """Opens a tab in a browser that was never here."""
    yield tabs.open_new
    tabs.go_home()


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    return tmp_path_factory.mktemp("files")


@pytest.fixture(scope="module")
def open_town(towns, server, files, django_db_blocker):
    """The town that tests.lived_in furnishes, for one file: tests may look everywhere, and what they change stays
    until the file is done. Answers what can be filled in for the names in addresses."""
    from django.test import override_settings

    from tests.lived_in import furnish

    settings = override_settings(MEDIA_ROOT=files, DEMO=True, PUBLIC_URL=server.url)
    with django_db_blocker.unblock(), settings, towns.stand(furnish) as filling:
        yield filling
