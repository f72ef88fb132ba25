"""Who lives in the demo and who does business there. All of them are invented."""

from dataclasses import dataclass
from datetime import date

from loket.examples.zaken.people import COMPANIES


@dataclass(frozen=True, slots=True)
class Resident:
    """`house` and `postcode` with the place: of one street of the demo. Without an e-mail address one is called."""

    first: str
    infix: str
    last: str
    born: date
    street: str
    house: int
    postcode: str
    place: str
    phone: str = ""
    email: str = ""
    secret: bool = False

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first, self.infix, self.last) if part)


@dataclass(frozen=True, slots=True)
class Company:
    """With who speaks for it: first name, last name, own phone. `visits` are kept by the colleague who knows it."""

    name: str
    kvk: str
    phone: str
    email: str
    people: tuple[tuple[str, str, str], ...]


LAAN, PLEIN = ("Verzonnenlaan", "1861 ZZ", "Bergen"), ("Voorbeeldstraat", "1865 ZZ", "Bergen aan Zee")
WEG, DUIN = ("Bedachtweg", "1931 ZZ", "Egmond aan Zee"), ("Fictieduin", "1871 ZZ", "Schoorl")
AT_HOME = "0729990101"  # one telephone of a whole house


def _lives(
    who: str, born: str, at: tuple[str, str, str], house: int, phone: str = "", email: str = "", *, secret: bool = False
) -> Resident:
    first, infix, last = who.split("|")
    street, postcode, place = at
    mail = f"{email}@inwoner.example" if email else ""
    return Resident(first, infix, last, date.fromisoformat(born), street, house, postcode, place, phone, mail, secret)


RESIDENTS = (
    _lives("Anna||Verzonnen", "1961-05-14", LAAN, 12, AT_HOME, "anna"),
    _lives("Bram||Verzonnen", "1958-11-02", LAAN, 12, AT_HOME, "bram"),
    _lives("Chris||Verzonnen", "1994-07-30", LAAN, 12, AT_HOME, "chris"),
    _lives("Dina|van|Denkbeeld", "1979-01-23", PLEIN, 4, "0612345701", "dina"),
    _lives("Maria|de|Wit", "1949-03-08", PLEIN, 31, "0612345601"),
    _lives("Ahmed||Bakkali", "1985-09-17", LAAN, 77, "0612345602", "ahmed.bakkali"),
    _lives("Els||Kramer", "1967-12-05", WEG, 3, "0612345603", "els.kramer"),
    _lives("Jan||Zwart", "1972-06-21", WEG, 18, "0612345604", "jan.zwart"),
    _lives("Sophie||Mol", "2001-02-11", DUIN, 9, "0612345605", "sophie.mol"),
    _lives("Bart||Duin", "1990-10-28", DUIN, 24, "0612345606", "bart.duin"),
    _lives("Jan|de|Voorbeeld", "1955-04-01", LAAN, 5, "0612345702"),
    _lives("Jan|de|Voorbeeld", "1983-08-19", PLEIN, 62, "0612345703", "jan.de.voorbeeld"),
    _lives("José|van der|Fictief", "1976-05-27", WEG, 41, "0612345704", "jose"),
    _lives("Yusuf||Bedacht", "1988-12-31", WEG, 41, "0612345705", "yusuf"),
    _lives("Willemijn|ter|Proef", "1938-09-09", DUIN, 2, "0729990102"),
    _lives("Zeynep||Nepnaam", "1997-03-15", DUIN, 16, "0612345706", "zeynep"),
    _lives("Klaas||Zomaar-Iemand", "1964-01-07", LAAN, 101, "0612345707", "klaas"),
    _lives("Fenna||Zomaar-Iemand", "1966-08-25", LAAN, 101, "0612345707", "fenna"),
    _lives("Rik|van 't|Bedacht", "1981-06-13", PLEIN, 19, "0612345708", "rik", secret=True),
    _lives("Lucia||Denkbeeld", "2004-11-20", PLEIN, 20, "0612345709", "lucia"),
    _lives("Mehmet||Proefpersoon", "1970-02-28", WEG, 55, "0612345710", "mehmet"),
    _lives("Greetje||Proefpersoon", "1945-07-04", WEG, 56, "0729990103"),
    _lives("Otto||Nepnaam", "1992-05-05", DUIN, 33, "+493023125001", "otto"),
    _lives("Noa||Fictief", "2006-10-10", DUIN, 34, "", "noa"),
)
# By the names and numbers that they have in their zaken too.
PEOPLE_OF_COMPANIES = (
    (("Petra", "Golf", "0612345801"), ("Sander", "Golf", "0612345802")),
    (("Hanna", "Voorbeeld", "0612345803"),),
    (("Ibrahim", "Denkbeeldig", "0612345804"), ("Lies", "Denkbeeldig", "0612345805")),
    (("Coen", "Fictief", "0612345806"),),
    (("Mirjam", "Proefglas", "0612345807"),),
    (("Theo", "Bedacht", "0612345808"), ("Wendy", "Bedacht", "0612345809"), ("Piet", "Bedacht", "0612345810")),
)
BUSINESSES = tuple(
    Company(
        f"{COMPANIES[number]} (verzonnen)",
        f"9{number:07}",
        f"07299902{number:02}",
        f"info{number}@bedrijf.example",
        people,
    )
    for number, people in enumerate(PEOPLE_OF_COMPANIES)
)
