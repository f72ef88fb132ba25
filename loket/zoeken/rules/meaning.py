"""What a text means, in bytes: a row of numbers from -127 to 127. Only its direction matters, not its length."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

NAME_BYTES, DIGEST_BYTES = 40, 16


def told_of(title: str, summary: str, terms: Iterable[str]) -> str:
    """What the model reads as the thing itself: with the words of people, for those say what it is about."""
    return f"{title}. {summary} {', '.join(terms)}".strip()


def digest_of(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "ignore")).digest()[:DIGEST_BYTES]


def packed(vector: NDArray[np.float32]) -> bytes:
    return bytes(np.round(vector / (np.abs(vector).max() or 1) * 127).astype(np.int8).tobytes())


def unpacked(raw: bytes) -> NDArray[np.float32]:
    vector: NDArray[np.float32] = unpacked_together([raw])[0]
    return vector


def unpacked_together(raws: Sequence[bytes]) -> NDArray[np.float32]:
    """A row for each. They are of one model, and so as long as each other."""
    rows = np.frombuffer(b"".join(raws), dtype=np.int8).reshape(len(raws), -1).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True).astype(np.float32)
    lengths[lengths == 0] = 1
    turned: NDArray[np.float32] = rows / lengths
    return turned


def read_meanings(place: Path, model: str) -> dict[bytes, bytes]:
    """Of a file of this model: by the digest of each text its direction. Nothing when it is of another or not there."""
    raw = place.read_bytes() if place.exists() else b""
    if raw[:NAME_BYTES].decode().strip() != model:
        return {}
    size = DIGEST_BYTES + int.from_bytes(raw[NAME_BYTES : NAME_BYTES + 2], "big")
    return {
        raw[at : at + DIGEST_BYTES]: raw[at + DIGEST_BYTES : at + size] for at in range(NAME_BYTES + 2, len(raw), size)
    }


def written_meanings(place: Path, model: str, meanings: Mapping[bytes, bytes]) -> None:
    """In the order of the digests, so that the same texts make the same file."""
    size = len(next(iter(meanings.values()), b""))
    rows = b"".join(digest + meanings[digest] for digest in sorted(meanings))
    place.write_bytes(model.encode().ljust(NAME_BYTES) + size.to_bytes(2, "big") + rows)
