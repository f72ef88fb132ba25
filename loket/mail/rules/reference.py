"""Our own reference in the subject of a mail. Its last part can only be made with our key, so nobody guesses it."""

import re
from base64 import b32encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hmac import compare_digest
from typing import TypeAlias

Sign: TypeAlias = Callable[[str], bytes]
# "M" and the ten digits of the klantcontact; a zaak has its own number before the check.
WRITTEN = re.compile(
    r"\b(?P<number>M\d{10}|ZAAK-\d{4}-\d{1,10})(?:-(?P<check>[A-Z2-7]{8}))?\b", re.IGNORECASE | re.ASCII
)
MOST = 5


@dataclass(frozen=True, slots=True)
class Reference:
    """`proven`: we gave it out ourselves. A number alone proves nothing: anybody may count."""

    number: str
    proven: bool

    @property
    def of_mail(self) -> bool:
        return self.number.startswith("M")


def reference_for(number: str, *, sign: Sign) -> str:
    """The reference that goes along with what we send: "M2600000041-7KQ2M5XD"."""
    return f"{number}-{_check(number, sign)}"


def references_in(subject: str, *, sign: Sign) -> tuple[Reference, ...]:
    """Those in it, the proven ones first."""
    found = dict.fromkeys(_found(subject, sign))
    return tuple(sorted(found, key=lambda each: not each.proven))[:MOST]


def _found(subject: str, sign: Sign) -> Iterator[Reference]:
    for each in WRITTEN.finditer(subject[:1000]):
        number, check = each["number"].upper(), (each["check"] or "").upper()
        yield Reference(number, compare_digest(check, _check(number, sign)))


def _check(number: str, sign: Sign) -> str:
    return b32encode(sign(f"mail:{number.upper()}")[:5]).decode()
