"""What changes around products. Their texts change in redactie."""

from loket.producten.commands.arrange import put_instantie, put_onderwerp
from loket.producten.commands.formulier import offer_formulier, withdraw_formulier
from loket.producten.commands.keep import (
    Stamp,
    forget_product,
    forget_vraag,
    keep_product,
    keep_products,
    keep_vraag,
    keep_vragen,
    tell_new_prices,
)
from loket.producten.commands.upl import UplReport, take_in_upl

__all__ = [
    "Stamp",
    "UplReport",
    "forget_product",
    "forget_vraag",
    "keep_product",
    "keep_products",
    "keep_vraag",
    "keep_vragen",
    "offer_formulier",
    "put_instantie",
    "put_onderwerp",
    "take_in_upl",
    "tell_new_prices",
    "withdraw_formulier",
]
