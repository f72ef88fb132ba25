"""The only code that changes berichten."""

from loket.berichten.commands.asked import count_asked, mail_left_out
from loket.berichten.commands.forget import forget_old_berichten, forget_old_onbereikbaar
from loket.berichten.commands.round import send_what_waits
from loket.berichten.commands.send import begin_sending, finish_sending
from loket.berichten.commands.taal import choose_taal, forget_talen
from loket.berichten.commands.unreachable import mark_reachable, mark_unreachable
from loket.berichten.commands.unsure import note_arrived, note_named
from loket.berichten.commands.write import (
    destroy_berichten,
    rendered,
    repeat_bericht,
    withdraw_bericht,
    write_bericht,
)

__all__ = [
    "begin_sending",
    "choose_taal",
    "count_asked",
    "destroy_berichten",
    "finish_sending",
    "forget_old_berichten",
    "forget_old_onbereikbaar",
    "forget_talen",
    "mail_left_out",
    "mark_reachable",
    "mark_unreachable",
    "note_arrived",
    "note_named",
    "rendered",
    "repeat_bericht",
    "send_what_waits",
    "withdraw_bericht",
    "write_bericht",
]
