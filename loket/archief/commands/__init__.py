"""What the archive does: make a list, agree, destroy, hold back."""

from loket.archief.commands.agree import agree_to_lijst, approve_lijst
from loket.archief.commands.destroy import destroy_lijst, destroy_regel
from loket.archief.commands.hold import hold_zaak_back, release_zaak
from loket.archief.commands.lijst import drop_lijst, exclude_regel, make_lijst, offer_lijst
from loket.archief.commands.yearly import prepare_year

__all__ = [
    "agree_to_lijst",
    "approve_lijst",
    "destroy_lijst",
    "destroy_regel",
    "drop_lijst",
    "exclude_regel",
    "hold_zaak_back",
    "make_lijst",
    "offer_lijst",
    "prepare_year",
    "release_zaak",
]
