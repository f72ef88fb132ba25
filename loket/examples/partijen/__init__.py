"""The customers of the demo: persons, organisations and who speaks for them, with what they asked."""

from loket.examples.partijen.known import know_some
from loket.examples.partijen.load import load_partijen
from loket.examples.partijen.talks import talk_to_some

__all__ = ["know_some", "load_partijen", "talk_to_some"]
