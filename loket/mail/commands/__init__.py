"""The only code that changes mail."""

from loket.mail.commands.answer import answer_mail, forward_mail
from loket.mail.commands.dossier import open_zaak_of_mail, put_with_zaak
from loket.mail.commands.fetch import fetch, fetch_all_mail, fetch_from
from loket.mail.commands.held import scan_held_mail
from loket.mail.commands.intake import TakenIn, take_in
from loket.mail.commands.keeping import sweep_mail
from loket.mail.commands.letter import hand_to_post
from loket.mail.commands.listen import FromFile, listen, take_in_file
from loket.mail.commands.postbus import keep_postbus
from loket.mail.commands.retention import destroy_old_mail
from loket.mail.commands.triage import (
    assign_mail,
    close_mail,
    give_mail,
    mark_spam,
    merge_mails,
    split_mail,
    take_mail,
)
from loket.mail.commands.undo import admit_mail, undo_last_step
from loket.mail.commands.unsure import say_it_arrived, send_after_all

__all__ = [
    "FromFile",
    "TakenIn",
    "admit_mail",
    "answer_mail",
    "assign_mail",
    "close_mail",
    "destroy_old_mail",
    "fetch",
    "fetch_all_mail",
    "fetch_from",
    "forward_mail",
    "give_mail",
    "hand_to_post",
    "keep_postbus",
    "listen",
    "mark_spam",
    "merge_mails",
    "open_zaak_of_mail",
    "put_with_zaak",
    "say_it_arrived",
    "scan_held_mail",
    "send_after_all",
    "split_mail",
    "sweep_mail",
    "take_in",
    "take_in_file",
    "take_mail",
    "undo_last_step",
]
