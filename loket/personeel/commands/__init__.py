"""All that changes here."""

from loket.personeel.commands.begin import (
    begin_inwerken,
    keep_competentie,
    keep_inwerkpunt,
    remove_competentie,
    remove_inwerkpunt,
    start_inwerken,
    tick_inwerkstap,
)
from loket.personeel.commands.casus import keep_casus
from loket.personeel.commands.gesprek import (
    agree_verwachting,
    hold_gesprek,
    plan_gesprek,
    write_coachnotitie,
    write_verwachting,
)
from loket.personeel.commands.training import enrol, keep_training, pass_training

__all__ = [
    "agree_verwachting",
    "begin_inwerken",
    "enrol",
    "hold_gesprek",
    "keep_casus",
    "keep_competentie",
    "keep_inwerkpunt",
    "keep_training",
    "pass_training",
    "plan_gesprek",
    "remove_competentie",
    "remove_inwerkpunt",
    "start_inwerken",
    "tick_inwerkstap",
    "write_coachnotitie",
    "write_verwachting",
]
