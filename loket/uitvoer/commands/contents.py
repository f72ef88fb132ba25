"""The files of people, as they came: documents, photos, mails, scans."""

import mimetypes
import re
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any, Protocol

from django.core.files.storage import default_storage

from loket.outside.opslag import NotThere, store
from loket.uitvoer.commands.folder import PIECE
from loket.uitvoer.rules.decided import Column, How, Table

SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
NAMES, FORMATS = ("bestandsnaam", "naam", "name", "file"), ("formaat", "media_type")
ALWAYS = {"mail_mailbericht": ".eml"}


class Into(Protocol):
    """Where a file is written: a folder, or a zip."""

    def file(self, name: str, *, remember: bool = True) -> AbstractContextManager[Any]: ...


class Contents:
    """Writes each content below `bestanden/`, by the key of its row: a name that somebody gave is never a path."""

    def __init__(self, folder: Into) -> None:
        self.folder, self.missing = folder, list[str]()

    def place_of(self, table: Table, column: Column, row: dict[str, Any]) -> str:
        """Where it stands now, or an empty text when there is none."""
        value = row[column.field.attname]
        if not value:
            return ""
        key = str(row[table.model._meta.pk.attname])
        name = f"bestanden/{table.name}/{key[-2:]}/{key}{suffix_of(table, row)}"
        try:
            content = _open(column.how, value)
        except (NotThere, FileNotFoundError):
            self.missing.append(f"{table.name}: {key}")
            return ""
        try:
            with self.folder.file(name, remember=False) as out:
                while piece := content.read(PIECE):
                    out.write(piece)
        finally:
            content.close()
        return name


def suffix_of(table: Table, row: dict[str, Any]) -> str:
    """What kind of file it is, by its name or its format."""
    if table.name in ALWAYS:
        return ALWAYS[table.name]
    for name in NAMES:
        suffix = PurePosixPath(str(row.get(name) or "")).suffix
        if SUFFIX.fullmatch(suffix):
            return suffix.lower()
    for name in FORMATS:
        if found := mimetypes.guess_extension(str(row.get(name) or "")):
            return found
    return ""


def _open(how: How, value: Any) -> Any:
    if how is How.STORE:
        return store().open(value)
    if how is How.MEDIA:
        return default_storage.open(str(value))
    return BytesIO(bytes(value))
