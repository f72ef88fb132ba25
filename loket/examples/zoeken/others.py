"""What people ask of the town and what another body does: for each the words of people, and who it is."""

import csv
from collections.abc import Iterator

from loket.examples.producten_in import HERE, read
from loket.examples.zoeken.files import FOLDER
from loket.redactie.rules.words import slug_of
from loket.zoeken.rules.findable import Findable, Question, Term

KIND = "doorverwijzing"


def things_of_others() -> Iterator[Findable]:
    """They have no page of ours: they lead to the other body at once."""
    bodies = {body["code"]: body for body in read(HERE / "organisaties.toml")["organisatie"]}
    with (FOLDER / "bij_anderen.tsv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            body = bodies[line["instantie"]]
            yield Findable(
                kind=KIND,
                ref=slug_of(f"{body['code']}-{line['titel']}"),
                url=body.get("url") or "/contact/",
                title=line["titel"],
                summary=f"Dit doet {body['name']}. {body['what']}",
                terms=[Term(text) for text in line["woorden"].split(";") if text],
                questions=[Question(text) for text in line["vragen"].split(";") if text],
                organisation=body["code"],
                organisation_name=body["name"],
                organisation_url=body.get("url", ""),
                explanation=body.get("how", "") or body["what"],
            )
