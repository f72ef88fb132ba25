"""Which forms somebody may fill in for another. Never more than the say covers."""

from loket.formulieren.rules.content import Formulierinhoud
from loket.inloggen.rules.ingelogde import Grond, Machtiging
from loket.kernel.refusal import Refusal

# Who acts for all of the other person. A bewindvoerder acts in money matters only (BW 1:441), a mentor in care only
# (BW 1:453): those stand with the forms that are about it.
FOR_ALL = (Grond.MACHTIGING, Grond.GEZAG, Grond.CURATELE)


def covers(inhoud: Formulierinhoud, grond: Grond) -> bool:
    if inhoud.zelf:
        return False
    return grond in FOR_ALL or grond.value in [each.value for each in inhoud.ook_door]


def why_not_for(inhoud: Formulierinhoud, namens: Machtiging | None) -> Refusal | None:
    """No, and why, for who speaks for another."""
    if namens is None or covers(inhoud, namens.grond):
        return None
    if inhoud.zelf:
        return Refusal("only-oneself", "Dit kan alleen iemand zelf doen. U kunt het niet voor een ander regelen.")
    reason = f"U logt in als {namens.grond.label}. Dit formulier valt daar niet onder. Bel ons als u twijfelt."
    return Refusal("say-does-not-cover", reason)
