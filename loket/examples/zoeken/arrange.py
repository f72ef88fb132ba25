"""Give the demo town what its editors arranged, from the files beside this one."""

import csv
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction

from loket.examples.zoeken.files import FOLDER, read
from loket.examples.zoeken.others import things_of_others
from loket.kernel.actor import SYSTEM
from loket.zoeken import commands
from loket.zoeken.models import Entry
from loket.zoeken.rules.arranged import Branch
from loket.zoeken.rules.quality import Question

JUDGED = ("judged_first.tsv", "judged_second.tsv")


@transaction.atomic
def arrange_search() -> None:
    """After the products are loaded."""
    commands.make_all_findable(things_of_others())
    for answer in read("vaste_antwoorden")["antwoord"]:
        commands.set_safety_answer(**answer, by=SYSTEM)
    refs = dict(Entry.objects.filter(kind="product", language="nl").exclude(upl="").values_list("upl", "ref"))
    for tree in read("vragenbomen")["boom"]:
        told = [each for each in tree.pop("things") if each["upl"] in refs]
        if told:
            things = [Branch(("product", refs[each["upl"]]), each["why"]) for each in told]
            commands.set_tree(**tree, things=things, by=SYSTEM)
    for line in read("eigen_woorden")["woord"]:
        commands.set_synonym(**line, by=SYSTEM)
    commands.set_judged(question for name in JUDGED for question in judged(FOLDER / name))


def judged(place: Path) -> Iterator[Question]:
    """A TSV with the columns query, class, expected ("name=2; name=1" or NONE) and body."""
    with place.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            told = [] if line["expected"] in ("", "NONE") else line["expected"].split(";")
            graded = [each.strip().rsplit("=", 1) for each in told]
            yield Question(
                line["query"], line["class"], {name: int(grade) for name, grade in graded}, line["body"] or ""
            )
