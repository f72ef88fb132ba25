"""Twenty thousand other pages, as a town has them after ten years: papers of the council, news, regulations."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from loket.zoeken.commands.change import next_change
from loket.zoeken.models import Entry

KINDS = ("raadsstuk", "nieuws", "pagina", "regeling", "besluitenlijst")
ABOUT = """
    bestemmingsplan begroting jaarrekening parkeren strand duinen toerisme woningbouw sociale huur wmo jeugdzorg
    afval riolering fietspad zwembad bibliotheek school sporthal energie windmolen zonnepark horeca evenement
    vergunning omgevingsvisie groen bomen verkeer drempel bushalte winkeltijden hondenbeleid belasting tarieven
    subsidie cultuur monument haven dijk natuur stikstof veiligheid brandweer politie handhaving integratie
    statushouders armoede schulden minima onderwijs leerlingenvervoer mantelzorg ouderen dementie toegankelijkheid
    begraafplaats verkiezing
"""
SUBJECTS = ABOUT.split()
DOING = "vaststellen wijzigen evalueren verlengen aanleggen vernieuwen onderzoeken bespreken kopen verkopen"
VERBS = DOING.split()
WHERE = "Bergen Schoorl Egmond Groet Camperduin Binnen Hoef Zee Dorpsstraat Plein Boulevard"
PLACES = WHERE.split()


def add_pages(missing: int, *, seed: int = 4) -> None:
    """So many more, written straight into the table, in the form in which sources would tell them."""
    chance = random.Random(seed)  # noqa: S311 - makes texts, guards nothing
    change = next_change()
    Entry.objects.bulk_create(_pages(missing, chance, change), batch_size=500)


def _pages(many: int, chance: random.Random, change: int) -> Iterator[Entry]:
    first = datetime(2016, 1, 1, tzinfo=UTC)
    for number in range(many):
        kind = chance.choice(KINDS)
        subject, other = chance.sample(SUBJECTS, 2)
        title = f"{subject.capitalize()} {chance.choice(VERBS)} {chance.choice(PLACES)} {2016 + number % 11}"
        yield Entry(
            kind=kind,
            ref=f"bench-{number}",
            language="nl",
            url=f"/{kind}/bench-{number}/",
            title=title,
            summary=_sentence(chance, [subject, other]),
            text=" ".join(_sentence(chance, [subject, other]) for _ in range(40)),
            foremost=False,
            published_at=first + timedelta(hours=4 * number),
            changed=change,
        )


def _sentence(chance: random.Random, about: list[str]) -> str:
    words = [chance.choice(about), *chance.choices(SUBJECTS, k=3), chance.choice(VERBS), chance.choice(PLACES)]
    chance.shuffle(words)
    return f"De raad wil {' en '.join(words[:3])} voor de inwoners {' '.join(words[3:])}."
