"""Ids that sort by the moment they were made (UUID version 7, RFC 9562), so that new rows stand together on disk."""

import os
import time
from uuid import UUID

VERSION, VARIANT = 0x7 << 76, 0b10 << 62
RANDOM_BEFORE, RANDOM_AFTER = (1 << 12) - 1, (1 << 62) - 1


def new_id() -> UUID:
    """48 bits of milliseconds, 74 random bits."""
    random = int.from_bytes(os.urandom(10), "big")
    milliseconds = (time.time_ns() // 1_000_000) << 80
    return UUID(int=milliseconds | VERSION | (random >> 66 & RANDOM_BEFORE) << 64 | VARIANT | random & RANDOM_AFTER)
