"""Pages, news and events of the demo town, from the files beside this one; their days are counted from today."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from loket.examples.pages_in import HALF_A_YEAR, owner_of
from loket.examples.pictures import put_pictures
from loket.examples.producten_in import read
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.redactie.commands.put import put_page

HERE = Path(__file__).parent / "paginas"
KINDS = {"paginas": "pagina", "nieuws": "nieuws", "evenementen": "evenement"}
OF_THE_FILE = ("products", "date_offset", "day_offset", "last_day_offset", "weekday")


def set_up_paginas() -> None:
    people = dict(Medewerker.objects.values_list("email", "id"))
    today = timezone.localdate()
    pictures = put_pictures()
    for kind, slug, content in paginas(today):
        shown = {"beeld": pictures[slug]} if slug in pictures else {}
        owner = people[owner_of(content.get("subject", "")).email]
        put_page(kind=kind, slug=slug, content=content | shown, owner=owner, review_on=today + HALF_A_YEAR, by=SYSTEM)


def paginas(today: date) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(kind, slug, content)"""
    for folder, kind in KINDS.items():
        for path in sorted((HERE / folder).glob("*.toml")):
            told = read(path)
            yield (
                kind,
                path.stem,
                {key: value for key, value in told.items() if key not in OF_THE_FILE} | days(told, today),
            )


def days(told: dict[str, Any], today: date) -> dict[str, date]:
    """News is so many days old; an event comes in so many days, moved on to its day of the week."""
    if "date_offset" in told:
        return {"day": today - timedelta(told["date_offset"])}
    if "day_offset" not in told:
        return {}
    first = today + timedelta(told["day_offset"])
    if "weekday" in told:
        first += timedelta((told["weekday"] - first.weekday()) % 7)
    last = {"last_day": first + timedelta(told["last_day_offset"])} if "last_day_offset" in told else {}
    return {"day": first, **last}
