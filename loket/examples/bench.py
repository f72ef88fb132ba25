"""Measuring over HTTP, as a visitor would: percentiles of what a client waits, and what the processes weigh."""

import re
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import httpx
from django.urls import reverse

from loket.examples.cast import PASSWORD, Person

TIMES = 200
QUESTIONS = ("lantaarnpaal doet het niet", "scheve stoeptegel", "zwerfvuil in het plantsoen", "gat in de weg", "tak")
PLACES = ((52.6700, 4.7035), (52.6205, 4.6280), (52.7015, 4.6925), (52.5935, 4.6575))
CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
SHOWN = re.compile(r'name="shown" value="([^"]+)"')
SEND_KEY = re.compile(r'name="send_key"[^>]*value="([^"]+)"')


def measure(address: str, *, staff: Sequence[Person], visitors: int) -> dict[str, Any]:
    """p50 and p95 in milliseconds of each page, and how many of many visitors at once met an error."""
    figures: dict[str, Any] = {}
    with visitor(address) as anybody:
        figures |= percentiles("suggestion", [_timed(anybody, _suggestion(number)) for number in range(TIMES)])
        figures |= percentiles("map_of_wijk", [_timed(anybody, _map(number)) for number in range(TIMES)])
    figures |= percentiles("submit", [send_melding(address, number) for number in range(TIMES)])
    for person in staff:
        with closing(logged_in(address, person)) as colleague:
            waited = [_timed(colleague, reverse("meldingen:work")) for _ in range(TIMES)]
            figures |= percentiles(f"worklist_{person.first_name.lower()}", waited)
    return figures | crowd(address, visitors)


def percentiles(name: str, waited: Sequence[float]) -> dict[str, float]:
    """In milliseconds; the first five only warm up."""
    measured = waited[5:]
    return {
        f"{name}_p50_ms": round(median(measured) * 1000, 1),
        f"{name}_p95_ms": round(quantiles(measured, n=20)[18] * 1000, 1),
    }


def crowd(address: str, visitors: int) -> dict[str, Any]:
    """So many people fill in the form at the same time: look for a kind, open the form, send it."""
    with ThreadPoolExecutor(visitors) as pool:
        began = time.perf_counter()
        faults = [fault for fault in pool.map(lambda number: _fill_in(address, number), range(visitors)) if fault]
    return {
        "crowd_visitors": visitors,
        "crowd_errors": len(faults),
        "crowd_first_error": faults[0] if faults else "",
        "crowd_seconds": round(time.perf_counter() - began, 1),
    }


def weigh(processes: Sequence[int]) -> dict[str, Any]:
    """Resident memory of the processes in MB: as each sees it, and with shared pages counted once (pss).

    Those that are `gone` weigh nothing: one that fell while it was measured makes the rest look light.
    """
    rss = pss = gone = 0
    for pid in processes:
        try:
            rolled = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            gone += 1
            continue
        rss += int(re.search(r"^Rss:\s+(\d+)", rolled, re.M)[1])  # type: ignore[index]
        pss += int(re.search(r"^Pss:\s+(\d+)", rolled, re.M)[1])  # type: ignore[index]
    return {"processes": len(processes) - gone, "gone": gone, "rss_mb": round(rss / 1024), "pss_mb": round(pss / 1024)}


def visitor(address: str, number: int = 0) -> httpx.Client:
    """Somebody with a network address of their own, for the limit on reports counts per address."""
    own = f"10.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}"
    return httpx.Client(base_url=address, timeout=60, headers={"X-Forwarded-For": own})


def logged_in(address: str, person: Person) -> httpx.Client:
    client = visitor(address)
    page = client.get(reverse("toegang:login"))
    answer = client.post(
        reverse("toegang:login"),
        data={"csrfmiddlewaretoken": CSRF.findall(page.text)[0], "email": person.email, "password": PASSWORD},
    )
    if not answer.is_redirect:
        raise RuntimeError(f"{person.email} cannot log in: {answer.status_code}")
    return client


def send_melding(address: str, number: int) -> float:
    """Fill in the form and send it, again when something is shown first. The seconds that the last sending took."""
    with visitor(address, number) as client:
        page = client.get(reverse("meldingen:report")).text
        lat, lon = PLACES[number % len(PLACES)]
        fields: dict[str, Any] = {
            "csrfmiddlewaretoken": CSRF.findall(page)[0],
            "send_key": SEND_KEY.findall(page)[0],
            "group": "verlichting",
            "lat": f"{lat + number % 50 * 2e-4:.6f}",
            "lon": f"{lon + number % 7 * 3e-4:.6f}",
            "more": "De lantaarn doet het niet.",
        }
        for _ in range(5):
            began = time.perf_counter()
            answer = client.post(reverse("meldingen:report"), data=fields)
            waited = time.perf_counter() - began
            if answer.is_redirect:
                return waited
            fields["shown"] = SHOWN.findall(answer.text)
        raise RuntimeError(f"not sent: {answer.status_code}")


def _timed(client: httpx.Client, url: str) -> float:
    began = time.perf_counter()
    client.get(url).raise_for_status()
    return time.perf_counter() - began


def _fill_in(address: str, number: int) -> str:
    """What went wrong, or nothing."""
    try:
        with visitor(address, 1000 + number) as client:
            client.get(_suggestion(number)).raise_for_status()
        send_melding(address, 1000 + number)
    except (httpx.HTTPError, RuntimeError, IndexError) as error:
        return f"{type(error).__name__}: {error}"[:200]
    return ""


def _suggestion(number: int) -> str:
    return f"{reverse('meldingen:suggest_kinds')}?q={QUESTIONS[number % len(QUESTIONS)]}"


def _map(number: int) -> str:
    wijken = ("bergen", "schoorl", "egmond-aan-zee")
    return f"{reverse('meldingen:map')}?wijk={wijken[number % len(wijken)]}"
