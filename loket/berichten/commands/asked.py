"""A visitor has us write to an address, which may be of somebody who never asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from loket.berichten.rules import box_of
from loket.kernel.limits import TooMany, give_back, limit
from loket.kernel.refusal import Refusal, Refused

MOST, PER = 20, timedelta(hours=1)  # who tells us much in an hour, or lives with others at one address, gets it all
OFTEN = Refusal(
    "asked-too-often",
    "Wij stuurden al veel naar dit adres of nummer. Vul een ander in, wacht een uur, of bel ons.",
)


@contextmanager
def count_asked(*addresses: str, field: str = "") -> Iterator[None]:
    """What a visitor does within this has us write to these: mail addresses, or telephone numbers, typed in this field.

    Refused for one that was asked for very often, by whomever and from wherever. What is refused within it, for
    whatever reason, had us write nothing and counts for nothing.
    """
    with mail_left_out(*addresses) as often:
        if often:
            raise Refused(replace(OFTEN, field=field))
        yield


@contextmanager
def mail_left_out(*addresses: str) -> Iterator[frozenset[str]]:
    """The same, for what must not be lost: gives those to whom we do not write now, and refuses nothing.

    Else who knows an address could keep somebody from what they must do today.
    """
    counted, often = [], set()
    # In one order, so that two who name the same ones never wait for each other.
    for box, given in sorted((box_of(each), each) for each in set(addresses)):
        if box and box not in counted:
            try:
                limit(_key(box), times=MOST, per=PER)
                counted.append(box)
            except TooMany:
                often.add(given)
    try:
        yield frozenset(often)
    except (Refused, TooMany):
        for box in counted:
            give_back(_key(box))
        raise


def _key(box: str) -> str:
    return f"asked-to-write:{box}"
