"""The only code that changes klantcontacten, and what we promised in them."""

from loket.klantcontacten.commands.ask import ask_call_back, withdraw_call_back
from loket.klantcontacten.commands.close import add_zaak, close_klantcontact
from loket.klantcontacten.commands.compliment import write_compliment
from loket.klantcontacten.commands.concept import drop_concept, forget_old_concepten, keep_concept, move_concept
from loket.klantcontacten.commands.escalate import escalate_late_calls, tell_leaders_of_late_calls
from loket.klantcontacten.commands.forget import forget_old_contacten
from loket.klantcontacten.commands.internetaak import (
    claim_internetaak,
    finish_internetaak,
    note_poging,
    pass_on_internetaak,
)
from loket.klantcontacten.commands.knelpunt import answer_knelpunt, note_knelpunt
from loket.klantcontacten.commands.norm import drop_norms, keep_norms
from loket.klantcontacten.commands.promise import promise_call_back
from loket.klantcontacten.commands.vraag import Vraag, ask_question
from loket.klantcontacten.commands.written import begin_klantcontact, end_klantcontact, reopen_klantcontact

__all__ = [
    "Vraag",
    "add_zaak",
    "answer_knelpunt",
    "ask_call_back",
    "ask_question",
    "begin_klantcontact",
    "claim_internetaak",
    "close_klantcontact",
    "drop_concept",
    "drop_norms",
    "end_klantcontact",
    "escalate_late_calls",
    "finish_internetaak",
    "forget_old_concepten",
    "forget_old_contacten",
    "keep_concept",
    "keep_norms",
    "move_concept",
    "note_knelpunt",
    "note_poging",
    "pass_on_internetaak",
    "promise_call_back",
    "reopen_klantcontact",
    "tell_leaders_of_late_calls",
    "withdraw_call_back",
    "write_compliment",
]
