"""One Chromium for all tests that drive a browser."""

import os
import shutil
from pathlib import Path

import pytest

LOOK = Path(__file__).parent.parent / "build" / "static" / "app.css"
CHROMIUM = os.environ.get("LOKET_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"

# Playwright keeps a loop running in the thread of the tests, and Django would then refuse its database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser():
    if not Path(CHROMIUM).exists():
        pytest.skip(f"there is no chromium at {CHROMIUM}; LOKET_CHROMIUM names another place")
    if not LOOK.exists():
        pytest.skip("the look was not built: run python -m launch.assets")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-smooth-scrolling"]
        )
        yield running
        running.close()
