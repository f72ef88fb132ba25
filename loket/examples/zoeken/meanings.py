"""What the texts of the demo town mean to the model, in a file: asking the model itself takes minutes.

When texts changed: `python3 start.py manage demo_betekenis`.
"""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from loket.examples.paginas_in import paginas
from loket.examples.producten_in import product_in, products, vragen_in
from loket.examples.zoeken.files import FOLDER, read
from loket.examples.zoeken.others import things_of_others
from loket.outside.betekenis import Embedder
from loket.producten.rules.findable import Doer, findable_product, findable_vraag
from loket.redactie.rules import own_kinds
from loket.redactie.rules.content import content_of
from loket.redactie.rules.kind import Published
from loket.zoeken import commands
from loket.zoeken.queries import not_of_a_town
from loket.zoeken.rules.findable import Findable
from loket.zoeken.rules.meaning import digest_of, packed, read_meanings, written_meanings

FILE = FOLDER / "betekenis.bin"
SOME_DAY = date(2026, 1, 1)
OWN = {kind.code: kind for kind in (own_kinds.PAGINA, own_kinds.NIEUWS, own_kinds.EVENEMENT)}


def know_meanings() -> int:
    """Before the products are loaded."""
    return commands.import_meanings(FILE)


def texts_of_town() -> list[str]:
    """Of products and answers, of the question trees, and what is not of a town."""
    told = [text for findable in findables() for text in findable.meant]
    told += [need for tree in read("vragenbomen")["boom"] for need in tree["needs"]]
    return list(dict.fromkeys([*told, *not_of_a_town()]))


def findables() -> Iterator[Findable]:
    at = datetime.combine(SOME_DAY, datetime.min.time())
    for slug, told in products():
        yield from findable_product(slug, product_in(slug, told), today=SOME_DAY, doer=Doer(), published_at=at)
        for name, vraag in vragen_in(slug, told):
            yield from findable_vraag(name, vraag, published_at=at)
    for kind, slug, content in paginas(SOME_DAY):
        yield from own_kinds.findables(_published(kind, slug, content, at))
    yield from things_of_others()


def _published(kind: str, slug: str, content: dict[str, Any], at: datetime) -> Published:
    told = content_of(content, OWN[kind].content)
    nobody = UUID(int=0)
    return Published(nobody, kind, slug, told, 1, "", nobody, SOME_DAY, SOME_DAY, at, at)


def missing_texts(model: str, file: Path = FILE) -> list[str]:
    """What the file does not hold yet."""
    held = read_meanings(file, model)
    return [text for text in texts_of_town() if digest_of(text) not in held]


def make_file(embedder: Embedder, file: Path = FILE) -> int:
    """Ask the model for what is missing, and leave out what is no longer said. How many were asked."""
    held = read_meanings(file, embedder.name)
    texts = texts_of_town()
    asked = [text for text in texts if digest_of(text) not in held]
    for text, vector in zip(asked, embedder.passages(asked), strict=True):
        held[digest_of(text)] = packed(vector)
    kept = {digest_of(text) for text in texts}
    written_meanings(file, embedder.name, {digest: raw for digest, raw in held.items() if digest in kept})
    return len(asked)
