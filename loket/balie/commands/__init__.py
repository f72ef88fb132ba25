"""What can be done in a hall."""

from loket.balie.commands.afspraak import check_in_afspraak
from loket.balie.commands.arrange import (
    arrange_balie,
    arrange_keuze,
    arrange_rij,
    arrange_voorrang,
    arrange_zuil,
    note_inwonertal,
    open_hal,
)
from loket.balie.commands.call import call_next, recall
from loket.balie.commands.catch_up import Caught, Step, catch_up
from loket.balie.commands.correct import correct_moment
from loket.balie.commands.demand import note_visits
from loket.balie.commands.end import Afloop, Ended, end_visit
from loket.balie.commands.forget import end_old_numbers, forget_visitors
from loket.balie.commands.kassa import give_back
from loket.balie.commands.komst import Given, Komst, check_in
from loket.balie.commands.seat import close_balie, pause_balie, sit_down, work_on
from loket.balie.commands.specialist import arrive, call_specialist, come, withdraw_call
from loket.balie.commands.visit import pass_on, pause_visit, put_back, resume_visit, start_visit, walk_out
from loket.balie.commands.visitor import give_up, leave_telephone

__all__ = [
    "Afloop",
    "Caught",
    "Ended",
    "Given",
    "Komst",
    "Step",
    "arrange_balie",
    "arrange_keuze",
    "arrange_rij",
    "arrange_voorrang",
    "arrange_zuil",
    "arrive",
    "call_next",
    "call_specialist",
    "catch_up",
    "check_in",
    "check_in_afspraak",
    "close_balie",
    "come",
    "correct_moment",
    "end_old_numbers",
    "end_visit",
    "forget_visitors",
    "give_back",
    "give_up",
    "leave_telephone",
    "note_inwonertal",
    "note_visits",
    "open_hal",
    "pass_on",
    "pause_balie",
    "pause_visit",
    "put_back",
    "recall",
    "resume_visit",
    "sit_down",
    "start_visit",
    "walk_out",
    "withdraw_call",
    "work_on",
]
