"""What the contact page says about waiting on the telephone."""

from datetime import timedelta
from math import ceil

QUICK = timedelta(seconds=30)


def wait_words(wait: timedelta) -> str:
    """Whole minutes, upwards: nobody waits longer than was said."""
    minutes = ceil(wait / timedelta(minutes=1))
    if wait <= QUICK:
        return "U bent nu snel aan de beurt."
    return f"U wacht nu ongeveer {minutes} {'minuut' if minutes == 1 else 'minuten'}."


def wait_in_english(wait: timedelta) -> str:
    minutes = ceil(wait / timedelta(minutes=1))
    if wait <= QUICK:
        return "We can help you quickly now."
    return f"The wait is now about {minutes} {'minute' if minutes == 1 else 'minutes'}."
