"""The code of an appointment: short enough to read out, and no two signs that look the same."""

import re
import secrets

SIGNS = "ABCDEFGHJKLMNPQRTUVWXY346789"  # not I and 1, O and 0, S and 5, Z and 2
LENGTH = 7
_as_typed = re.compile(rf"^[{SIGNS}]{{{LENGTH}}}$")


def new_code() -> str:
    """One of 28^7, thirteen thousand million."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def code_in(typed: str) -> str:
    """The code as somebody types or scans it, with or without a line in between; nothing when it is none."""
    text = re.sub(r"[\s-]", "", typed).upper()
    return text if _as_typed.match(text) else ""


def code_words(code: str) -> str:
    return f"{code[:3]}-{code[3:]}"
