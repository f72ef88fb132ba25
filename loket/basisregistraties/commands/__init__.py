"""Forget in time what was asked of the registers; and what people say that is wrong in them."""

from loket.basisregistraties.commands.forget import forget_old_bevragingen, forget_old_terugmeldingen
from loket.basisregistraties.commands.terugmelding import (
    answer_terugmelding,
    arrange_bron,
    forward_terugmelding,
    report_wrong,
    take_terugmelding,
)

__all__ = [
    "answer_terugmelding",
    "arrange_bron",
    "forget_old_bevragingen",
    "forget_old_terugmeldingen",
    "forward_terugmelding",
    "report_wrong",
    "take_terugmelding",
]
