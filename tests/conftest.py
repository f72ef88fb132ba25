"""One Chromium for all tests that drive a browser, and a town that is open for as long as one file of them runs."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

LOOK = Path(__file__).parent.parent / "build" / "static" / "app.css"
PATIENCE = 30_000  # milliseconds that a browser test waits for what must come: the machine may be busy
CHROMIUM = os.environ.get("LOKET_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"

# Playwright keeps a loop running in the thread of the tests, and Django would then refuse its database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser():
    if not Path(CHROMIUM).exists():
        pytest.skip(f"there is no chromium at {CHROMIUM}; LOKET_CHROMIUM names another place")
    if not LOOK.exists():
        pytest.skip("the look was not built: run python -m launch.assets")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-smooth-scrolling"]
        )
        yield running
        running.close()


@dataclass(frozen=True)
class OpenTown:
    """`filling` is what tests.lived_in says that can be filled in for the names in addresses."""

    url: str
    filling: dict
    browser: object
    contexts: list = field(default_factory=list)

    def open_tab(self, person=None, size=(1280, 800), **options):
        """A tab of a visitor, or of somebody of staff who is logged in."""
        width, height = size
        context = self.browser.new_context(
            base_url=self.url, viewport={"width": width, "height": height}, locale="nl-NL", **options
        )
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        if person:
            context.add_cookies([{"name": "sessionid", "value": session_of(person), "url": self.url}])
        return context.new_page()


def session_of(person):
    from django.test import Client

    from loket.organisatie.models import Medewerker

    client = Client()
    client.force_login(Medewerker.objects.get(email=person.email))
    return client.cookies["sessionid"].value


@pytest.fixture(scope="module")
def open_town(browser, django_db_setup, django_db_blocker, tmp_path_factory):
    """The demo town for one file: tests may look everywhere, and what they change stays until the file is done."""
    from django.core.management import call_command
    from django.test import override_settings
    from pytest_django.live_server_helper import LiveServer

    from tests.lived_in import furnish

    files = tmp_path_factory.mktemp("files")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=files, DEMO=True):
        server = LiveServer("127.0.0.1")
        try:
            with override_settings(PUBLIC_URL=server.url):
                town = OpenTown(server.url, furnish(), browser)
                yield town
                for context in town.contexts:
                    context.close()
        finally:
            server.stop()
            call_command("flush", verbosity=0, interactive=False)
