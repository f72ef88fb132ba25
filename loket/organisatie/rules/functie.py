"""Four eyes: nobody gives rights to oneself."""

from collections.abc import Collection

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.organisatie.permissions import GIVE_RIGHTS

ONESELF = Refusal("rights-to-oneself", "Je kunt jezelf geen rechten geven. Vraag een collega met dit recht.")


def why_not_give_rights(to: object, *, by: Actor) -> Refusal | None:
    """`to` is the id of who gets a functie or a mandate."""
    return ONESELF if by.id and str(to) == by.id else None


def why_not_change_email(by: Actor) -> Refusal | None:
    """Whoever gets the mail of an account, chooses its password."""
    if by.kind == ActorKind.SYSTEM or by.may(GIVE_RIGHTS):
        return None
    return Refusal("email-opens-account", "Met dit adres logt je collega in. Vraag het wie rechten mag geven.", "email")


def why_not_without_administrator(*, before: bool, after: bool, by: Actor) -> Refusal | None:
    """Whether somebody could give rights before this change, and after it. The machine itself may do everything."""
    if after or not before or by.kind == ActorKind.SYSTEM:
        return None
    return Refusal("last-administrator", "Dan kan niemand meer rechten geven. Geef eerst een collega dat recht.")


def why_not_change_permissions(
    permissions: Collection[str], *, known: Collection[str], fills: bool, by: Actor
) -> Refusal | None:
    """`fills`: whether who asks has this functie. Then it may lose rights, and get none that this person lacks."""
    if not set(permissions) <= set(known):
        return Refusal("permission-unknown", "Een van deze rechten bestaat niet.", "permissions")
    if fills and not set(permissions) <= by.permissions:
        return ONESELF
    return None
