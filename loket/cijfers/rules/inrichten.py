"""What may be arranged: a missed norm can be explained, and never hidden (S-2)."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from loket.cijfers.permissions import INRICHTEN, TOELICHTEN
from loket.cijfers.rules.niveau import MISSED, Niveau
from loket.cijfers.rules.periode import name_of_month
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal


def why_not_arrange(by: Actor) -> Refusal | None:
    allowed = by.kind == ActorKind.SYSTEM or by.may(INRICHTEN)
    return None if allowed else Refusal("not-allowed", "Je mag de cijfers niet inrichten.")


def why_not_hide(was_public: bool, public: bool, niveaus: Collection[Niveau]) -> Refusal | None:
    """`niveaus`: how the months of the last quarter stood."""
    if was_public and not public and any(each in MISSED for each in niveaus):
        reason = "Deze norm is het laatste kwartaal niet gehaald. Dan blijft het cijfer openbaar. Leg uit waarom."
        return Refusal("missed-norm-stays-public", reason, "openbaar")
    return None


def why_not_norm(doel: Decimal | None, acuut: Decimal | None, *, lower_is_better: bool) -> list[Refusal]:
    """The alarm lies on the bad side of the norm."""
    if doel is None or doel < 0:
        return [Refusal("norm-missing", "Vul een norm in van 0 of meer.", "doel")]
    if acuut is None:
        return []
    wrong = acuut <= doel if lower_is_better else acuut >= doel
    side = "hoger" if lower_is_better else "lager"
    return [Refusal("alarm-on-the-good-side", f"Het alarm moet {side} zijn dan de norm.", "acuut")] if wrong else []


def why_not_norm_from(vanaf: date | None, frozen_until: date | None) -> Refusal | None:
    """Months that were frozen keep the norm that they had."""
    if vanaf is None:
        return Refusal("day-missing", "Vul in vanaf wanneer de norm geldt.", "geldig_vanaf")
    if frozen_until and vanaf <= frozen_until:
        reason = f"De cijfers tot en met {name_of_month(frozen_until)} liggen vast. Kies een latere dag."
        return Refusal("month-is-frozen", reason, "geldig_vanaf")
    return None


def why_not_explain(tekst: str, *, owner: bool, maand: date, today: date, by: Actor) -> list[Refusal]:
    """Its owner, or who may explain all."""
    found = []
    if not (owner or by.may(TOELICHTEN)):
        found.append(Refusal("not-allowed", "Alleen de eigenaar van dit cijfer legt het uit."))
    if len(tekst.strip()) < 10:
        found.append(Refusal("text-missing", "Leg in een paar woorden uit hoe het komt, en wat je doet.", "tekst"))
    if maand > today:
        found.append(Refusal("in-the-future", "Deze maand moet nog komen.", "maand"))
    return found
