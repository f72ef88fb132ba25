"""The only code that changes meldingen."""

from loket.meldingen.commands.applicatie import give_key, withdraw_key
from loket.meldingen.commands.arrange import change_category, plan_piket, remove_piket, remove_route, set_route
from loket.meldingen.commands.close import complete_melding, forward_melding, merge_melding, withdraw_melding
from loket.meldingen.commands.forget import empty_melding, empty_meldingen, forget_melders
from loket.meldingen.commands.melder import (
    answer_question,
    follow_melding,
    judge_solution,
    leave_contact,
)
from loket.meldingen.commands.open311 import receive_from_applicatie
from loket.meldingen.commands.overname import start_overname, sweep_overnames, take_over_for_real
from loket.meldingen.commands.overname_run import run_overname
from loket.meldingen.commands.photo import keep_photo, sweep_photos
from loket.meldingen.commands.piket import (
    acknowledge_piket,
    call_piket,
    leave_text_to_day_staff,
    pass_on_unanswered_calls,
)
from loket.meldingen.commands.receive import Received, receive_melding
from loket.meldingen.commands.seen import step_as_seen
from loket.meldingen.commands.standard import load_standard
from loket.meldingen.commands.step import undo_step
from loket.meldingen.commands.waardering import ask_what_they_think
from loket.meldingen.commands.work import (
    ask_melder,
    correct_category,
    hand_over_melding,
    hold_melding,
    plan_melding,
    prioritise_melding,
    start_melding,
)
from loket.meldingen.commands.zaak import follow_with_zaak, give_zaken, lose_zaak

__all__ = [
    "Received",
    "acknowledge_piket",
    "answer_question",
    "ask_melder",
    "ask_what_they_think",
    "call_piket",
    "change_category",
    "complete_melding",
    "correct_category",
    "empty_melding",
    "empty_meldingen",
    "follow_melding",
    "follow_with_zaak",
    "forget_melders",
    "forward_melding",
    "give_key",
    "give_zaken",
    "hand_over_melding",
    "hold_melding",
    "judge_solution",
    "keep_photo",
    "leave_contact",
    "leave_text_to_day_staff",
    "load_standard",
    "lose_zaak",
    "merge_melding",
    "pass_on_unanswered_calls",
    "plan_melding",
    "plan_piket",
    "prioritise_melding",
    "receive_from_applicatie",
    "receive_melding",
    "remove_piket",
    "remove_route",
    "run_overname",
    "set_route",
    "start_melding",
    "start_overname",
    "step_as_seen",
    "sweep_overnames",
    "sweep_photos",
    "take_over_for_real",
    "undo_step",
    "withdraw_key",
    "withdraw_melding",
]
