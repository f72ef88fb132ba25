"""What a team promises and how far it goes: numbers that the town chooses, and the usual ones."""

from collections.abc import Iterator
from dataclasses import dataclass

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.klantcontacten.permissions import INRICHTEN
from loket.producten.rules.content import Level

# From the least to the most that may be chosen.
BOUNDS = {
    "terugbel_uren": (1, 80),
    "spoed_uren": (1, 80),
    "pogingen": (1, 9),
    "poging_dagen": (1, 9),
    "kcc_niveau": (int(Level.REFER), int(Level.HANDLE)),
    "in_een_keer": (1, 100),
    "knelpunt_aantal": (2, 1000),
    "knelpunt_dagen": (1, 90),
    "knelpunt_werkdagen": (1, 30),
    "raadsvraag_werkdagen": (1, 60),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Norms:
    """The usual ones, as long as nobody chose others.

    Call back within so many working hours; None: the closing of the next working day, or of today when it is urgent
    (VNG, minimum norms for municipalities, 2010). After `pogingen` on `poging_dagen` days we write instead. Of a
    product an agent does no more than `kcc_niveau` (S-157). `in_een_keer` is the share to reach (S-126). So many
    contacts about one thing in so many days go to its owner (S-124), who answers within `knelpunt_werkdagen`. A
    bestuurder has an answer within `raadsvraag_werkdagen` (S-118): the council itself says how long; ten is our choice.
    """

    terugbel_uren: int | None = None
    spoed_uren: int | None = None
    pogingen: int = 3
    poging_dagen: int = 2
    kcc_niveau: int = int(Level.HANDLE)
    in_een_keer: int = 80
    knelpunt_aantal: int = 12
    knelpunt_dagen: int = 1
    knelpunt_werkdagen: int = 2
    raadsvraag_werkdagen: int = 10


USUAL = Norms()


def why_not_arrange(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(INRICHTEN):
        return None
    return Refusal("not-allowed", "Je mag de normen niet wijzigen. Vraag het aan je beheerder.")


def why_not_norms(norms: Norms) -> Iterator[Refusal]:
    """Everything that is out of bounds, at once."""
    for name, (least, most) in BOUNDS.items():
        value = getattr(norms, name)
        if value is not None and not least <= value <= most:
            yield Refusal("out-of-bounds", f"Kies een getal van {least} tot en met {most}.", name)
    if norms.poging_dagen > norms.pogingen:
        reason = "Op zo veel dagen kun je niet bellen met zo weinig pogingen."
        yield Refusal("more-days-than-tries", reason, "poging_dagen")


def lower_of(level: Level | None, norms: Norms) -> Level | None:
    """How far an agent of this team goes with a product of this level; without a product as for TAKE_IN."""
    reach = Level.TAKE_IN if level is None else level
    return Level(min(reach, norms.kcc_niveau)) if norms.kcc_niveau < reach else level
