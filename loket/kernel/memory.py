"""Memory that was used for a moment, and is free: given back to the machine instead of kept for later."""

import ctypes
import gc


def give_back() -> None:
    """After work that needed much for a moment. Nothing for who put off the search for rubbish, and does it at the end;
    nor where the C library cannot.
    """
    if not gc.isenabled():
        return
    gc.collect()
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError):  # musl, macOS, Windows
        return
