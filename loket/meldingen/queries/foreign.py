"""What a melding of another system is in our town: which kind, which place, which team. Read once for a whole file."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from loket.gebied import queries as gebied
from loket.gebied.rules import Point
from loket.kernel.refusal import Refusal
from loket.meldingen.models import Category
from loket.meldingen.queries.arrangement import route_lines
from loket.meldingen.rules.foreign_melding import ForeignMelding
from loket.meldingen.rules.meant import is_meant
from loket.meldingen.rules.routing import team_for
from loket.meldingen.rules.suggest import CategoryIndex

MOST_KEPT = 5000


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """`address` is one of our own table; `remark` is what the other system said, when that is something else."""

    point: Point
    wijk: str
    address: str
    remark: str = ""


class Finder:
    """Remembers what it found: the same words come back many times in a file."""

    def __init__(self, *, today: date) -> None:
        rows = list(Category.objects.all())
        self.by_code = {row.code: row for row in rows}
        self.by_name = {row.name.casefold(): row for row in rows}
        self.index = CategoryIndex.of(Category.objects.active_on(today))
        self.routes = route_lines()
        self.wijk_of = gebied.wijk_finder()
        self._kinds: dict[str, Category | None] = {}
        self._addresses: dict[str, FoundPlace | Refusal] = {}

    def kind(self, told: ForeignMelding) -> Category | Refusal:
        """By code, by name, or by the words when they surely say which."""
        for text in (told.kind, told.kind_name):
            if found := self.by_code.get(text.lower()) or self.by_name.get(text.casefold()):
                return found
        words = f"{told.kind} {told.kind_name}".strip()
        if words not in self._kinds:
            _make_room(self._kinds)
            self._kinds[words] = self._surely(words)
        found = self._kinds[words] or self._surely(f"{words} {told.description}")
        return found or self._unknown_kind(words)

    def place(self, told: ForeignMelding) -> FoundPlace | Refusal:
        if told.point is None:
            if told.address not in self._addresses:
                _make_room(self._addresses)
                self._addresses[told.address] = self._by_address(told.address)
            return self._addresses[told.address]
        wijk = self.wijk_of(told.point)
        if wijk is None:
            return Refusal("place-outside-town", "Deze plek ligt niet in onze gemeente.", "lat")
        nearest = gebied.nearest_address(told.point, wijk_of=self.wijk_of)
        label = nearest.label if nearest else ""
        return FoundPlace(told.point, wijk.code, label, "" if is_meant(label, told.address) else told.address)

    def team(self, kind: Category, wijk: str) -> str:
        return team_for(self.routes, category=kind.code, group=kind.group_id, wijk=wijk)

    def _surely(self, words: str) -> Category | None:
        found = self.index.suggest(words, 1) if words.strip() else []
        return self.by_code[found[0].code] if found and found[0].sure else None

    def _unknown_kind(self, words: str) -> Refusal:
        guesses = [self.by_code[guess.code].name for guess in self.index.suggest(words, 3)]
        asked = f" Bedoelt u: {'; '.join(guesses)}?" if guesses else ""
        return Refusal("kind-unknown", f"Deze soort kennen wij niet: {words[:80]}.{asked}", "soort")

    def _by_address(self, text: str) -> FoundPlace | Refusal:
        rows = gebied.search_addresses(text)
        meant = [row for row in rows if is_meant(row.label, text)]
        if len(meant) == 1 and meant[0].wijk:
            return FoundPlace(meant[0].point, meant[0].wijk.code, meant[0].label)
        if not rows:
            return Refusal("address-unknown", f"Dit adres kennen wij niet: {text[:80]}.", "adres")
        options = "; ".join(row.label for row in (meant or rows)[:3])
        return Refusal("address-unsure", f"Dit adres is niet zeker. Bedoelt u: {options}?", "adres")


def _make_room(kept: dict[str, Any]) -> None:
    if len(kept) >= MOST_KEPT:
        kept.clear()
