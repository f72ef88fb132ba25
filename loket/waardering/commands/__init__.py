"""Ask what people and colleagues think, keep what they answer, and keep measurements beside other towns."""

from loket.waardering.commands.antwoord import answer, label_antwoord
from loket.waardering.commands.invite import invite
from loket.waardering.commands.meting import import_metingen, keep_methode, keep_meting, keep_reeks
from loket.waardering.commands.peiling import plan_peiling, vote
from loket.waardering.commands.persoon import forget_old_uitnodigingen
from loket.waardering.commands.uitnodigen import tell_of_peiling

__all__ = [
    "answer",
    "forget_old_uitnodigingen",
    "import_metingen",
    "invite",
    "keep_methode",
    "keep_meting",
    "keep_reeks",
    "label_antwoord",
    "plan_peiling",
    "tell_of_peiling",
    "vote",
]
