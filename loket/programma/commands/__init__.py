"""All that changes in the programme."""

from loket.programma.commands.herinneren import remind_of_checks
from loket.programma.commands.maatregel import (
    end_maatregel,
    measure_maatregel,
    move_maatregel,
    plan_maatregel,
    start_maatregel,
)

__all__ = [
    "end_maatregel",
    "measure_maatregel",
    "move_maatregel",
    "plan_maatregel",
    "remind_of_checks",
    "start_maatregel",
]
