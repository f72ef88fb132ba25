"""A visitor has us write to an address, which may be of somebody who never asked."""

import re
from datetime import timedelta

from loket.berichten.rules import mobile_number
from loket.kernel.limits import limit

MOST, PER = 20, timedelta(hours=1)  # who tells us much in an hour, or lives with others at one address, gets it all
TAG = re.compile(r"\+[^@]*(?=@)")  # "jan+loket@" is the box of "jan@"


def count_asked(*addresses: str) -> None:
    """What a visitor does now has us write to these: mail addresses, or numbers for text messages.

    Raises TooMany for one that was asked for very often, by whomever and from wherever.
    """
    for address in addresses:
        if told := mobile_number(address) or TAG.sub("", address.strip().lower()):
            limit(f"asked-to-write:{told}", times=MOST, per=PER)
