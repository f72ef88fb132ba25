"""Everything that changes calls and telephones."""

from loket.telefonie.commands.agreements import note_agreements_kept
from loket.telefonie.commands.control import hang_up, hold, resume, transfer
from loket.telefonie.commands.forget import end_lost_calls, forget_old_calls
from loket.telefonie.commands.hand import end_call, pass_call_on, register_call
from loket.telefonie.commands.hear import hear, hear_call, hear_present
from loket.telefonie.commands.import_calls import Imported, import_calls
from loket.telefonie.commands.listening import listen
from loket.telefonie.commands.pass_on import note_outcome, pass_on
from loket.telefonie.commands.toestel import keep_toestel, leave_toestellen, take_toestel

__all__ = [
    "Imported",
    "end_call",
    "end_lost_calls",
    "forget_old_calls",
    "hang_up",
    "hear",
    "hear_call",
    "hear_present",
    "hold",
    "import_calls",
    "keep_toestel",
    "leave_toestellen",
    "listen",
    "note_agreements_kept",
    "note_outcome",
    "pass_call_on",
    "pass_on",
    "register_call",
    "resume",
    "take_toestel",
    "transfer",
]
