"""What goes with the files, so that nobody needs Loket to read them."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db.models import ForeignKey

from loket.uitvoer.commands.folder import DESCRIPTION, Folder
from loket.uitvoer.rules.decided import Column, Table, left_out
from loket.uitvoer.rules.meaning import schema_of

README = Path(__file__).parent.parent / "leesmij.md"
WITH_BSN = "Burgerservicenummers staan er leesbaar in: daar is om gevraagd, en dat is vastgelegd."
WITHOUT_BSN = (
    "Burgerservicenummers zijn weggelaten (`inpBsn`, `objectId` en de kolommen met nummers van personen zijn leeg).\n"
    "Wat iemand zelf typte in een mail of een bestand blijft zoals het is: daar kan er wel een in staan.\n"
    "Wie er een wettelijke grond voor heeft, maakt een uitvoer met `--met-bsn`. Dat wordt vastgelegd."
)
DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def describe(
    folder: Folder,
    about: dict[str, str],
    *,
    at: datetime,
    met_bsn: bool,
    resources: list[dict[str, Any]],
    missing: list[str],
) -> None:
    """The README, what was left out or not found, and the Data Package. `about` names the town and its address."""
    told = {**about, "at": f"{at:%d-%m-%Y %H:%M} UTC", "description": DESCRIPTION}
    lost = f"\n{len(missing)} bestanden zijn niet gevonden: zie `niet-gevonden.txt`.\n" if missing else ""
    bsn = WITH_BSN if met_bsn else WITHOUT_BSN
    folder.text("LEESMIJ.md", README.read_text().format(**told, bsn=bsn, missing=lost))
    if missing:
        folder.text("niet-gevonden.txt", "\n".join(missing) + "\n")
    lines = [f'{name},"{why}"' for name, why in sorted(left_out().items())]
    folder.text("weggelaten.csv", "\r\n".join(["wat,waarom", *lines]) + "\r\n")
    package = {
        "name": "loket-uitvoer",
        "title": f"Uitvoer van {about['town']}",
        "created": at.isoformat(timespec="seconds"),
        "profile": "data-package",
        "met_bsn": met_bsn,
        "files": folder.files,
        "resources": [{**each, **_measured(folder, each["path"])} for each in resources],
    }
    folder.text(DESCRIPTION, json.dumps(package, ensure_ascii=False, indent=1) + "\n")


def of_api(name: str, path: str, title: str, rows: int) -> dict[str, Any]:
    about = {"name": name, "path": path, "title": title, "rows": rows}
    return about | {"format": "jsonl", "mediatype": "application/jsonl", "encoding": "utf-8"}


def of_table(table: Table, path: str, rows: int) -> dict[str, Any]:
    keys = [_key(column) for column in table.columns if isinstance(column.field, ForeignKey)]
    schema = {
        "fields": [schema_of(column) for column in table.columns],
        "primaryKey": table.model._meta.pk.column,
        "missingValues": [""],
        "verwijzingen": keys,
    }
    about = {"name": table.name, "path": path, "title": table.title, "rows": rows, "profile": "tabular-data-resource"}
    csv = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "dialect": DIALECT}
    return about | csv | {"schema": schema}


def _key(column: Column) -> dict[str, Any]:
    assert isinstance(column.field, ForeignKey)
    other = column.field.target_field
    return {"fields": column.name, "reference": {"resource": other.model._meta.db_table, "fields": other.column}}


def _measured(folder: Folder, path: str) -> dict[str, Any]:
    size, digest = folder.bytes[path]
    return {"bytes": size, "hash": f"sha256:{digest}"}
