"""What a text means, in bytes: a row of numbers from -127 to 127. Only its direction matters, not its length."""

import hashlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray


def told_of(title: str, summary: str, terms: Iterable[str]) -> str:
    """What the model reads as the thing itself: with the words of people, for those say what it is about."""
    return f"{title}. {summary} {', '.join(terms)}".strip()


def digest_of(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "ignore")).digest()[:16]


def packed(vector: NDArray[np.float32]) -> bytes:
    return bytes(np.round(vector / (np.abs(vector).max() or 1) * 127).astype(np.int8).tobytes())


def unpacked(raw: bytes) -> NDArray[np.float32]:
    vector = np.frombuffer(raw, dtype=np.int8).astype(np.float32)
    length = float(np.linalg.norm(vector)) or 1.0
    turned: NDArray[np.float32] = vector / np.float32(length)
    return turned
