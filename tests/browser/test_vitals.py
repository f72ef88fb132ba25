"""A slow phone on a slow network: how soon there is something to read, whether it stays put, and answers (U40)."""

import os

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpResponse
from django.middleware.gzip import GZipMiddleware

from loket.examples.activity import MIDDLE_OF_BERGEN

HERE = {"latitude": MIDDLE_OF_BERGEN.lat, "longitude": MIDDLE_OF_BERGEN.lon}
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
PAGE = {"LCP": 2_500, "CLS": 0.05}  # milliseconds; share of the window times share of the way
INP = 200  # milliseconds
QUIET = bool(os.environ.get("LOKET_QUIET_MACHINE"))  # nothing else goes on: times count, and the processor is slow
TRIES = 3  # other work may go on at this machine: the best of these counts


@pytest.fixture(scope="module", autouse=True)
def packed_look():
    """Outside tests the look goes out in gzip; so it does here."""
    serve = StaticFilesHandler.serve

    def packed(handler, request):
        answer = serve(handler, request)
        whole = HttpResponse(b"".join(answer), headers=answer.headers)
        return GZipMiddleware(serve).process_response(request, whole)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", packed)
        yield


def tap_a_tile(tab):
    tab.get_by_text("Straatlantaarn", exact=True).tap()


def type_a_letter(tab):
    tab.get_by_label("Of vertel het in uw eigen woorden").press("l")


def use_my_place(tab):
    tab.get_by_role("button", name="Gebruik mijn plek").tap()


def open_the_menu(tab):
    tab.locator("summary", has_text="Menu").tap()


def slow(tab):
    tab.add_init_script(WATCH)
    tools = tab.context.new_cdp_session(tab)
    tools.send("Network.enable")
    tools.send("Network.setBlockedURLs", {"urls": ["*/kaart/tegels/*"]})  # tiles come from elsewhere
    tools.send("Network.emulateNetworkConditions", SLOW_4G)
    if QUIET:
        tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return tab


def visit(open_new_tab, address, size, acts):
    """The figures of one first visit: of the page, and of each thing that is done there."""
    tab = slow(open_new_tab(size, has_touch=True, geolocation=HERE, permissions=["geolocation"]))
    tab.goto(address, wait_until="networkidle")
    answered = {act.__name__: answer_to(act, tab) for act in acts}
    seen = tab.evaluate("vitals")
    tab.close()
    assert seen["LCP"] > 0, "nothing was measured"
    assert seen["touched"] or not acts, "nothing was measured"
    return {name: seen[name] for name in PAGE} | answered


def answer_to(act, tab):
    tab.evaluate("vitals.answered = 0")
    act(tab)
    return tab.evaluate(ANSWERED)


def too_much(figures):
    """Shifts are the same everywhere; times count on a quiet machine only."""
    counted = figures if QUIET else {"CLS": figures["CLS"]}
    return {name: figure for name, figure in counted.items() if figure > PAGE.get(name, INP)}


@pytest.mark.parametrize(
    ("address", "size", "acts"),
    [
        ("/", "phone", [open_the_menu]),
        ("/melding-openbare-ruimte/", "phone", [tap_a_tile, type_a_letter, use_my_place]),
        ("/melding/{token}/", "phone", []),
        ("/meldingen/", "phone", []),
        ("/meldingen/", "wide", []),
    ],
    ids=["home", "form", "melder", "board", "board with its map"],
)
def test_on_a_slow_phone_a_page_is_read_stays_put_and_answers(open_town, open_new_tab, address, size, acts):
    address = address.format(token=open_town["token"][0])
    best = visit(open_new_tab, address, size, acts)
    for _ in range(1, TRIES):
        if too_much(best):
            again = visit(open_new_tab, address, size, acts)
            best = {name: min(figure, again[name]) for name, figure in best.items()}
    print(best)
    assert too_much(best) == {}


WATCH = """
  window.vitals = {LCP: 0, CLS: 0, answered: 0, touched: false};
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
    .observe({type, buffered: true, durationThreshold: 16});
  watch('largest-contentful-paint', (paint) => { vitals.LCP = paint.startTime; });
  watch('layout-shift', (shift) => { vitals.CLS += shift.hadRecentInput ? 0 : shift.value; });
  watch('first-input', () => { vitals.touched = true; });
  watch('event', (event) => {
    if (event.interactionId) vitals.answered = Math.max(vitals.answered, event.duration);
  });
"""
# What answers within 16 ms is not told, so there is an end to the waiting.
ANSWERED = """async () => {
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  for (let waited = 0; !vitals.answered && waited < 1000; waited += 50) await pause(50);
  await pause(250);  // one touch is several events
  return vitals.answered;
}"""
