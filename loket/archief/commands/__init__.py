"""What the archive does: make a list, agree, destroy, hold back."""

from loket.archief.commands.agree import agree_to_lijst, approve_lijst
from loket.archief.commands.destroy import destroy_lijst, destroy_regel
from loket.archief.commands.hold import hold_zaak_back, release_zaak
from loket.archief.commands.lijst import drop_lijst, exclude_regel, make_lijst, offer_lijst
from loket.archief.commands.overdracht import (
    agree_to_overdracht,
    drop_overdracht,
    finish_overdracht,
    hand_over,
    make_overdracht,
    pack_overdracht,
)
from loket.archief.commands.pack import Packed, pack_zaak, safe
from loket.archief.commands.yearly import prepare_year

__all__ = [
    "Packed",
    "agree_to_lijst",
    "agree_to_overdracht",
    "approve_lijst",
    "destroy_lijst",
    "destroy_regel",
    "drop_lijst",
    "drop_overdracht",
    "exclude_regel",
    "finish_overdracht",
    "hand_over",
    "hold_zaak_back",
    "make_lijst",
    "make_overdracht",
    "offer_lijst",
    "pack_overdracht",
    "pack_zaak",
    "prepare_year",
    "release_zaak",
    "safe",
]
