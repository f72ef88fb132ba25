"""The reference of an aanvraag: short enough to read out, too many to guess."""

import re
import secrets

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that look alike
TYPED = re.compile(rf"F?([{SIGNS}]{{4}})([{SIGNS}]{{4}})")


def new_kenmerk() -> str:
    """F-7KQ2-9XNB: one of 850 thousand million."""
    drawn = "".join(secrets.choice(SIGNS) for _ in range(8))
    return f"F-{drawn[:4]}-{drawn[4:]}"


def kenmerk_in(text: str) -> str:
    """The same as somebody typed or read it out, however written; empty when it is none."""
    found = TYPED.fullmatch(re.sub(r"[\s\-.]", "", text).upper())
    return f"F-{found[1]}-{found[2]}" if found else ""
