"""What a product and an answer tell. Every version of a page keeps one of these, as JSON."""

from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated

from msgspec import Meta, Struct, field

from loket.redactie.rules.content import English
from loket.redactie.rules.content import Find as Zoekwoorden

MARKDOWN = {"widget": "markdown"}
LINES = {"widget": "lines"}
LINE = {"widget": "line"}  # one line, however long

Line = Annotated[str, Meta(max_length=120)]
Sentence = Annotated[str, Meta(max_length=400)]
Words = Annotated[str, Meta(max_length=80)]
Lines = Annotated[list[Sentence], Meta(max_length=40)]
Prose = Annotated[str, Meta(max_length=20_000)]


class Audience(StrEnum):
    INWONER = "inwoner"
    ONDERNEMER = "ondernemer"
    VERENIGING = "vereniging"

    @property
    def label(self) -> str:
        return {"inwoner": "Inwoners", "ondernemer": "Ondernemers", "vereniging": "Verenigingen"}[self]


class Way(StrEnum):
    """How somebody can come to us, or to who does it (Awb 2:7: never only digital)."""

    ONLINE = "online"
    BALIE = "balie"
    TELEFOON = "telefoon"
    MAIL = "mail"
    POST = "post"
    ELDERS = "elders"

    @property
    def label(self) -> str:
        return WAY_WORDS[self]


class Level(IntEnum):
    """What an agent of the contact centre does with it (S-157)."""

    REFER = 0
    ANSWER = 1
    TAKE_IN = 2
    HANDLE = 3

    @property
    def label(self) -> str:
        return LEVEL_WORDS[self]


WAY_WORDS = {
    Way.ONLINE: "Op internet",
    Way.BALIE: "Aan de balie",
    Way.TELEFOON: "Aan de telefoon",
    Way.MAIL: "Per mail",
    Way.POST: "Per post",
    Way.ELDERS: "Bij iemand anders",
}
LEVEL_WORDS = {
    Level.REFER: "0: zeg wie het weet",
    Level.ANSWER: "1: geef antwoord",
    Level.TAKE_IN: "2: neem het aan voor een collega",
    Level.HANDLE: "3: handel het zelf af",
}


class Cost(Struct, frozen=True, rename={"valid_from": "from"}):
    """One price, from a day on; without an amount the text says what it depends on."""

    label: Annotated[Line, Meta(title="Waarvoor")]
    valid_from: Annotated[date, Meta(title="Geldt vanaf")]
    amount: Annotated[Decimal | None, Meta(title="Bedrag in euro")] = None
    text: Annotated[Line, Meta(title="Of in woorden")] = ""


class Channel(Struct, frozen=True):
    """One way to get it; the first one is the one we like best."""

    kind: Annotated[Way, Meta(title="Hoe")]
    text: Annotated[Line, Meta(title="Woorden op de knop")]
    url: Annotated[str, Meta(title="Adres van de pagina", max_length=400, extra_json_schema=LINE)] = ""
    appointment: Annotated[bool, Meta(title="Met afspraak")] = False


class Agent(Struct, frozen=True):
    """For who has the caller on the line. Never on the website."""

    say: Annotated[str, Meta(title="Zeg dit", max_length=1000, extra_json_schema=MARKDOWN)] = ""
    ask: Annotated[Lines, Meta(title="Vraag door", extra_json_schema=LINES)] = field(default_factory=list)


class Find(Zoekwoorden, frozen=True):
    """What people type and say when they need this; many ask for a product in English."""

    questions_en: Annotated[Lines, Meta(title="Engelse vragen", extra_json_schema=LINES)] = field(default_factory=list)


class ProductContent(Struct, frozen=True):
    """All that a product page, an agent and another system need."""

    title: Annotated[str, Meta(title="Titel", description="Wat iemand wil, in gewone woorden.", max_length=80)]
    subject: Annotated[Words, Meta(title="Onderwerp")]
    summary: Annotated[Sentence, Meta(title="Het antwoord", description="In 1 tot 3 korte zinnen.")]
    channels: Annotated[list[Channel], Meta(title="Hoe regelt u het", max_length=12)] = field(
        default_factory=list, name="channel"
    )
    upl: Annotated[Line, Meta(title="Officiële naam", description="Uit de Uniforme Productnamenlijst.")] = ""
    more_subjects: Annotated[list[Words], Meta(title="Ook bij onderwerp", extra_json_schema=LINES)] = field(
        default_factory=list
    )
    task: Annotated[Line, Meta(title="Korte regel op lijsten")] = ""
    provider: Annotated[Words, Meta(title="Wie doet het")] = "gemeente"
    audience: Annotated[list[Audience], Meta(title="Voor wie is het")] = field(default_factory=list)
    for_whom: Annotated[Prose, Meta(title="Wanneer kunt u dit krijgen", extra_json_schema=MARKDOWN)] = ""
    costs: Annotated[list[Cost], Meta(title="Kosten", max_length=30)] = field(default_factory=list, name="cost")
    term: Annotated[Words, Meta(title="Hoe lang duurt het")] = ""
    term_note: Annotated[Sentence, Meta(title="Meer over de tijd")] = ""
    norm_days: Annotated[
        Annotated[int, Meta(ge=0, le=400)] | None,
        Meta(title="Servicenorm in werkdagen", description="Onze eigen belofte."),
    ] = None
    while_you_wait: Annotated[bool, Meta(title="Klaar terwijl u wacht")] = False
    needs: Annotated[Lines, Meta(title="Wat hebt u nodig", extra_json_schema=LINES)] = field(default_factory=list)
    steps: Annotated[Lines, Meta(title="Stappen", extra_json_schema=LINES)] = field(default_factory=list)
    text: Annotated[Prose, Meta(title="Meer uitleg", extra_json_schema=MARKDOWN)] = ""
    boundaries: Annotated[Lines, Meta(title="Wat wij niet doen", extra_json_schema=LINES)] = field(default_factory=list)
    objection: Annotated[Prose, Meta(title="Niet mee eens", extra_json_schema=MARKDOWN)] = ""
    legal: Annotated[Lines, Meta(title="Wetten en regels", extra_json_schema=LINES)] = field(default_factory=list)
    related: Annotated[list[Words], Meta(title="Lijkt op", max_length=20, extra_json_schema=LINES)] = field(
        default_factory=list
    )
    kcc_level: Annotated[Level, Meta(title="Niveau aan de telefoon")] = Level.ANSWER
    sdg: Annotated[str, Meta(title="SDG-informatiegebied", max_length=4)] = ""
    agent: Annotated[Agent, Meta(title="Voor aan de telefoon")] = Agent()
    en: Annotated[English, Meta(title="Engels")] = English()
    find: Annotated[Find, Meta(title="Zo zoeken mensen")] = Find()


class VraagContent(Struct, frozen=True):
    """A question with its answer. Under a product, or on its own."""

    question: Annotated[Line, Meta(title="Vraag")]
    answer: Annotated[Prose, Meta(title="Antwoord", extra_json_schema=MARKDOWN)]
    product: Annotated[Words, Meta(title="Bij product")] = ""
    subject: Annotated[Words, Meta(title="Onderwerp")] = ""
    staff_only: Annotated[bool, Meta(title="Alleen voor medewerkers")] = False
    find: Annotated[Find, Meta(title="Zo zoeken mensen")] = Find()
