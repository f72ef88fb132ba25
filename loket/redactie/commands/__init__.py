"""All that changes pages and the rules around them."""

from loket.redactie.commands.publishing import take_down
from loket.redactie.commands.put import put_page

__all__ = [
    "put_page",
    "take_down",
]
