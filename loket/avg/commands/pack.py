"""All that we have of one person in one zip: JSON for programs, a page to read, and the files (AVG 15 and 20)."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.template.loader import get_template
from django.utils import timezone

from loket.avg.events import PersonPacked
from loket.avg.permissions import BEHANDELEN
from loket.avg.queries.gather import gathered
from loket.avg.queries.whose import Whose
from loket.avg.rules.told import AnyField, columns_of, said_by, value_of
from loket.avg.rules.weigh import Weighed
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.person import Person, all_held
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import local
from loket.organisatie.queries import gemeente
from loket.uitvoer.commands.contents import Contents
from loket.uitvoer.rules.decided import Column, How, Table, decisions
from loket.uitvoer.rules.meaning import name_of

NO_RIGHT = Refusal("no-right", "Je mag geen gegevens van mensen bijeenbrengen.")
INDEX = "lees-mij.html"
ALWAYS_AN_ORGANISATION = "werkte_voor"  # for whom somebody works is theirs to know


@dataclass(frozen=True, slots=True)
class Told:
    """What one table has, as the person reads it. `rows` are names of columns with their values."""

    title: str
    source: str
    ground: str
    kept: str
    file: str
    rows: list[dict[str, Any]]


@transaction.atomic
def pack_person(of: Whose, out: IO[bytes], *, by: Actor) -> PersonPacked:
    """Writes the zip. Refused without the right."""
    refuse(None if by.may(BEHANDELEN) else NO_RIGHT)
    now = timezone.now()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zip:
        package = Package(zip, now)
        contents = Contents(package)
        told = [_told(each, of.person, contents, package) for each in gathered(of, now=now)]
        page = {"parts": told, "name": of.name, "at": now, "town": gemeente(), "missing": len(contents.missing)}
        page["sought_all"] = of.unchecked or not of.has_unchecked
        package.text(INDEX, get_template("avg/package.html").render(page))
    records = sum(len(each.rows) for each in told)
    made = PersonPacked(of.id, of.van, records, package.files)
    announce(made, by=by)
    out.seek(0)
    return made


class Package:
    """Where files go in: made at one moment."""

    def __init__(self, zip: zipfile.ZipFile, at: datetime) -> None:
        self.zip, self.files, self.moment = zip, 0, local(at).timetuple()[:6]

    @contextmanager
    def file(self, name: str, *, remember: bool = True) -> Iterator[IO[bytes]]:
        self.files += not remember
        info = zipfile.ZipInfo(name, self.moment)
        info.compress_type = zipfile.ZIP_DEFLATED
        with self.zip.open(info, "w", force_zip64=True) as out:
            yield out

    def text(self, name: str, text: str) -> None:
        with self.file(name) as out:
            out.write(text.encode())


def _told(it: Weighed, person: Person, contents: Contents, package: Package) -> Told:
    held, label = it.held, it.held.model._meta.label
    columns = columns_of(held)
    words = {
        each.name: _words_of(each, [row for row, _ in it.rows], person)
        for each in columns
        if isinstance(each, models.ForeignKey)
    }
    rows = []
    for row, why in it.rows:
        values = {
            name_of(each.name): words[each.name].get(getattr(row, each.attname))
            if each.name in words
            else value_of(label, each, _of_theirs(each, getattr(row, each.attname), person))
            for each in columns
        }
        told = {name: value for name, value in values.items() if value is not None}
        rows.append(told | _file_of(it, row, contents) | ({"waarom dit blijft": why.why} if why else {}))
    file = f"gegevens/{label.lower().replace('.', '-')}-{len(package.zip.namelist())}.json"
    about = {"wat": held.title, "bron": held.source, "grond": held.ground, "bewaartermijn": held.kept}
    package.text(file, json.dumps({**about, "gegevens": rows}, ensure_ascii=False, indent=1, cls=DjangoJSONEncoder))
    return Told(held.title, held.source, held.ground, held.kept, file, rows)


def _words_of(field: "models.ForeignKey[Any, Any]", rows: list[Any], person: Person) -> dict[Any, str]:
    """What the keys of one column point at. A record of theirs may point at one that is not: a mail names a zaak of
    another, a letter answers one of a neighbour, and a zaak of their own may be too secret to be told.
    """
    keys = {getattr(row, field.attname) for row in rows} - {None}
    held = [each for each in all_held() if each.model is field.related_model]
    if keys and held and field.name != ALWAYS_AN_ORGANISATION:
        keys &= {pk for each in held for pk in each.of(person).filter(pk__in=keys).values_list("pk", flat=True)}
    found = field.related_model._default_manager.filter(pk__in=keys) if keys else ()
    return {each.pk: str(getattr(each, said_by(field))) for each in found}


def _of_theirs(field: AnyField, value: Any, person: Person) -> Any:
    """The same of a zaak that a column names by its id alone: that it is there says something already."""
    return value if field.name != "zaak" or value in person.files else None


def _file_of(it: Weighed, row: Any, contents: Contents) -> dict[str, str]:
    model = it.held.model
    files = decisions()["bestanden"].get(model._meta.label, {})
    for field in model._meta.concrete_fields:
        if field.name not in files:
            continue
        values = {each.attname: getattr(row, each.attname) for each in model._meta.concrete_fields}
        column = Column(field, How(files[field.name]))
        if place := contents.place_of(Table(model, it.held.title, ()), column, values):
            return {"bestand": place}
    return {}
