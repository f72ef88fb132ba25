"""The indicators with their norms, as frozen rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch

from loket.cijfers.models import Indicator, Norm
from loket.cijfers.queries.bronnen import TELLINGEN
from loket.cijfers.rules import niveau
from loket.cijfers.rules.niveau import Niveau
from loket.cijfers.rules.waarde import Waarde


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator as pages and queries use it. `soorten`: by what it can be divided."""

    code: str
    naam: str
    definitie: str
    tellingen: tuple[str, ...]
    eenheid: str
    eigenaar_id: UUID | None
    eigenaar: str
    betrouwbaar_vanaf: date | None
    lager_is_beter: bool
    openbaar: bool
    minimum: int
    normen: tuple[niveau.Norm, ...]
    soorten: tuple[str, ...]
    bronnen: tuple[str, ...]

    def waarde(self, teller: int = 0, noemer: int = 0) -> Waarde:
        return Waarde(teller, noemer, self.eenheid, self.minimum)

    def norm_on(self, day: date) -> niveau.Norm | None:
        return niveau.norm_on(day, self.normen)

    def niveau(self, waarde: Waarde, day: date) -> Niveau:
        return niveau.niveau_of(waarde, self.norm_on(day), lower_is_better=self.lager_is_beter)

    def shown(self, waarde: Waarde, day: date) -> str:
        return niveau.shown(waarde, self.norm_on(day), lower_is_better=self.lager_is_beter)


def indicators(*, public: bool = False) -> dict[str, Row]:
    """By code, in the order of the town. Two statements."""
    found = Indicator.objects.order_by("volgorde", "naam").select_related("eigenaar")
    found = found.filter(openbaar=True) if public else found
    normen = Prefetch("normen", queryset=Norm.objects.order_by("geldig_vanaf"))
    return {each.code: _row(each) for each in found.prefetch_related(normen)}


def indicator(code: str, *, public: bool = False) -> Row | None:
    return indicators(public=public).get(code)


def _row(each: Indicator) -> Row:
    pairs = [TELLINGEN[code] for code in each.tellingen if code in TELLINGEN]
    common = set.intersection(*(set(bron.soorten) for bron, _ in pairs)) if pairs else set()
    return Row(
        code=each.code,
        naam=each.naam,
        definitie=each.definitie,
        tellingen=tuple(each.tellingen),
        eenheid=each.eenheid,
        eigenaar_id=each.eigenaar_id,
        eigenaar=each.eigenaar.name if each.eigenaar else "",
        betrouwbaar_vanaf=each.betrouwbaar_vanaf,
        lager_is_beter=each.lager_is_beter,
        openbaar=each.openbaar,
        minimum=each.minimum,
        normen=tuple(niveau.Norm(norm.geldig_vanaf, norm.doel, norm.acuut) for norm in each.normen.all()),
        soorten=tuple(name for name in ("kanaal", "product", "team", "wijk") if name in common),
        bronnen=tuple(dict.fromkeys(bron.naam for bron, _ in pairs)),
    )


def names() -> Mapping[str, str]:
    """For choices."""
    return dict(Indicator.objects.order_by("volgorde", "naam").values_list("code", "naam"))
