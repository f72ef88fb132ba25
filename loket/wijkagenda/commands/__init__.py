"""The only code that changes the wijkagenda."""

from loket.wijkagenda.commands.abonnement import keep_abonnement, tell_what_is_new
from loket.wijkagenda.commands.bron import forget_old_punten, keep_bron, take_in

__all__ = ["forget_old_punten", "keep_abonnement", "keep_bron", "take_in", "tell_what_is_new"]
