"""A trade register that knows a handful of invented companies."""

from collections.abc import Iterable

from loket.outside.kvk.port import KvkDown, Onderneming


class FakeKvk:
    """`is_down` makes it fail as the real one can."""

    def __init__(self, known: Iterable[Onderneming], *, is_down: bool = False) -> None:
        self.known, self.is_down = list(known), is_down

    def basisprofiel(self, kvk_nummer: str) -> Onderneming | None:
        self._answer_or_fail()
        return next((each for each in self.known if each.kvkNummer == kvk_nummer), None)

    def zoeken(self, naam: str, *, plaats: str = "", most: int = 10) -> list[Onderneming]:
        self._answer_or_fail()
        like = [each for each in self.known if naam.casefold() in each.naam.casefold()]
        return [each for each in like if plaats in ("", each.plaats)][:most]

    def _answer_or_fail(self) -> None:
        if self.is_down:
            raise KvkDown
