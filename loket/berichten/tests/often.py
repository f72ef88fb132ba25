"""Others asked for an address very often, within this hour."""

from contextlib import suppress

from loket.berichten.commands import count_asked
from loket.berichten.commands.asked import MOST
from loket.kernel.refusal import Refused


def asked_often(*addresses):
    for _ in range(MOST):
        with suppress(Refused), count_asked(*addresses):
            pass
