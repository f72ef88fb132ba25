"""What changes post."""

from loket.post.commands.afspraak import keep_jaarcijfer, make_afspraak
from loket.post.commands.answer import answer_at_once
from loket.post.commands.dossier import open_zaak_of, put_with_zaak
from loket.post.commands.elsewhere import register_klantcontact
from loket.post.commands.forget import empty_old_post
from loket.post.commands.receipt import take_back_receipt, write_receipt
from loket.post.commands.register import Brief, add_scan, register_poststuk, register_uitgaand
from loket.post.commands.routing import (
    accept_poststuk,
    finish_poststuk,
    forward_poststuk,
    return_poststuk,
    route_poststuk,
)
from loket.post.commands.send import send_poststuk, send_poststukken
from loket.post.commands.tray import (
    Vastlegging,
    bring_back,
    collect_scans,
    content_of,
    cut_scan,
    join_with_previous,
    read_scan,
    register_scan,
    split_stapel,
    sweep_scans,
    take_in,
    throw_away,
    turn_scan,
)
from loket.post.commands.undo import undo_last_step

__all__ = [
    "Brief",
    "Vastlegging",
    "accept_poststuk",
    "add_scan",
    "answer_at_once",
    "bring_back",
    "collect_scans",
    "content_of",
    "cut_scan",
    "empty_old_post",
    "finish_poststuk",
    "forward_poststuk",
    "join_with_previous",
    "keep_jaarcijfer",
    "make_afspraak",
    "open_zaak_of",
    "put_with_zaak",
    "read_scan",
    "register_klantcontact",
    "register_poststuk",
    "register_scan",
    "register_uitgaand",
    "return_poststuk",
    "route_poststuk",
    "send_poststuk",
    "send_poststukken",
    "split_stapel",
    "sweep_scans",
    "take_back_receipt",
    "take_in",
    "throw_away",
    "turn_scan",
    "undo_last_step",
    "write_receipt",
]
