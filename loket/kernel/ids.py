"""Ids that sort by the moment they were made (UUID version 7, RFC 9562), so that new rows stand together on disk."""

import os
import time
from datetime import datetime
from uuid import UUID

VERSION, VARIANT = 0x7 << 76, 0b10 << 62
RANDOM = (1 << 62) - 1
MILLISECOND = 1_000_000  # in nanoseconds


def new_id() -> UUID:
    """48 bits of milliseconds, 12 of the part of a millisecond (so rows made one after another sort so), 62 random."""
    milliseconds, rest = divmod(time.time_ns(), MILLISECOND)
    part = (rest << 12) // MILLISECOND
    random = int.from_bytes(os.urandom(8), "big") & RANDOM
    return UUID(int=milliseconds << 80 | VERSION | part << 64 | VARIANT | random)


def first_id_of(moment: datetime) -> UUID:
    """Rows that were made since then have a greater one."""
    return UUID(int=int(moment.timestamp() * 1000) << 80 | VERSION | VARIANT)
