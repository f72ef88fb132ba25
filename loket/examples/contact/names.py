"""Names for a hundred thousand customers. All of them are invented: put together from parts that Dutch names have."""

from dataclasses import dataclass
from itertools import product
from random import Random

from loket.partijen.rules.zoeknaam import zoeknaam_of


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST = _words(
    "Anna Bram Carla Daan Els Femke Gijs Hanna Ilse Jan Kees Lotte Maria Niels Olga Piet Quinten Roos Sanne Tim Ursula"
    " Vera Willem Xander Yara Zoë José Anouk André Fatma Mohammed Emre Noor Youssef Aaltje Berend Cornelis Dirk Evert"
    " Fleur Grietje Hendrik Ingrid Johanna Klaas Lies Marijke Nel Otto Petra Rik Sofie Teun Ute Vincent Wouter Ya-Li"
    " Agnieszka Björn Chloé"
)
# The share of each in a thousand: some names are of very many people.
COMMON = {
    ("", "Jansen"): 9,
    ("de", "Vries"): 12,
    ("de", "Jong"): 11,
    ("van de", "Berg"): 8,
    ("", "Bakker"): 8,
    ("van", "Dijk"): 8,
    ("", "Visser"): 7,
    ("", "Smit"): 7,
    ("van der", "Meer"): 5,
    ("de", "Boer"): 6,
    ("", "Mulder"): 5,
    ("", "Bos"): 5,
    ("van den", "Heuvel"): 3,
    ("ter", "Horst"): 2,
    ("", "Yılmaz"): 3,
    ("el", "Amrani"): 2,
    ("", "Müller"): 2,
    ("van 't", "Hof"): 2,
    ("", "Bö"): 1,
}
INFIXES = ("", "", "", "", "van", "van de", "van der", "de", "ten", "van den")
LEFT = _words(
    "Hoog Laag Wester Ooster Noorder Zuider Nieuw Oud Groot Klein Lang Kort Zand Veen Water Wilgen Eiken Berken Linden"
    " Olmen Molen Kerk Dorp Brug Dijk Duin Meer Beek Bos Heide Riet Klaver Haver Gerst Rogge Zilver Goud Koper Steen"
)
RIGHT = _words(
    "land hof veld burg stra sma inga man aar zicht kamp horst broek bergen brink poort huizen laar ga wijk stein donk"
    " geest oord rade schot werf zande voort mond"
)
SHOPS = _words("Bakkerij Fietsen Bouwbedrijf Hoveniers Strandpaviljoen Kapsalon Garage Schilder Installatie Makelaar")
STREETS = _words("Dorpsstraat Kerklaan Duinweg Molenpad Zeeweg Lindelaan Beeklaan Noorderstraat Heereweg Plein Voert")
PLACES = ("Bergen", "Egmond aan Zee", "Schoorl", "Egmond-Binnen", "Groet")


@dataclass(frozen=True, slots=True)
class Name:
    first: str
    infix: str
    last: str

    @property
    def found_by(self) -> str:
        return zoeknaam_of(self.first, self.infix, self.last)


class Names:
    """The same seed gives the same names in the same order."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 - invented names
        self._rare = [f"{left}{right}" for left, right in product(LEFT, RIGHT)]
        self._common, self._shares = [*COMMON], [*COMMON.values()]
        self._often = sum(self._shares) / 1000

    def person(self) -> Name:
        first = self._chance.choice(FIRST)
        if self._chance.random() < self._often:
            return Name(first, *self._chance.choices(self._common, self._shares)[0])
        return Name(first, self._chance.choice(INFIXES), self._chance.choice(self._rare))

    def company(self) -> str:
        return f"{self._chance.choice(SHOPS)} {self._chance.choice(self._rare)}"
