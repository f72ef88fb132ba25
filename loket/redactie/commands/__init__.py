"""All that changes pages and the rules around them."""

from loket.redactie.commands.care import confirm_page, hand_over, restore, share_preview
from loket.redactie.commands.draft import drop_draft, rebase_draft, save_draft, start_page
from loket.redactie.commands.forget import forget_old_signals
from loket.redactie.commands.links import check_links, tell_broken_links
from loket.redactie.commands.old_drafts import tidy_old_drafts, warn_of_old_drafts
from loket.redactie.commands.picture import add_picture
from loket.redactie.commands.publishing import take_down, tell_all_pages
from loket.redactie.commands.put import put_page
from loket.redactie.commands.reminders import (
    end_what_is_over,
    remind_owners,
    take_down_what_is_old,
    tell_of_pages_left,
)
from loket.redactie.commands.review import (
    approve,
    check_legally,
    propose,
    publish_what_is_due,
    return_version,
    withdraw_version,
)
from loket.redactie.commands.signal import answer_signal, signal_page
from loket.redactie.commands.standard import follow_standard_text, receive_standard_text, take_in_standard_texts
from loket.redactie.commands.statement import put_finding, set_statement
from loket.redactie.commands.statute import set_statute
from loket.redactie.commands.taak import finish_taak, hand_over_taak, make_taak

__all__ = [
    "add_picture",
    "answer_signal",
    "approve",
    "check_legally",
    "check_links",
    "confirm_page",
    "drop_draft",
    "end_what_is_over",
    "finish_taak",
    "follow_standard_text",
    "forget_old_signals",
    "hand_over",
    "hand_over_taak",
    "make_taak",
    "propose",
    "publish_what_is_due",
    "put_finding",
    "put_page",
    "rebase_draft",
    "receive_standard_text",
    "remind_owners",
    "restore",
    "return_version",
    "save_draft",
    "set_statement",
    "set_statute",
    "share_preview",
    "signal_page",
    "start_page",
    "take_down",
    "take_down_what_is_old",
    "take_in_standard_texts",
    "tell_all_pages",
    "tell_broken_links",
    "tell_of_pages_left",
    "tidy_old_drafts",
    "warn_of_old_drafts",
    "withdraw_version",
]
