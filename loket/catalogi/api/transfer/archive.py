"""A zip with one JSON file for each resource becomes packages of our own: addresses in it become names."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from loket.catalogi.api.transfer.report import Report
from loket.catalogi.queries.archive import FILES
from loket.catalogi.queries.package import FORM
from loket.kernel.bounded import holds_too_much
from loket.kernel.refusal import Refusal, Refused, refuse

Entry = dict[str, Any]
Below = dict[str | None, list[Entry]]  # by the address of their zaaktype
MOST_BYTES = 16 * 1024 * 1024  # of all files together, unpacked: a large town has some of them
TOO_LARGE = Refusal("too-large", "Dit bestand is te groot.")
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
    texts = _texts(raw)
    refuse(TOO_LARGE if holds_too_much(*texts.values()) else None)
    files = {name: _entries(name, texts[name]) if name in texts else [] for name in FILES}
    refuse(None if any(files.values()) else Refusal("wrong-form", "In dit zip-bestand staat geen catalogus."))
    names = {
        name: {each.get("url", ""): each.get(column, "") for each in files[name]} for name, column in NAMES.items()
    }
    steps = {each.get("url", ""): each.get("volgnummer") for each in files["StatusType"]}
    reader = _Reader(names, steps, report)
    below = {name: _by_zaaktype(files[name]) for name in LISTS}
    return {
        "formaat": FORM,
        "catalogus": files["Catalogus"][0] if files["Catalogus"] else {},
        "informatieobjecttypen": files["InformatieObjectType"],
        "besluittypen": [reader.named(each, "besluittype", "omschrijving") for each in files["BesluitType"]],
        "zaaktypen": [_zaaktype(each, below, reader) for each in files["ZaakType"]],
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


def _by_zaaktype(rows: list[Entry]) -> Below:
    found: Below = {}
    for each in rows:
        found.setdefault(each.get("zaaktype"), []).append(each)
    return found


def _zaaktype(entry: Entry, below: dict[str, Below], reader: _Reader) -> Entry:
    """What is below goes to the first with its address: an address that comes twice makes no work by the square."""
    identificatie = f"zaaktype {entry.get('identificatie', '?')}"
    found = {name: each for name, each in entry.items() if name not in LISTS.values()}
    found = reader.named(found, "zaaktype", "identificatie")
    own = {
        list_name: [reader.below(each, identificatie) for each in below[name].pop(entry.get("url"), ())]
        for name, list_name in LISTS.items()
    }
    return {**found, **own, "gerelateerdeZaaktypen": reader.related(entry.get("gerelateerdeZaaktypen") or [])}


def _texts(raw: bytes) -> dict[str, bytes]:
    """The files that we know, by their name, unpacked."""
    name, found = next(iter(FILES)), {}
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            refuse(TOO_LARGE if sum(each.file_size for each in members) > MOST_BYTES else None)
            first = {each.filename: each for each in reversed(members)}
            for name in FILES:
                if member := first.get(f"{name}.json"):
                    found[name] = archive.read(member)
    except Refused:
        raise
    except Exception:  # BadZipFile, zlib.error, EOFError, ValueError, OverflowError: whatever a broken zip gives
        raise Refused(_unreadable(name)) from None
    return found


def _entries(name: str, text: bytes) -> list[Entry]:
    """The rows of one file in the archive."""
    try:
        found = msgspec.json.decode(text)
    except (ValueError, RecursionError):
        found = None
    good = isinstance(found, list) and all(_is_entry(each) for each in found)
    refuse(None if good else _unreadable(name))
    return found or []


def _unreadable(name: str) -> Refusal:
    return Refusal("wrong-form", f"'{name}.json' in het zip-bestand kunnen wij niet lezen.")


def _is_entry(value: Any) -> bool:
    """A resource, with text in the fields by which we put the resources together."""
    if not isinstance(value, dict) or not all(isinstance(value.get(name, ""), str | None) for name in TEXTS):
        return False
    related = value.get("gerelateerdeZaaktypen") or []
    return isinstance(related, list) and all(_is_entry(each) for each in related)
