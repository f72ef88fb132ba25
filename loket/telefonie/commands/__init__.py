"""Everything that changes calls and telephones."""

from loket.telefonie.commands.hand import end_call, pass_call_on, register_call
from loket.telefonie.commands.hear import hear, hear_call, hear_present
from loket.telefonie.commands.toestel import keep_toestel, take_toestel

__all__ = [
    "end_call",
    "hear",
    "hear_call",
    "hear_present",
    "keep_toestel",
    "pass_call_on",
    "register_call",
    "take_toestel",
]
