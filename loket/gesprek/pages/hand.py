"""Calls that are registered by hand: such a one is over when who has it saves it, and who passed it on says how."""

from loket.kernel.actor import Actor
from loket.outside.centrale.silent import BY_HAND
from loket.telefonie.commands import end_call
from loket.telefonie.models import Outcome
from loket.telefonie.queries.gesprek import current_call

# What became of a call that was passed on, with its key.
OUTCOMES = (
    (Outcome.ANSWERED, "Collega nam op", "Alt+6"),
    (Outcome.NOT_ANSWERED, "Niet opgenomen", "Alt+7"),
    (Outcome.VOICEMAIL, "Voicemail", "Alt+8"),
    (Outcome.BACK, "Klant wil terug", "Alt+0"),
)


def is_by_hand(call: str) -> bool:
    return call.startswith(f"{BY_HAND}:")


def hang_up_by_hand(by: Actor, *, here: str, more: bool) -> None:
    """`more`: another question of the same caller comes, so the call goes on."""
    if more or not is_by_hand(here):
        return
    call = current_call(by.id)
    if call and call.call == here:
        end_call(gesprek_id=call.id, by=by)
