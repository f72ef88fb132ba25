"""Which pictures of docs/screenshots/ are shown: by a guide, the README, or the tour of the demo."""

import re
from functools import cache

from launch.places import ROOT
from loket.examples.tour import stops

DOCS = ROOT / "docs"
FOLDER = DOCS / "screenshots"
SHOWN = re.compile(r"!\[[^\]]+\]\([./\w]*screenshots/([\w-]+\.png)\)")


@cache
def named():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")]
    of_pages = {name for page in pages for name in SHOWN.findall(page.read_text())}
    return of_pages | {f"{stop.picture}-1280.png" for stop in stops() if stop.picture}
