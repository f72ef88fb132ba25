"""A zip with one JSON file for each resource becomes packages of our own: addresses in it become names."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from loket.catalogi.api.transfer.report import Report
from loket.catalogi.queries.archive import FILES
from loket.catalogi.queries.package import FORM
from loket.kernel.refusal import Refusal, Refused, refuse

Entry = dict[str, Any]
MOST_BYTES = 64 * 1024 * 1024  # of all files together, unpacked
LISTS = {
    "StatusType": "statustypen",
    "ResultaatType": "resultaattypen",
    "RolType": "roltypen",
    "Eigenschap": "eigenschappen",
    "ZaakObjectType": "zaakobjecttypen",
    "ZaakTypeInformatieObjectType": "informatieobjecttypen",
}
NAMED = {  # field -> the file of the types that it names
    "besluittypen": "BesluitType",
    "informatieobjecttypen": "InformatieObjectType",
    "deelzaaktypen": "ZaakType",
}
TEXTS = ("url", "zaaktype", "statustype", "identificatie", "omschrijving")
NAMES = {"ZaakType": "identificatie", "BesluitType": "omschrijving", "InformatieObjectType": "omschrijving"}


def package_in(raw: bytes, report: Report) -> Entry:
    """The package in an archive. An address that is not in it is told, and left out. Raises Refused for no archive."""
    files = {name: _entries(raw, name) for name in FILES}
    refuse(None if any(files.values()) else Refusal("wrong-form", "In dit zip-bestand staat geen catalogus."))
    names = {
        name: {each.get("url", ""): each.get(column, "") for each in files[name]} for name, column in NAMES.items()
    }
    steps = {each.get("url", ""): each.get("volgnummer") for each in files["StatusType"]}
    reader = _Reader(names, steps, report)
    return {
        "formaat": FORM,
        "catalogus": files["Catalogus"][0] if files["Catalogus"] else {},
        "informatieobjecttypen": files["InformatieObjectType"],
        "besluittypen": [reader.named(each, "besluittype", "omschrijving") for each in files["BesluitType"]],
        "zaaktypen": [_zaaktype(each, files, reader) for each in files["ZaakType"]],
    }


class _Reader:
    """Turns addresses into names, and tells which are not in the archive."""

    def __init__(self, names: Mapping[str, Mapping[str, str]], steps: Mapping[str, Any], report: Report) -> None:
        self.names, self.steps, self.report = names, steps, report

    def named(self, entry: Entry, sort: str, column: str) -> Entry:
        place = f"{sort} {entry.get(column, '?')}"
        lists = {field: self._all(entry[field], field, place) for field in NAMED if isinstance(entry.get(field), list)}
        return {**entry, **lists}

    def related(self, given: Iterable[Entry]) -> list[Entry]:
        known = self.names["ZaakType"]
        return [{**each, "zaaktype": known.get(each.get("zaaktype", ""), each.get("zaaktype"))} for each in given]

    def below(self, entry: Entry, place: str) -> Entry:
        found = self.named(entry, place, "omschrijving")
        document = entry.get("informatieobjecttype")
        if isinstance(document, str):
            found["informatieobjecttype"] = self.names["InformatieObjectType"].get(document, document)
        return {**found, "statustype": self.steps.get(entry.get("statustype") or "")}

    def _all(self, given: list[Any], field: str, place: str) -> list[str]:
        known = self.names[NAMED[field]]
        found = []
        for each in given:
            if isinstance(each, str) and each.startswith("http") and each not in known:
                self.report.note(place, field, f"Het type {each[:200]} staat niet in het bestand.")
            elif isinstance(each, str):
                found.append(known.get(each, each))
        return list(dict.fromkeys(found))


def _zaaktype(entry: Entry, files: Mapping[str, list[Entry]], reader: _Reader) -> Entry:
    identificatie = f"zaaktype {entry.get('identificatie', '?')}"
    found = {name: each for name, each in entry.items() if name not in LISTS.values()}
    found = reader.named(found, "zaaktype", "identificatie")
    below = {
        list_name: [
            reader.below(each, identificatie) for each in files[name] if each.get("zaaktype") == entry.get("url")
        ]
        for name, list_name in LISTS.items()
    }
    return {**found, **below, "gerelateerdeZaaktypen": reader.related(entry.get("gerelateerdeZaaktypen") or [])}


def _entries(raw: bytes, name: str) -> list[Entry]:
    """The rows of one file in the archive; none when it is not there."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            member = next((each for each in archive.infolist() if each.filename == f"{name}.json"), None)
            if member is None:
                return []
            size = sum(each.file_size for each in archive.infolist())
            refuse(Refusal("too-large", "Dit bestand is te groot.") if size > MOST_BYTES else None)
            found = msgspec.json.decode(archive.read(member))
    except Refused:
        raise
    except Exception:  # BadZipFile, zlib.error, EOFError, ValueError, OverflowError: whatever a broken zip gives
        found = None
    good = isinstance(found, list) and all(_is_entry(each) for each in found)
    refuse(None if good else Refusal("wrong-form", f"'{name}.json' in het zip-bestand kunnen wij niet lezen."))
    return found or []


def _is_entry(value: Any) -> bool:
    """A resource, with text in the fields by which we put the resources together."""
    if not isinstance(value, dict) or not all(isinstance(value.get(name, ""), str | None) for name in TEXTS):
        return False
    related = value.get("gerelateerdeZaaktypen") or []
    return isinstance(related, list) and all(_is_entry(each) for each in related)
