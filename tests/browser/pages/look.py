"""What is wrong with the page that stands in a tab: by axe, sideways, too small to touch, cut off (U38, U39).

All rules of axe on each page, on a wide screen and on the smallest one: a menu that folds shows other names there.
At 375 px nothing is laid out in another way than at 320 (test_between.py): all rules run there on some of each kind,
and with `LOKET_SMALL_SCREEN=375 python3 start.py test tests/browser/pages` on every page.
"""

import os

from tests.browser.conftest import axe_faults, sideways

# Nothing in our CSS changes between 320 and 767 px: a phone, and a wide screen at twice the size, look as the smallest.
WIDE, SMALL = {"width": 1280, "height": 800}, {"width": int(os.environ.get("LOKET_SMALL_SCREEN", "320")), "height": 640}


def faults_here(tab, *, in_all_colours=False, without=()):
    """What is wrong with this page on a wide screen by day, and on the smallest one in the dark: first as the window
    stands now, for each turn of it lays out the page anew."""
    if tab.viewport_size == SMALL:
        return faults_in_the_dark(tab, without) + faults_by_day(tab, in_all_colours, without)
    return faults_by_day(tab, in_all_colours, without) + faults_in_the_dark(tab, without)


def faults_by_day(tab, in_all_colours, without):
    tab.emulate_media(color_scheme="light")
    tab.set_viewport_size(WIDE)
    found = [f"1280: {fault}" for fault in axe_faults(tab, without=without)] + too_wide(tab)
    if in_all_colours:
        for colours in ({"forced_colors": "active"}, {"forced_colors": "none", "color_scheme": "dark"}):
            tab.emulate_media(**colours)
            found += [f"{colours}: {fault}" for fault in axe_faults(tab, only=["color-contrast"])]
    return found


def faults_in_the_dark(tab, without):
    tab.emulate_media(color_scheme="dark")
    tab.set_viewport_size(SMALL)
    return faults_when_small(tab, without=without)


def faults_when_small(tab, *, without=()):
    """What staff press may be smaller than 44 px: axe holds that to 24."""
    found = [f"small: {fault}" for fault in axe_faults(tab, without=without)] + too_wide(tab)
    if not tab.evaluate("document.documentElement.classList.contains('lk-staff')"):
        found += [f"too small to touch: {target}" for target in tab.evaluate(TOO_SMALL, 44)]
    return found + [f"clipped: {text}" for text in tab.evaluate(CLIPPED)]


def too_wide(tab):
    found = [f"{pixels} px too wide"] if (pixels := sideways(tab)) > 0 else []
    return found if tab.evaluate("document.querySelectorAll('h1').length") == 1 else [*found, "not one h1"]


# Things to press that are lower than this, but links in a sentence. A label belongs to its box.
TOO_SMALL = """least => {
  const found = [];
  const all = 'button, input, select, textarea, summary, nav a, a.nl-button, .lk-chip';
  for (const element of document.querySelectorAll(all)) {
    if (element.type === 'hidden' || !element.checkVisibility({visibilityProperty: true})) continue;
    const boxes = [element, ...(element.labels ?? [])].map(target => target.getBoundingClientRect());
    const height = ['checkbox', 'radio'].includes(element.type)
      ? Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top)) : boxes[0].height;
    if (boxes[0].width > 1 && height < least - 0.5) found.push(`${height} px ${element.outerHTML.slice(0, 110)}`);
  }
  return found;
}"""
# The text spacing of WCAG 1.4.12: text that is then cut off by its own box.
CLIPPED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
    p {margin-block-end: 2em !important}`);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  const found = [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const cuts = ['hidden', 'clip'].some(value => style.overflowX === value || style.overflowY === value);
    if (!own || !cuts || element.closest('.lk-sr') || element.clientWidth < 2 || !element.checkVisibility()) continue;
    const over = Math.max(element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight);
    if (over > 1) found.push(element.outerHTML.slice(0, 110));
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('page goes sideways');
  document.adoptedStyleSheets = before;
  return found;
}"""
