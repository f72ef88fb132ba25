"""How fast a form is: a step, a file of 2 MB, sending, and the zaak that comes of it; and many people at once."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from loket.examples.bench import percentiles, visitor
from loket.formulieren.commands import (
    begin_aanvraag,
    hand_over,
    keep_answers,
    keep_bijlage,
    keep_versie,
    make_formulier,
    publish_versie,
    submit_aanvraag,
)
from loket.formulieren.models import Formulier, FormulierVersie
from loket.kernel.actor import SYSTEM

SLUG = "bench-boom"
TIMES = 100
MOMENTS = ("form_step_seen", "form_file", "form_step_sent", "form_submit")
CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
PAPER = b"%PDF-1.4\n" + b"0" * (2 * 1024 * 1024)
WHY = {"doel": "Meten", "grondslag": "Awb 4:2"}
STEPS: list[dict[str, Any]] = [
    {
        "code": "boom",
        "titel": "De boom",
        "vragen": [
            {"code": "soort", "soort": "tekst", "label": "Welke boom?", "eigenschap": "Soort boom", **WHY},
            {"code": "plan", "soort": "bestand", "label": "Tekening", **WHY},
        ],
    },
    {
        "code": "over_u",
        "titel": "Over u",
        "vragen": [
            {"code": "naam", "soort": "tekst", "label": "Uw naam", "wie": "achternaam", **WHY},
            {"code": "telefoon", "soort": "telefoon", "label": "Telefoon", "wie": "telefoon", **WHY},
        ],
    },
]


def put_bench_form() -> None:
    """A form of two steps with a file. It is there once."""
    if Formulier.objects.filter(slug=SLUG).exists():
        return
    inhoud = {"zaaktype": "KAPPEN", "kanalen": [{"soort": "balie"}], "stappen": STEPS}
    make_formulier(slug=SLUG, name="Boom kappen", by=SYSTEM)
    publish_versie(versie_id=keep_versie(formulier=SLUG, inhoud=inhoud, by=SYSTEM).id, by=SYSTEM)


def measure_forms(address: str, *, visitors: int) -> dict[str, Any]:
    """Milliseconds as a client waits for them, and those of the hand-over in this process beside a busy worker."""
    put_bench_form()
    waited: dict[str, list[float]] = {name: [] for name in MOMENTS}
    for number in range(TIMES):
        fill_in(address, number, waited)
    found: dict[str, Any] = {}
    for name, seconds in waited.items():
        found |= percentiles(name, seconds)
    return found | percentiles("form_to_zaak", [to_zaak(number) for number in range(TIMES)]) | crowd(address, visitors)


def fill_in(address: str, number: int, waited: dict[str, list[float]]) -> str:
    """One person, from the first page to the receipt. Answers what went wrong; empty when nothing did."""
    with visitor(address, number) as browser:
        begin = f"/formulier/{SLUG}/"
        here = _post(browser, begin, {}, begin)[0].headers["Location"].partition("stap/")[0]
        answer, seconds = _timed(browser, f"{here}stap/boom/")
        waited["form_step_seen"].append(seconds)
        told = {"soort": "Eik", "doe": "bestand:plan"}
        answer, seconds = _post(browser, f"{here}stap/boom/", told, f"{here}stap/boom/", file=True)
        waited["form_file"].append(seconds)
        _post(browser, f"{here}stap/boom/", {"soort": "Eik"}, f"{here}stap/boom/")
        person = {"naam": f"Meter {number}", "telefoon": "0612345678"}
        answer, seconds = _post(browser, f"{here}stap/over_u/", person, f"{here}stap/over_u/")
        waited["form_step_sent"].append(seconds)
        answer, seconds = _post(browser, f"{here}controle/", {}, f"{here}controle/")
        waited["form_submit"].append(seconds)
        return "" if answer.status_code == 302 else f"{answer.status_code}: {answer.text[:200]}"


def crowd(address: str, visitors: int) -> dict[str, Any]:
    """So many people at the same time."""

    def one(number: int) -> str:
        try:
            return fill_in(address, 10_000 + number, {name: [] for name in MOMENTS})
        except (httpx.HTTPError, KeyError) as error:
            return repr(error)

    began = time.perf_counter()
    with ThreadPoolExecutor(visitors) as pool:
        faults = [fault for fault in pool.map(one, range(visitors)) if fault]
    return {
        "form_crowd": visitors,
        "form_crowd_errors": len(faults),
        "form_crowd_first_error": faults[0] if faults else "",
        "form_crowd_seconds": round(time.perf_counter() - began, 1),
    }


def to_zaak(number: int) -> float:
    """Seconds from the button to the zaak with two documents, one of 2 MB: all that both commands do."""
    versie = FormulierVersie.objects.get(formulier_id=SLUG, withdrawn_at=None)
    aanvraag = begin_aanvraag(versie_id=versie.id, by=SYSTEM)
    file = SimpleUploadedFile("tekening.pdf", PAPER, "application/pdf")
    keep_bijlage(aanvraag_id=aanvraag.id, vraag="plan", upload=file)
    answers = {"soort": "Eik", "naam": f"Meter {number}", "telefoon": "0612345678"}
    keep_answers(aanvraag_id=aanvraag.id, answers=answers)
    began = time.perf_counter()
    with transaction.atomic():  # so the worker finds its work done
        submit_aanvraag(aanvraag_id=aanvraag.id, by=SYSTEM)
        hand_over(aanvraag_id=aanvraag.id)
    return time.perf_counter() - began


def _post(
    browser: httpx.Client, url: str, told: dict[str, str], page: str, *, file: bool = False
) -> tuple[httpx.Response, float]:
    token = CSRF.search(browser.get(page).text)
    assert token, page
    files = {"plan": ("tekening.pdf", PAPER, "application/pdf")} if file else None
    began = time.perf_counter()
    answer = browser.post(url, data={**told, "csrfmiddlewaretoken": token[1]}, files=files)
    return answer, time.perf_counter() - began


def _timed(browser: httpx.Client, url: str) -> tuple[httpx.Response, float]:
    began = time.perf_counter()
    answer = browser.get(url)
    return answer, time.perf_counter() - began
