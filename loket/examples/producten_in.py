"""The products of the demo town, as they stand in the files beside this one."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from loket.examples.pages_in import write_pages
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.producten.commands import Stamp, keep_products, keep_vragen, put_instantie, put_onderwerp, take_in_upl
from loket.producten.rules.content import ProductContent, VraagContent
from loket.redactie.rules.content import content_of, kept
from loket.redactie.rules.words import slug_of

HERE = Path(__file__).parent / "producten"


@transaction.atomic
def set_up_producten() -> None:
    """Subjects, other bodies, official names, and every product with its questions."""
    for number, onderwerp in enumerate(read(HERE / "onderwerpen.toml")["onderwerp"]):
        put_onderwerp(**onderwerp, order=number, by=SYSTEM)
    for instantie in read(HERE / "organisaties.toml")["organisatie"]:
        put_instantie(**instantie, by=SYSTEM)
    take_in_upl(path=HERE / "upl.csv", by=SYSTEM)
    now, today = timezone.now(), timezone.localdate()
    stamped = [(slug, told, Stamp(now, reviewed(n, today))) for n, (slug, told) in enumerate(products())]
    whole = [(slug, product_in(slug, told), stamp) for slug, told, stamp in stamped]
    answers = [(name, vraag, stamp) for slug, told, stamp in stamped for name, vraag in vragen_in(slug, told)]
    keep_products(whole)
    keep_vragen(answers)
    write_pages(("product", slug, each.subject, each.title, kept(each), on.reviewed_on) for slug, each, on in whole)
    write_pages(("vraag", slug, "", each.question, kept(each), on.reviewed_on) for slug, each, on in answers)


def products() -> Iterator[tuple[str, dict[str, Any]]]:
    """(slug, what its file tells), by name."""
    for path in sorted(HERE.glob("*/*.toml")):
        yield path.stem, read(path)


def read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name}: {error}") from None


def product_in(slug: str, told: dict[str, Any]) -> ProductContent:
    try:
        return content_of({key: value for key, value in told.items() if key != "vraag"}, ProductContent)
    except Refused as refused:
        raise ValueError(f"{slug}: {refused.refusal.reason}") from None


def vragen_in(slug: str, told: dict[str, Any]) -> Iterator[tuple[str, VraagContent]]:
    for vraag in told.get("vraag", []):
        find = {"terms": vraag.get("terms", [])}
        text = {"question": vraag["question"], "answer": vraag["answer"], "product": slug, "find": find}
        yield slug_of(f"{slug}-{vraag['question']}"), content_of(text, VraagContent)


def reviewed(number: int, today: date) -> date:
    """Spread over the last months, as in a town where somebody looks at a few a day."""
    return today - timedelta(days=number * 7 % 170)
