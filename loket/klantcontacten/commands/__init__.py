"""The only code that changes klantcontacten, and what we promised in them."""

from loket.klantcontacten.commands.close import close_klantcontact
from loket.klantcontacten.commands.concept import drop_concept, keep_concept

__all__ = ["close_klantcontact", "drop_concept", "keep_concept"]
