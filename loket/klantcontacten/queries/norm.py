"""The norms of a team: its own, else those of the town, else the usual ones."""

from dataclasses import dataclass, fields

from django.db.models import F

from loket.kernel.actor import Actor, ActorKind
from loket.klantcontacten.models import Norm
from loket.klantcontacten.rules.norm import USUAL, Norms, lower_of
from loket.organisatie.models import Medewerker, Team
from loket.producten.queries.kcc import level_of_product
from loket.producten.rules.content import Level

NAMES = tuple(field.name for field in fields(Norms))


@dataclass(frozen=True, slots=True)
class NormRow:
    """`team` is empty for the whole town; `own`: it chose for itself."""

    team: str
    name: str
    norms: Norms
    own: bool


def norms_of(team: str | None) -> Norms:
    """One statement."""
    rows = Norm.objects.filter(team=None) | Norm.objects.filter(team=team or None)
    first = rows.order_by(F("team").asc(nulls_last=True)).values(*NAMES).first()
    return Norms(**first) if first else USUAL


def all_norms() -> list[NormRow]:
    """The town first, then the teams that work now, by name. Two statements."""
    kept = {norm["team"]: Norms(**{name: norm[name] for name in NAMES}) for norm in Norm.objects.values("team", *NAMES)}
    town = kept.get(None, USUAL)
    teams = Team.objects.filter(active=True).order_by("name").values_list("code", "name")
    rows = [NormRow(code, name, kept.get(code, town), code in kept) for code, name in teams]
    return [NormRow("", "Hele gemeente", town, None in kept), *rows]


def level_for(product: str, *, by: Actor) -> Level | None:
    """How far this agent goes with a product, by its slug (S-157): as it says, or less when their team does."""
    staff = Medewerker.objects.filter(id=by.id) if by.kind == ActorKind.STAFF else Medewerker.objects.none()
    team = staff.values_list("primary_team", flat=True).first()
    return lower_of(level_of_product(product), norms_of(team))
