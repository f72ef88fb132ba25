"""The model of this process, what it knows of texts already, and what a question means."""

import threading
from collections import OrderedDict
from collections.abc import Iterable

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from loket.kernel.sql import rows
from loket.outside.betekenis import Embedder, embedder
from loket.zoeken.queries.remembered import remember, remembered
from loket.zoeken.rules.meaning import digest_of, unpacked_together

Vector = NDArray[np.float32]
REMEMBERED = 2000
KNOWN = "SELECT digest, vector FROM zoeken_meaning WHERE model = %(model)s AND digest = ANY(%(digests)s)"
WAITS = 0.03  # seconds; a process asks its model one thing at a time, for more would only make all of them wait
WAITS_TO_MEASURE = 10.0
_models: dict[str, Embedder | None] = {}
_remembered: OrderedDict[tuple[str, str], Vector] = OrderedDict()
_lock = threading.Lock()
_turn = threading.Lock()


def model() -> Embedder | None:
    """Loaded once; None when search goes by words alone."""
    chosen = settings.SEARCH_MODEL
    if chosen not in _models:
        _models[chosen] = embedder()
    return _models[chosen]


def meaning_of(question: str, *, patient: bool = False) -> Vector | None:
    """`question` is masked already. The last questions are remembered, for the same is asked by many.

    None when it is too busy to wait for: then this one is answered by its words. Who measures is patient.
    """
    found = model()
    if found is None:
        return None
    key = (found.name, question)
    with _lock:
        if key in _remembered:
            _remembered.move_to_end(key)
            return _remembered[key]
    vector = remembered(*key)
    if vector is None:
        asked = _ask(found, question, WAITS_TO_MEASURE if patient else WAITS)
        vector = remember(*key, asked) if asked is not None else None
    if vector is not None:
        _keep(key, vector)
    return vector


def _ask(embedder: Embedder, question: str, wait: float) -> Vector | None:
    if not _turn.acquire(timeout=wait):
        return None
    try:
        return embedder.query(question)
    finally:
        _turn.release()


def _keep(key: tuple[str, str], vector: Vector) -> None:
    with _lock:
        _remembered[key] = vector
        while len(_remembered) > REMEMBERED:
            _remembered.popitem(last=False)


def known_meanings(texts: Iterable[str]) -> dict[str, Vector]:
    """Of these texts what the model told before, from the cache."""
    found = model()
    if found is None:
        return {}
    by_digest = {digest_of(text): text for text in texts}
    known = rows(KNOWN, {"model": found.name, "digests": list(by_digest)}) if by_digest else []
    vectors: Iterable[Vector] = unpacked_together([raw for _, raw in known]) if known else []
    return {by_digest[digest]: vector for (digest, _), vector in zip(known, vectors, strict=True)}
