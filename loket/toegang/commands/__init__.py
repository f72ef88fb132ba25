"""Everything that changes who can come in."""

from loket.toegang.commands.authenticator import (
    confirm_authenticator,
    prove_code,
    remove_authenticator,
)
from loket.toegang.commands.factors import remove_factors
from loket.toegang.commands.identity import prove_identity
from loket.toegang.commands.invitation import accept_invitation, invite, invited_by, send_invitation
from loket.toegang.commands.login import lift_lock, note_log_in, prove_password
from loket.toegang.commands.passkey import NOT_ADDED, add_passkey, prove_passkey, remove_passkey
from loket.toegang.commands.password import (
    change_password,
    request_reset,
    reset_password,
    set_password,
)
from loket.toegang.commands.recovery import prove_recovery_code, renew_recovery_codes
from loket.toegang.commands.sessions import end_session, end_sessions

__all__ = [
    "NOT_ADDED",
    "accept_invitation",
    "add_passkey",
    "change_password",
    "confirm_authenticator",
    "end_session",
    "end_sessions",
    "invite",
    "invited_by",
    "lift_lock",
    "note_log_in",
    "prove_code",
    "prove_identity",
    "prove_passkey",
    "prove_password",
    "prove_recovery_code",
    "remove_authenticator",
    "remove_factors",
    "remove_passkey",
    "renew_recovery_codes",
    "request_reset",
    "reset_password",
    "send_invitation",
    "set_password",
]
