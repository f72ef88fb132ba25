"""Count, freeze months, arrange indicators and norms, explain, and warn."""

from loket.cijfers.commands.inrichten import arrange_indicator, load_indicators, set_norm
from loket.cijfers.commands.meetgegevens import load_nulmeting
from loket.cijfers.commands.momentopname import freeze_month, freeze_months
from loket.cijfers.commands.optellen import count_all, nightly, refresh, roll_up
from loket.cijfers.commands.steekproef import draw_sample, judge_answer
from loket.cijfers.commands.sturing import note_sturing, set_opvolger, set_voorkeur
from loket.cijfers.commands.toelichten import explain
from loket.cijfers.commands.verbeteren import plan_improvements
from loket.cijfers.commands.waarschuwen import warn_owners

__all__ = [
    "arrange_indicator",
    "count_all",
    "draw_sample",
    "explain",
    "freeze_month",
    "freeze_months",
    "judge_answer",
    "load_indicators",
    "load_nulmeting",
    "nightly",
    "note_sturing",
    "plan_improvements",
    "refresh",
    "roll_up",
    "set_norm",
    "set_opvolger",
    "set_voorkeur",
    "warn_owners",
]
