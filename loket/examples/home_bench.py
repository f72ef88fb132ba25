"""How fast the page of who is in opens, with 20 zaken and 50 messages: over HTTP, and in statements."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

import httpx
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from loket.berichten.models import Bericht, State
from loket.examples.bench import CSRF, percentiles, visitor
from loket.examples.eigen_zaken import give, of_persons
from loket.zaken.models import Rol

ZAKEN, MESSAGES, WHO = 20, 50, "dina"
PAGES = {"home": "mijn:home", "zaken": "mijn:zaken", "berichten": "mijn:berichten"}


def measure_home(address: str, *, times: int, visitors: int) -> dict[str, Any]:
    """p50 and p95 in milliseconds of each page, the statements of the home, and many who log in at once."""
    rollen = _filled()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    told: dict[str, Any] = {"home_zaken": len(rollen), "home_messages": MESSAGES, "home_sql": _statements()}
    with closing(logged_in(address)) as resident:
        pages = {name: reverse(route) for name, route in PAGES.items()}
        pages["zaak"] = reverse("mijn:zaak", args=[rollen[0].zaak_id])
        for name, path in pages.items():
            told |= percentiles(name, [_timed(resident, path) for _ in range(times)])
    return told | _crowd(address, visitors)


def logged_in(address: str, number: int = 0) -> httpx.Client:
    """As the resident of the demo."""
    client, door = visitor(address, number), reverse("inloggen:demo")
    token = CSRF.findall(client.get(door).text)[0]
    answer = client.post(door, data={"csrfmiddlewaretoken": token, "wie": WHO})
    if not answer.is_redirect:
        raise RuntimeError(f"The demo log-in answers {answer.status_code}.")
    return client


def _filled() -> list[Rol]:
    """Twenty zaken that run and fifty messages about them, of one resident."""
    rollen = list(of_persons().filter(zaak__einddatum=None).order_by("-zaak_id")[:ZAKEN])
    give(rollen)
    now = timezone.now()
    Bericht.objects.bulk_create(
        Bericht(
            about=f"zaak:{rollen[number % len(rollen)].zaak_id}:bench:{now.timestamp():.0f}:{number}",
            channel="email",
            to="dina@inwoner.example",
            subject=f"Nieuws over uw zaak, nummer {number}",
            text="Er is nieuws over uw zaak.\n\n" * 10,
            state=State.SENT,
            message_id=f"<bench-{now.timestamp():.0f}-{number}@loket.example>",
            written_at=now,
            sent_at=now,
        )
        for number in range(MESSAGES)
    )
    return rollen


def _statements() -> int:
    """How many statements the home takes, here and not at the server."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.post(reverse("inloggen:demo"), {"wie": WHO})
    client.get(reverse("mijn:home"))
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("mijn:home"))
    return len(asked)


def _crowd(address: str, visitors: int) -> dict[str, Any]:
    """So many log in and look at the same time."""
    with ThreadPoolExecutor(visitors) as pool:
        began = time.perf_counter()
        faults = [fault for fault in pool.map(lambda number: _look(address, number), range(visitors)) if fault]
    return {
        "home_crowd_visitors": visitors,
        "home_crowd_errors": len(faults),
        "home_crowd_first_error": faults[0] if faults else "",
        "home_crowd_seconds": round(time.perf_counter() - began, 1),
    }


def _look(address: str, number: int) -> str:
    """What went wrong, or nothing."""
    try:
        with closing(logged_in(address, 1000 + number)) as resident:
            for name in PAGES.values():
                resident.get(reverse(name)).raise_for_status()
    except (httpx.HTTPError, RuntimeError, IndexError) as error:
        return f"{type(error).__name__}: {error}"[:200]
    return ""


def _timed(client: httpx.Client, path: str) -> float:
    began = time.perf_counter()
    client.get(path).raise_for_status()
    return time.perf_counter() - began
