"""A visitor has us write to an address, which may be of somebody who never asked."""

import re
from datetime import timedelta

from loket.berichten.rules import mobile_number
from loket.kernel.limits import TooMany, limit
from loket.kernel.refusal import Refusal, Refused

MOST, PER = 20, timedelta(hours=1)  # who tells us much in an hour, or lives with others at one address, gets it all
OFTEN = Refusal(
    "asked-too-often",
    "Wij stuurden al veel naar dit adres of nummer. Probeer het over een uur nog een keer, of bel ons.",
)
TAG = re.compile(r"\+[^@]*(?=@)")  # "jan+loket@" is the box of "jan@"


def count_asked(*addresses: str) -> None:
    """What a visitor does now has us write to these: mail addresses, or numbers for text messages.

    Refused for one that was asked for very often, by whomever and from wherever.
    """
    told = {mobile_number(address) or TAG.sub("", address.strip().lower()) for address in addresses} - {""}
    try:
        for each in sorted(told):  # in one order, so that two who name the same ones never wait for each other
            limit(f"asked-to-write:{each}", times=MOST, per=PER)
    except TooMany:
        raise Refused(OFTEN) from None
