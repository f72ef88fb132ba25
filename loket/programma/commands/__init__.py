"""All that changes in the programme."""

from loket.programma.commands.boek import keep_regel
from loket.programma.commands.herinneren import remind_of_checks
from loket.programma.commands.maatregel import (
    end_maatregel,
    measure_maatregel,
    move_maatregel,
    plan_maatregel,
    start_maatregel,
)
from loket.programma.commands.plan import finish_deelproject, start_deelproject
from loket.programma.commands.suggestie import answer_suggestie, send_suggestie
from loket.programma.commands.visie import (
    adopt_stuk,
    confirm_read,
    decide_vertaling,
    give_bijdrage,
    keep_stuk,
    translate_waarde,
)

__all__ = [
    "adopt_stuk",
    "answer_suggestie",
    "confirm_read",
    "decide_vertaling",
    "end_maatregel",
    "finish_deelproject",
    "give_bijdrage",
    "keep_regel",
    "keep_stuk",
    "measure_maatregel",
    "move_maatregel",
    "plan_maatregel",
    "remind_of_checks",
    "send_suggestie",
    "start_deelproject",
    "start_maatregel",
    "translate_waarde",
]
