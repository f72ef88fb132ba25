"""Four eyes: nobody gives rights to oneself."""

from collections.abc import Collection

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal

ONESELF = Refusal("rights-to-oneself", "Je kunt jezelf geen rechten geven. Vraag een collega met dit recht.")


def why_not_give_rights(to: object, *, by: Actor) -> Refusal | None:
    """`to` is the id of who gets a functie or a mandate."""
    return ONESELF if by.id and str(to) == by.id else None


def why_not_change_permissions(
    permissions: Collection[str], *, known: Collection[str], fills: bool, by: Actor
) -> Refusal | None:
    """`fills`: whether who asks has this functie. Then it may lose rights, and get none that this person lacks."""
    if not set(permissions) <= set(known):
        return Refusal("permission-unknown", "Een van deze rechten bestaat niet.", "permissions")
    if fills and not set(permissions) <= by.permissions:
        return ONESELF
    return None
