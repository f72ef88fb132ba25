"""A real browser at a real server, on this machine alone: nothing goes out, so map tiles never come."""

from pathlib import Path

import pytest

from tests.conftest import PATIENCE

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"wide": (1280, 800), "phone": (375, 812), "small": (320, 640)}


def pytest_collection_modifyitems(items):
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)


@pytest.fixture
def online(transactional_db, live_server):
    """Gemeente Bergen with all its addresses, and the address where its Loket answers."""
    from loket.examples.town import set_up_town

    set_up_town(addresses=True)
    return live_server.url


@pytest.fixture
def open_tab(browser, live_server):
    """Opens a tab of a new visitor: `open_tab(size="phone", java_script_enabled=False, ...)`."""
    contexts = []

    def opened(size="wide", **options):
        width, height = SIZES[size]
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": width, "height": height}, locale="nl-NL", **options
        )
        context.set_default_timeout(PATIENCE)
        context.route(lambda url: not url.startswith((live_server.url, "data:", "blob:")), lambda route: route.abort())
        contexts.append(context)
        tab = context.new_page()
        tab.faults = []
        tab.on("pageerror", lambda error: tab.faults.append(str(error)))
        return tab

    yield opened
    for context in contexts:
        context.close()


def axe_faults(tab, *, without=()):
    """What axe finds on this page as it stands now: `rule: where`. `without` names rules to leave out."""
    if not AXE.exists():
        pytest.skip("axe-core was not fetched: run python -m launch.assets")
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE.read_text())
    asked = {"runOnly": LEVELS, "resultTypes": ["violations"], "rules": {rule: {"enabled": False} for rule in without}}
    found = tab.evaluate("async asked => (await axe.run(document, asked)).violations", asked)
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


def sideways(tab):
    """How many pixels the page is too wide for its window."""
    return tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def tab_stops_without_focus_to_see(tab, most=80):
    """Walks over the page with Tab; answers the stops where focus cannot be seen, or is covered."""
    tab.evaluate("document.activeElement?.blur?.()")
    found = []
    for _ in range(most):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUS)
        if stop is None:
            break
        if not stop["seen"]:
            found.append(stop["html"])
    return found


FOCUS = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));  // scrolled into view by then
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const seen = (one) => {
    const style = getComputedStyle(one);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  };
  const around = [element, element.parentElement, element.closest('label, li, .lk-search__bar')].filter(Boolean);
  const box = (element.closest('label') ?? element).getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight;
  return {seen: around.some(seen) && inView, html: element.outerHTML.slice(0, 120)};
}"""
