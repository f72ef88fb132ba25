"""What agents type in the one field: one kind of question after the other, about customers who are there."""

from itertools import islice
from random import Random

from loket.examples.contact.many_partijen import (
    born_on,
    bsns,
    house_of,
    is_company,
    kvk_of,
    names_of,
    phone_of,
    postcode_of,
)
from loket.examples.contact.names import Name
from loket.examples.many_zaken import zaak_number

COMMON = ("de Vries", "Jansen", "de Jong", "van Dijk", "Bakker", "Bos")
SHORT = ("Bos", "Bö", "el", "de")


class Questions:
    """The same chance asks the same."""

    KINDS = (
        "name_and_birth",
        "name",
        "common_name",
        "short_name",
        "birth",
        "postcode_house",
        "postcode_name",
        "phone",
        "email",
        "bsn",
        "kvk",
        "zaaknummer",
        "nobody",
    )

    def __init__(self, partijen: int, chance: Random, *, seed: int) -> None:
        self._chance = chance
        self._names = dict(enumerate(names_of(partijen, seed=seed), start=1))
        self._bsns = dict(enumerate(islice(bsns(), partijen), start=1))
        self._people = [n for n in self._names if not is_company(n)]
        self._companies = [n for n in self._names if is_company(n)]

    def of(self, kind: str) -> str:
        n = self._chance.choice(self._companies if kind == "kvk" else self._people)
        match kind:
            case "name_and_birth":
                return f"{self._last_name(n)} {born_on(n):%d-%m-%Y}"
            case "name":
                return f"{self._name(n).first} {self._last_name(n)}"
            case "common_name":
                return self._chance.choice(COMMON)
            case "short_name":
                return self._chance.choice(SHORT)
            case "birth":
                return f"{born_on(n):%d-%m-%Y}"
            case "postcode_house":
                return f"{postcode_of(n)} {house_of(n)}"
            case "postcode_name":
                return f"{postcode_of(n)} {self._name(n).last}"
            case "phone":
                return phone_of(n)
            case "email":
                return f"klant{n | 1}@inwoner.example"
            case "bsn":
                return self._bsns[n]
            case "kvk":
                return kvk_of(n)
            case "zaaknummer":
                return zaak_number(1 + n % 1000)
            case _:
                return f"Niemandsachternaam {n}"

    def _name(self, n: int) -> Name:
        found = self._names[n]
        assert isinstance(found, Name)
        return found

    def _last_name(self, n: int) -> str:
        name = self._name(n)
        return f"{name.infix} {name.last}".strip()
