"""What somebody should read before the form is sent: danger, something personal in the text, the same nearby.

Each piece of advice has a name. The form carries the names of what was shown, so that nothing is said in the way twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from loket.gebied.rules import Point
from loket.meldingen.queries.around import Around, around
from loket.meldingen.queries.kinds import Kind
from loket.meldingen.rules.danger import danger_in
from loket.meldingen.rules.free_text import Hint, personal_hints, without_bsn

DANGER = "gevaar"


@dataclass(frozen=True, slots=True)
class Advice:
    danger: bool
    hints: list[Hint]
    around: Around | None

    @property
    def names(self) -> list[str]:
        """All that is shown now."""
        near = self.around.nearby if self.around else []
        return [
            *([DANGER] if self.danger else []),
            *(f"tekst-{hint.kind}" for hint in self.hints),
            *(f"dichtbij-{melding.number}" for melding in near),
        ]

    def not_shown(self, shown: Iterable[str]) -> bool:
        return bool(set(self.names) - set(shown))


def advice_on(*, kind: Kind | None, text: str, point: Point | None, lamp: str = "") -> Advice:
    """All advice that fits what was told so far."""
    hints = personal_hints(text)
    if without_bsn(text)[1]:
        bsn = gettext("U typte een nummer dat op een BSN lijkt. Haal het weg. Wij bewaren het niet.")
        hints.insert(0, Hint("bsn", "", bsn))
    return Advice(
        danger=bool(kind and kind.urgent) or danger_in(text),
        hints=hints,
        around=around(point, kind=kind, lamp=lamp) if point else None,
    )
