"""What a plain page, a news item and an event tell."""

from datetime import date, time
from typing import Annotated

from msgspec import Meta, Struct, field

MARKDOWN = {"widget": "markdown"}
LINES = {"widget": "lines"}
LINE = {"widget": "line"}  # one line, however long

Title = Annotated[
    str, Meta(title="Titel", description="Wat iemand wil weten of doen, in gewone woorden.", max_length=80)
]
Summary = Annotated[
    str, Meta(title="Het antwoord", description="Het belangrijkste, in 1 tot 3 korte zinnen.", max_length=400)
]
Text = Annotated[str, Meta(title="Tekst", max_length=20_000, extra_json_schema=MARKDOWN)]
Line = Annotated[str, Meta(max_length=120)]
Words = Annotated[list[Annotated[str, Meta(max_length=80)]], Meta(max_length=150, extra_json_schema=LINES)]
Sentences = Annotated[list[Annotated[str, Meta(max_length=400)]], Meta(max_length=40, extra_json_schema=LINES)]


class Beeld(Struct, frozen=True):
    """A picture of ours, with words for who cannot see it."""

    file: Annotated[str, Meta(title="Foto", max_length=80, extra_json_schema={"widget": "beeld"})] = ""
    alt: Annotated[Line, Meta(title="Wat staat er op de foto?", description="Voor wie de foto niet ziet.")] = ""


class English(Struct, frozen=True):
    title: Annotated[Line, Meta(title="Titel in het Engels")] = ""
    summary: Annotated[str, Meta(title="Antwoord in het Engels", max_length=400)] = ""
    text: Annotated[str, Meta(title="Tekst in het Engels", max_length=20_000, extra_json_schema=MARKDOWN)] = ""


class Find(Struct, frozen=True):
    """What people type and say when they look for this."""

    terms: Annotated[Words, Meta(title="Woorden van mensen")] = field(default_factory=list)
    questions: Annotated[Sentences, Meta(title="Hele vragen")] = field(default_factory=list)
    terms_en: Annotated[Words, Meta(title="Engelse woorden")] = field(default_factory=list)


class PaginaContent(Struct, frozen=True):
    """A page that explains something."""

    title: Title
    summary: Summary
    text: Text = ""
    subject: Annotated[Line, Meta(title="Onderwerp")] = ""
    beeld: Annotated[Beeld, Meta(title="Foto bij de pagina")] = Beeld()
    en: Annotated[English, Meta(title="Engels")] = English()
    find: Annotated[Find, Meta(title="Zo zoeken mensen")] = Find()


class NieuwsContent(Struct, frozen=True):
    """Something that is new."""

    title: Title
    summary: Summary
    day: Annotated[date, Meta(title="Datum van het nieuws")]
    text: Text = ""
    place: Annotated[Line, Meta(title="Wijk of plaats")] = ""
    beeld: Annotated[Beeld, Meta(title="Foto bij het nieuws")] = Beeld()
    find: Annotated[Find, Meta(title="Zo zoeken mensen")] = Find()


class EvenementContent(Struct, frozen=True):
    """Something to go to."""

    title: Title
    summary: Summary
    day: Annotated[date, Meta(title="Dag")]
    place: Annotated[Line, Meta(title="Waar")]
    last_day: Annotated[date | None, Meta(title="Laatste dag", description="Alleen als het langer duurt.")] = None
    starts: Annotated[time | None, Meta(title="Begint om", description="Bijvoorbeeld 19:30")] = None
    ends: Annotated[time | None, Meta(title="Eindigt om")] = None
    price: Annotated[Line, Meta(title="Wat kost het?", description="Bijvoorbeeld: gratis")] = ""
    organiser: Annotated[Line, Meta(title="Wie organiseert het?")] = ""
    url: Annotated[str, Meta(title="Website", max_length=400, extra_json_schema=LINE)] = ""
    text: Text = ""
    beeld: Annotated[Beeld, Meta(title="Foto bij de activiteit")] = Beeld()
    find: Annotated[Find, Meta(title="Zo zoeken mensen")] = Find()
