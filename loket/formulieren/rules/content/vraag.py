"""One question of a form."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from loket.formulieren.rules.content.voorwaarde import Code, Value, Voorwaarde

Line = Annotated[str, Meta(max_length=200)]
Prose = Annotated[str, Meta(max_length=2_000)]


class Soort(StrEnum):
    """The kinds of question. Each has a file in rules/vragen and a template in templates/formulieren/vragen."""

    TEKST = "tekst"
    LANGE_TEKST = "lange_tekst"
    JA_NEE = "ja_nee"
    KEUZE = "keuze"
    KEUZES = "keuzes"
    DATUM = "datum"
    TIJD = "tijd"
    GETAL = "getal"
    BEDRAG = "bedrag"
    EMAIL = "email"
    TELEFOON = "telefoon"
    POSTCODE = "postcode"
    ADRES = "adres"
    PLEK = "plek"  # a point on the map
    BESTAND = "bestand"
    AKKOORD = "akkoord"
    HANDTEKENING = "handtekening"
    AFSPRAAK = "afspraak"  # a free time to come to us
    GROEP = "groep"  # the same questions for each child, dog, stall …
    BSN = "bsn"
    KVK = "kvk"
    IBAN = "iban"
    KENTEKEN = "kenteken"

    @property
    def label(self) -> str:
        return SOORT_WORDS[self]


SOORT_WORDS = {
    Soort.TEKST: "Tekst op één regel",
    Soort.LANGE_TEKST: "Tekst op meer regels",
    Soort.JA_NEE: "Ja of nee",
    Soort.KEUZE: "Eén keuze",
    Soort.KEUZES: "Meer keuzes",
    Soort.DATUM: "Datum",
    Soort.TIJD: "Tijd",
    Soort.GETAL: "Getal",
    Soort.BEDRAG: "Bedrag in euro",
    Soort.EMAIL: "E-mailadres",
    Soort.TELEFOON: "Telefoonnummer",
    Soort.POSTCODE: "Postcode",
    Soort.ADRES: "Adres",
    Soort.PLEK: "Plek op de kaart",
    Soort.BESTAND: "Bestand",
    Soort.AKKOORD: "Akkoord",
    Soort.HANDTEKENING: "Handtekening",
    Soort.AFSPRAAK: "Afspraak",
    Soort.GROEP: "Groep die zich herhaalt",
    Soort.BSN: "Burgerservicenummer",
    Soort.KVK: "KVK-nummer",
    Soort.IBAN: "Rekeningnummer",
    Soort.KENTEKEN: "Kenteken",
}
KEUZEN = (Soort.KEUZE, Soort.KEUZES)


class Wie(StrEnum):
    """What a question tells of who asks: it goes to the initiator of the zaak."""

    GEEN = ""
    VOORNAAM = "voornaam"
    TUSSENVOEGSEL = "tussenvoegsel"
    ACHTERNAAM = "achternaam"
    BSN = "bsn"
    BEDRIJFSNAAM = "bedrijfsnaam"
    KVK = "kvk"
    EMAIL = "email"
    TELEFOON = "telefoon"
    ADRES = "adres"


class Optie(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One of the choices."""

    code: Value
    label: Line
    uitleg: Line = ""


class Vraag(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """`doel`, `grondslag` and `bron` must be told before it can be published (S-100; AVG 5 and 6, Awb 4:4 lid 2).

    `bron` names where the answer comes from: "aanvrager" when only who asks knows it, or "brp:", "kvk:" or "inlog:" and
    a field. What we get from a source is not asked. `min` and `max` are of a number, an amount, the length of a text,
    the days from today of a date, the number of choices, files or members of a group. `afspraak`: the codes of what
    somebody comes for.
    """

    code: Annotated[Code, Meta(title="Code")]
    soort: Annotated[Soort, Meta(title="Soort vraag")]
    label: Annotated[Line, Meta(title="Vraag")]
    uitleg: Annotated[Prose, Meta(title="Uitleg")] = ""
    verplicht: Annotated[bool, Meta(title="Moet ingevuld zijn")] = True
    doel: Annotated[Line, Meta(title="Waarvoor nodig")] = ""
    grondslag: Annotated[Line, Meta(title="Wettelijke grondslag")] = ""
    bron: Annotated[Line, Meta(title="Bron")] = "aanvrager"
    fout: Annotated[Line, Meta(title="Wat te doen als het niet klopt")] = ""
    als: Annotated[Voorwaarde | None, Meta(title="Alleen vragen als")] = None
    opties: Annotated[list[Optie], Meta(max_length=100)] = []
    min: Annotated[Value, Meta(title="Minstens")] = ""
    max: Annotated[Value, Meta(title="Hoogstens")] = ""
    vragen: Annotated[list["Vraag"], Meta(max_length=20)] = []
    afspraak: Annotated[list[Line], Meta(max_length=4, title="Waarvoor iemand komt")] = []
    wie: Annotated[Wie, Meta(title="Zegt over de aanvrager")] = Wie.GEEN
    eigenschap: Annotated[Line, Meta(title="Eigenschap van de zaak")] = ""
    documenttype: Annotated[Line, Meta(title="Soort document")] = ""
