"""A real browser at a real server, on this machine alone: nothing goes out, so map tiles never come."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pytest_collection_modifyitems(items):
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)


@pytest.fixture
def online(towns, server, django_db_blocker):
    """Gemeente Bergen with all its addresses, and the address where its Loket answers."""
    from tests.towns import with_addresses

    with django_db_blocker.unblock(), towns.stand(with_addresses):
        yield server.url


def bring_axe(tab):
    """For who looks at many pages: the script comes along with each of them."""
    tab.add_init_script(axe_script())


def axe_script():
    if not AXE.exists():
        pytest.skip("axe-core was not fetched: run python -m launch.assets")
    return AXE.read_text()


def axe_faults(tab, *, only=(), without=()):
    """What axe finds on this page as it stands now: `rule: where`. `only` names the rules, where not all count;
    `without` the parts of the page that were looked at before. No rule of these reads the style sheets themselves, so
    axe need not gather them."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(axe_script())
    asked = {"runOnly": list(only) or LEVELS, "resultTypes": ["violations"], "preload": {"assets": ["media"]}}
    where = {"exclude": [[part] for part in without]} if without else None
    found = tab.evaluate(
        "async ([where, asked]) => (await axe.run(where ?? document, asked)).violations", [where, asked]
    )
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


def sideways(tab):
    """How many pixels the page is too wide for its window."""
    return tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def tab_stops_without_focus_to_see(tab, most=80):
    """Walks over the page with Tab; answers the stops where focus cannot be seen, or is covered."""
    tab.evaluate(WITHOUT_FOCUS)
    found = []
    for _ in range(most):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUS)
        if stop is None:
            break
        if not stop["seen"]:
            found.append(stop["html"] + (f" below {stop['covered']}" if stop["covered"] else ""))
    return found


# How each part looks while nothing has the focus: a shadow that is always there shows no focus. What is not on the page
# until it has the focus (a link past the menu) shows it by being there.
WITHOUT_FOCUS = """() => {
  document.activeElement?.blur?.();
  window.focusLook = (one) => {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(one), box = one.getBoundingClientRect();
    return {outline: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, boxShadow,
      there: box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0};
  };
  window.withoutFocus = new Map([...document.querySelectorAll('*')].map(one => [one, focusLook(one)]));
}"""
FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const seen = (one) => {
    const before = withoutFocus.get(one) ?? {outline: false, boxShadow: 'none', there: true}, now = focusLook(one);
    return (now.outline && !before.outline) || (now.there && !before.there)
      || (now.boxShadow !== 'none' && now.boxShadow !== before.boxShadow);
  };
  const around = [element, element.parentElement, element.closest('label, li, .lk-search__bar')].filter(Boolean);
  const shown = element.closest('label') ?? element;
  const box = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight;
  const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
  const top = document.elementFromPoint(x, y);
  const covered = !top || !(shown.contains(top) || top.contains(shown));
  return {seen: around.some(seen) && inView && !covered, html: element.outerHTML.slice(0, 120),
    covered: covered && inView ? top?.outerHTML.slice(0, 80) : ''};
}"""
