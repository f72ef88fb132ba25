"""Tabs in a browser. Who opens the first one pays for reading and compiling the look; the next visitor need not."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.test import Client

from loket.examples.cast import Person
from loket.organisatie.models import Medewerker
from tests.conftest import PATIENCE

SIZES = {"wide": (1280, 800), "phone": (375, 812), "small": (320, 640)}


@dataclass
class Tabs:
    """Every tab is of another visitor. When they go home, the browser forgets all of them but the look."""

    browser: Any
    url: str
    free: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    taken: list[tuple[str, Any]] = field(default_factory=list)
    closed_after: list[Any] = field(default_factory=list)

    def open(self, size: str = "wide", person: Person | None = None, **options: Any) -> Any:
        """A tab of a resident, or of somebody of staff who is logged in."""
        kind = repr((size, sorted(options.items())))
        context = self.free[kind].pop() if self.free[kind] else self.prepare(size, options)
        self.taken.append((kind, context))
        return new_tab(context, self.url, person)

    def open_new(self, size: str = "wide", person: Person | None = None, **options: Any) -> Any:
        """A tab in a browser that was never here."""
        context = self.new_context(size, **options)
        self.closed_after.append(context)
        return new_tab(context, self.url, person)

    def prepare(self, size: str, options: dict[str, Any]) -> Any:
        """A page without anything stays open, as the process of a site ends with its last page."""
        context = self.new_context(size, **options)
        context.new_page().goto("/robots.txt")
        return context

    def new_context(self, size: str, **options: Any) -> Any:
        width, height = SIZES[size]
        viewport = {"width": width, "height": height}
        context = self.browser.new_context(base_url=self.url, viewport=viewport, locale="nl-NL", **options)
        context.set_default_timeout(PATIENCE)
        return context

    def go_home(self) -> None:
        for kind, context in self.taken:
            stays, *tabs = context.pages
            for tab in tabs:
                tab.close()
            context.clear_cookies()
            tools = context.new_cdp_session(stays)
            tools.send("Storage.clearDataForOrigin", {"origin": self.url, "storageTypes": "all"})
            tools.detach()
            self.free[kind].append(context)
        for context in self.closed_after:
            context.close()
        self.taken, self.closed_after = [], []


def new_tab(context: Any, url: str, person: Person | None) -> Any:
    """Its `faults` are those of the scripts on its pages."""
    if person:  # without the page to log in, which has its own tests
        client = Client()
        client.force_login(Medewerker.objects.get(email=person.email))
        context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": url}])
    tab = context.new_page()
    tab.faults = []
    tab.on("pageerror", lambda error: tab.faults.append(str(error)))
    return tab
