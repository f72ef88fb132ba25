"""Who reacts to what. The outbox defers one job for each line, in the command's own transaction."""

from loket.kernel.outbox import Wiring

WIRING: Wiring = {}
