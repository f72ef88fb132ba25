"""Search over HTTP, as a visitor would: how good and how fast, with ten at a time."""

import itertools
import json
import threading
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import quote, urlsplit

from loket.zoeken.rules.quality import Given, Question, figures_by_category

AT_ONCE = 10
SEARCH, SUGGEST = "/api/zoek?q=", "/api/zoek/suggesties?q="
_lines = threading.local()


def ask(address: str, path: str) -> tuple[dict[str, Any], float]:
    """The answer, and how many milliseconds it took; each thread keeps its connection open."""
    line = getattr(_lines, address, None)
    if line is None:
        parts = urlsplit(address)
        line = HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        setattr(_lines, address, line)
    began = time.perf_counter()
    line.request("GET", path)
    response = line.getresponse()
    content = response.read()
    waited = (time.perf_counter() - began) * 1000
    if response.status != 200:
        raise RuntimeError(f"{path}: {response.status}")
    return json.loads(content), waited


def quality(address: str, questions: Iterable[Question]) -> dict[str, Any]:
    """The figures of each category, as the judged questions are answered."""
    answers = [(question, given(ask(address, SEARCH + quote(question.text))[0])) for question in questions]
    return {category: asdict(each) for category, each in figures_by_category(answers).items()}


def given(answer: dict[str, Any]) -> Given:
    names = [result["upl"] for result in answer["resultaten"] if result["upl"]]
    return Given(names, (answer["doorverwijzing"] or {}).get("organisatie", ""), answer["zeker"])


def crowd(address: str, path: str, texts: Sequence[str], times: int) -> dict[str, float]:
    """So many questions, ten at a time: what the middle one and the slowest twentieth waited."""
    asked = list(itertools.islice(itertools.cycle(texts), times))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        began = time.perf_counter()
        waited = sorted(pool.map(lambda text: ask(address, path + quote(text))[1], asked))
        took = time.perf_counter() - began
    return {
        "p50_ms": round(median(waited), 1),
        "p95_ms": round(quantiles(waited, n=20)[18], 1),
        "p99_ms": round(quantiles(waited, n=100)[98], 1),
        "per_s": round(times / took, 1),
    }


def beginnings(texts: Iterable[str]) -> list[str]:
    """What is sent while somebody types: from the third letter on."""
    return [text[:length] for text in texts for length in range(3, min(len(text), 9) + 1)]


def weight_of(processes: Iterable[int]) -> list[int]:
    """Private memory of each process in MB: what it costs to have one more."""
    return [_private(pid) for pid in processes]


def _private(pid: int) -> int:
    try:
        rolled = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:  # it ended meanwhile
        return 0
    sizes = (line.split() for line in rolled.splitlines()[1:])
    return round(sum(int(size[1]) for size in sizes if size[0].startswith("Private_")) / 1024)
