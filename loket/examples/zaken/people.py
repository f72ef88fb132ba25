"""Who asks the town something. All of them are invented, and their names say so."""

import random
from collections.abc import Iterator
from itertools import count

from loket.zaken.rules.aanvrager import Aanvrager

FIRST_NAMES = (
    *("Ans", "Bilal", "Carla", "Daan", "Elif", "Femke", "Gijs", "Hatice", "Ivo", "Jolanda", "Karim", "Lotte"),
    *("Mo", "Nel", "Otto", "Priya", "Quint", "Rosa", "Sem", "Truus", "Umar", "Vera", "Willem", "Xandra", "Yara", "Zus"),
)
LAST_NAMES = ("Verzonnen", "Voorbeeld", "Bedacht", "Denkbeeld", "Fictief", "Nepnaam", "Proefpersoon", "Zomaar-Iemand")
COMPANIES = (
    *("Strandpaviljoen De Verzonnen Golf", "Bakkerij Voorbeeld", "Stichting Denkbeeldig Duinfeest"),
    *("Voetbalvereniging Fictief", "Café Het Proefglas", "Bouwbedrijf Bedacht"),
)
STREETS = ("Verzonnenlaan", "Voorbeeldstraat", "Bedachtweg", "Fictieduin")
PLACES = (("1861 ZZ", "Bergen"), ("1865 ZZ", "Bergen aan Zee"), ("1931 ZZ", "Egmond aan Zee"), ("1871 ZZ", "Schoorl"))
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def numbers_for_tests() -> Iterator[str]:
    """Numbers of the test range, 9999 and on, that pass the eleven test."""
    for number in range(999_900_000, 999_999_999):
        digits = str(number)
        if sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11 == 0:
            yield digits


class People:
    """The next person or company, each time another one."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.bsns = numbers_for_tests()
        self.companies = count()

    def person(self, *, with_bsn: bool = False) -> Aanvrager:
        chance = self.chance
        first, last = chance.choice(FIRST_NAMES), chance.choice(LAST_NAMES)
        postcode, plaats = chance.choice(PLACES)
        mails = chance.random() < 0.7
        return Aanvrager(
            voornaam=first,
            achternaam=last,
            bsn=next(self.bsns) if with_bsn else "",
            email=f"{first}.{last}@inwoner.example".lower() if mails else "",
            phone="0612345678" if not mails or chance.random() < 0.3 else "",
            straat=chance.choice(STREETS),
            huisnummer=str(chance.randint(1, 120)),
            postcode=postcode,
            plaats=plaats,
        )

    def company(self) -> Aanvrager:
        number = next(self.companies)
        postcode, plaats = self.chance.choice(PLACES)
        return Aanvrager(
            bedrijfsnaam=f"{COMPANIES[number % len(COMPANIES)]} (verzonnen)",
            kvk=f"9{number:07}",
            email=f"info{number}@bedrijf.example",
            straat=self.chance.choice(STREETS),
            huisnummer=str(self.chance.randint(1, 120)),
            postcode=postcode,
            plaats=plaats,
        )
