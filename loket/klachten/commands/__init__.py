"""The only code that changes klachten."""

from loket.klachten.commands.adopt import adopt_zaak
from loket.klachten.commands.bijlage import sweep_bijlagen
from loket.klachten.commands.end import decline_klacht, withdraw_klacht
from loket.klachten.commands.forget import empty_klacht, forget_old_klachten
from loket.klachten.commands.inquiry import (
    give_weerwoord,
    hear,
    keep_advice,
    skip_hearing,
    split_klacht,
    start_inquiry,
)
from loket.klachten.commands.jaar import keep_jaarcijfers, publish_jaarverslag
from loket.klachten.commands.judge import judge_klacht
from loket.klachten.commands.lesson import check_maatregel, finish_maatregel, plan_maatregel, report_ombudsman
from loket.klachten.commands.longer import agree_to_longer, take_longer
from loket.klachten.commands.receive import Told, receive_klacht
from loket.klachten.commands.talk import note_talk, settle_klacht
from loket.klachten.commands.who import assign_klacht, clear_beklaagde, name_beklaagde
from loket.klachten.commands.write import mark_posted

__all__ = [
    "Told",
    "adopt_zaak",
    "agree_to_longer",
    "assign_klacht",
    "check_maatregel",
    "clear_beklaagde",
    "decline_klacht",
    "empty_klacht",
    "finish_maatregel",
    "forget_old_klachten",
    "give_weerwoord",
    "hear",
    "judge_klacht",
    "keep_advice",
    "keep_jaarcijfers",
    "mark_posted",
    "name_beklaagde",
    "note_talk",
    "plan_maatregel",
    "publish_jaarverslag",
    "receive_klacht",
    "report_ombudsman",
    "settle_klacht",
    "skip_hearing",
    "split_klacht",
    "start_inquiry",
    "sweep_bijlagen",
    "take_longer",
    "withdraw_klacht",
]
