"""Measuring over HTTP, as a visitor would: percentiles of what a client waits, and what the processes weigh."""

import re
import time
import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
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
SEND_KEY = re.compile(r'name="send_key"[^>]*value="([^"]+)"')


def measure(address: str, *, staff: Sequence[Person], visitors: int) -> dict[str, Any]:
    """p50, p95 in milliseconds of each page, and how many of many visitors at once met an error."""
    figures: dict[str, Any] = {}
    with visitor(address) as anybody:
        figures |= percentiles("suggestion", lambda n: anybody.get(_suggestion(n)))
        figures |= percentiles("map_of_wijk", lambda n: anybody.get(_map(n)))
        figures |= percentiles("submit", _submits(address))
    for person in staff:
        with logged_in(address, person) as colleague:
            name = f"worklist_{person.first_name.lower()}"
            figures |= percentiles(name, lambda n, client=colleague: client.get(reverse("meldingen:work")))
    return figures | crowd(address, visitors)


def percentiles(name: str, ask: Callable[[int], httpx.Response], *, times: int = TIMES) -> dict[str, float]:
    """Ask so often, one after the other, after five to warm up."""
    waited = []
    for number in range(times + 5):
        began = time.perf_counter()
        answer = ask(number)
        waited.append((time.perf_counter() - began) * 1000)
        answer.raise_for_status() if not answer.is_redirect else None
    cuts = quantiles(waited[5:], n=20)
    return {f"{name}_p50_ms": round(median(waited[5:]), 1), f"{name}_p95_ms": round(cuts[18], 1)}


def crowd(address: str, visitors: int) -> dict[str, Any]:
    """So many people fill in the form at the same time: open it, look for a kind, send it."""
    with ThreadPoolExecutor(visitors) as pool:
        began = time.perf_counter()
        outcomes = list(pool.map(lambda number: _fill_in(address, number), range(visitors)))
    errors = [outcome for outcome in outcomes if outcome]
    return {
        "crowd_visitors": visitors,
        "crowd_errors": len(errors),
        "crowd_first_error": errors[0] if errors else "",
        "crowd_seconds": round(time.perf_counter() - began, 1),
    }


def weigh(processes: Sequence[int]) -> dict[str, Any]:
    """Resident memory of the processes in MB: as each sees it, and with shared pages counted once (pss)."""
    rss = pss = 0
    for pid in processes:
        try:
            rolled = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue
        rss += int(re.search(r"^Rss:\s+(\d+)", rolled, re.M)[1])  # type: ignore[index]
        pss += int(re.search(r"^Pss:\s+(\d+)", rolled, re.M)[1])  # type: ignore[index]
    return {"processes": len(processes), "rss_mb": round(rss / 1024), "pss_mb": round(pss / 1024)}


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


def send_melding(client: httpx.Client, number: int) -> httpx.Response:
    page = client.get(reverse("meldingen:report"))
    lat, lon = PLACES[number % len(PLACES)]
    return client.post(
        reverse("meldingen:report"),
        data={
            "csrfmiddlewaretoken": CSRF.findall(page.text)[0],
            "send_key": (SEND_KEY.findall(page.text) or [str(uuid.uuid4())])[0],
            "group": "verlichting",
            "lat": str(lat + number % 100 * 1e-5),
            "lon": str(lon),
            "description": "De lantaarn doet het niet.",
            "seen_nearby": "yes",
        },
    )


def _submits(address: str) -> Callable[[int], httpx.Response]:
    """Only the sending is timed, so the forms are opened before."""
    return lambda number: _answer_of(send_melding(visitor(address, number), number))


def _answer_of(answer: httpx.Response) -> httpx.Response:
    if not answer.is_redirect:
        raise RuntimeError(f"not sent: {answer.status_code}")
    return answer


def _fill_in(address: str, number: int) -> str:
    """What went wrong, or nothing."""
    try:
        with visitor(address, 1000 + number) as client:
            client.get(_suggestion(number)).raise_for_status()
            _answer_of(send_melding(client, number))
    except (httpx.HTTPError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"[:200]
    return ""


def _suggestion(number: int) -> str:
    return f"{reverse('meldingen:kinds')}?q={QUESTIONS[number % len(QUESTIONS)]}"


def _map(number: int) -> str:
    wijken = ("bergen", "schoorl", "egmond-aan-zee")
    return f"{reverse('meldingen:map')}?wijk={wijken[number % len(wijken)]}"
