"""Pack all of a person for them, erase what may go, and forget who they were when nothing else is left."""

from loket.avg.commands.erase import erase_person
from loket.avg.commands.forget import forget_old_klanten
from loket.avg.commands.pack import pack_person

__all__ = ["erase_person", "forget_old_klanten", "pack_person"]
