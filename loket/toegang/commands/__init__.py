"""Everything that changes who can come in."""

from loket.toegang.commands.login import note_log_in, prove_password

__all__ = ["note_log_in", "prove_password"]
