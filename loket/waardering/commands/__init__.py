"""Ask what people think, keep what they answer, and keep measurements beside other towns."""

from loket.waardering.commands.antwoord import answer, label_antwoord
from loket.waardering.commands.invite import invite
from loket.waardering.commands.meting import keep_methode, keep_meting

__all__ = ["answer", "invite", "keep_methode", "keep_meting", "label_antwoord"]
