"""Pack all of a person for them, and erase what may go."""

from loket.avg.commands.erase import erase_person
from loket.avg.commands.pack import pack_person

__all__ = ["erase_person", "pack_person"]
