"""Which applicatie may send meldingen."""

import hashlib

from loket.kernel.refusal import Refusal

LONGEST_NAME = 80


def hash_of_key(key: str) -> str:
    """The key is random and long, so that a plain hash cannot be turned back."""
    return hashlib.sha256(key.encode()).hexdigest()


def why_not_applicatie(name: str) -> Refusal | None:
    if not name.strip():
        return Refusal("name-missing", "Geef de applicatie een naam.", "name")
    if len(name.strip()) > LONGEST_NAME or not name.isprintable():
        return Refusal("name-wrong", f"Gebruik hoogstens {LONGEST_NAME} gewone tekens voor de naam.", "name")
    return None
