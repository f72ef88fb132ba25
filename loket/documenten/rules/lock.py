"""Locks: who holds the lock may write (drc-009). We keep its hash only, so nobody can read a lock from us."""

import hashlib
import hmac
import secrets

from loket.kernel.refusal import Refusal


def new_lock() -> str:
    """32 hexadecimal digits that nobody can guess."""
    return secrets.token_hex(16)


def hash_of(lock: str) -> str:
    return hashlib.sha256(lock.encode("utf-8", "replace")).hexdigest()


def fits(lock: str, lock_hash: str) -> bool:
    """Compared in constant time."""
    return bool(lock_hash) and hmac.compare_digest(hash_of(lock), lock_hash)


def why_not_write(lock: str, lock_hash: str, *, whole: bool) -> Refusal | None:
    """`whole`: the whole document is sent, so the lock is a missing field; else it is a missing key."""
    if not lock_hash:
        return Refusal("unlocked", "Vergrendel het document voor je het wijzigt.", "nonFieldErrors")
    if not lock and whole:
        return Refusal("required", "Dit veld is vereist.", "lock")
    if not lock:
        return Refusal("missing-lock-id", "Stuur de lock van dit document mee.", "nonFieldErrors")
    return why_not_this_lock(lock, lock_hash)


def why_not_this_lock(lock: str, lock_hash: str) -> Refusal | None:
    if fits(lock, lock_hash):
        return None
    return Refusal("incorrect-lock-id", "Dit is niet de lock van dit document.", "nonFieldErrors")


def why_not_lock(lock_hash: str) -> Refusal | None:
    if lock_hash:
        return Refusal("existing-lock", "Dit document is al vergrendeld.", "nonFieldErrors")
    return None


def why_not_destroy(lock_hash: str, *, related: bool) -> list[Refusal]:
    """drc-008: not while it belongs to something, nor while someone writes to it."""
    found = []
    if related:
        reason = "Dit document hoort nog bij een zaak of besluit."
        found.append(Refusal("pending-relations", reason, "nonFieldErrors"))
    if lock_hash:
        reason = "Dit document is vergrendeld."
        found.append(Refusal("destroy-locked", reason, "nonFieldErrors"))
    return found
