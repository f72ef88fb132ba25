"""Read a list: CSV with a head, a calendar (iCalendar, RFC 5545), or places (GeoJSON, RFC 7946)."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from loket.kernel.bounded import holds_too_much
from loket.wijkagenda.rules.rij import MOST, NotUnderstood, Rij, checked, day_of, number_of

ESCAPED = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}


def rows_of(name: str, text: str) -> list[Rij]:
    """By the ending of the file. Raises NotUnderstood."""
    ways: dict[str, Callable[[str], Iterator[Rij]]] = {
        "csv": from_csv,
        "ics": from_calendar,
        "geojson": from_geojson,
        "json": from_geojson,
    }
    ending = name.lower().rpartition(".")[2]
    if ending not in ways:
        raise NotUnderstood("Kies een bestand dat eindigt op .csv, .ics of .geojson.")
    found = list(ways[ending](text.removeprefix("\ufeff")))
    if len(found) > MOST:
        raise NotUnderstood(f"Er staan meer dan {MOST} regels in.")
    keys = [row.sleutel for row in found]
    if twice := next((key for key in keys if keys.count(key) > 1), None) if len(set(keys)) < len(keys) else None:
        raise NotUnderstood(f"De sleutel “{twice[:40]}” staat er 2 keer in.")
    return found


def from_csv(text: str) -> Iterator[Rij]:
    """Columns: sleutel, titel, van; and tot, tekst, wijk, postcode, lat, lon, link. Between them ; or ,"""
    head = text.partition("\n")[0]
    lines = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in head else ",")
    missing = {"sleutel", "titel", "van"} - {name.strip().lower() for name in lines.fieldnames or []}
    if missing:
        raise NotUnderstood(f"Deze kolom mist: {', '.join(sorted(missing))}.")
    for number, line in enumerate(lines, start=2):
        where = f"Regel {number}"
        told = {str(name).strip().lower(): (value or "").strip() for name, value in line.items() if name}
        van = day_of(told["van"], where)
        yield checked(
            Rij(
                sleutel=told["sleutel"][:120],
                titel=told["titel"][:160],
                van=van,
                tot=day_of(told["tot"], where) if told.get("tot") else van,
                tekst=told.get("tekst", "")[:600],
                wijk=told.get("wijk", ""),
                postcode=told.get("postcode", "").replace(" ", "").upper()[:6],
                lat=number_of(told.get("lat", ""), where),
                lon=number_of(told.get("lon", ""), where),
                link=told.get("link", "")[:300],
            ),
            where,
        )


def from_calendar(text: str) -> Iterator[Rij]:
    """Each VEVENT. LOCATION is a wijk, or a postcode. DTEND of whole days is the day after (RFC 5545, 3.6.1)."""
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
    event: dict[str, str] | None = None
    for line in lines:
        name, _, value = line.partition(":")
        name = name.partition(";")[0].upper()
        if line.strip().upper() == "BEGIN:VEVENT":
            event = {}
        elif line.strip().upper() == "END:VEVENT" and event is not None:
            yield _of_event(event)
            event = None
        elif event is not None:
            event.setdefault(name, _unescaped(value.strip()))
            if name == "DTEND" and len(value.strip()) == len("20261203"):
                event["WHOLE"] = "yes"


def _of_event(event: dict[str, str]) -> Rij:
    where = f"Gebeurtenis “{event.get('SUMMARY', '')[:40]}”"
    if "RRULE" in event:
        raise NotUnderstood(f"{where}: schrijf elke dag apart op. Een herhaling lezen wij niet.")
    van = day_of(event.get("DTSTART", ""), where)
    tot = day_of(event["DTEND"], where) if "DTEND" in event else van
    if "WHOLE" in event and tot > van:
        tot -= timedelta(days=1)
    place = event.get("LOCATION", "").strip()
    postcode = place.replace(" ", "").upper()
    is_postcode = re.fullmatch(r"[1-9][0-9]{3}([A-Z]{2})?", postcode) is not None
    key = event.get("UID") or f"{van}:{event.get('SUMMARY', '')}:{place}"
    row = Rij(
        sleutel=key[:120],
        titel=event.get("SUMMARY", "")[:160],
        van=van,
        tot=tot,
        tekst=event.get("DESCRIPTION", "")[:600],
        wijk="" if is_postcode else place,
        postcode=postcode if is_postcode else "",
        link=event.get("URL", "")[:300],
    )
    return checked(row, where)


def _unescaped(text: str) -> str:
    return re.sub(r"\\[nN,;\\]", lambda found: ESCAPED[found[0]], text)


def from_geojson(text: str) -> Iterator[Rij]:
    """Each feature with the properties titel and van; and sleutel (or its id), tot, tekst, link. A line or an area
    stands at its first point.
    """
    if holds_too_much(text.encode()):
        raise NotUnderstood("Dit bestand is te groot. Deel het op.")
    try:
        told = json.loads(text)
        features = told["features"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotUnderstood("Dit is geen GeoJSON met features.") from None
    for number, feature in enumerate(features, start=1):
        where = f"Plek {number}"
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(properties, dict):
            raise NotUnderstood(f"{where}: er staan geen gegevens bij.")
        said = {name: str(value) for name, value in properties.items() if value is not None}
        van = day_of(said.get("van", ""), where)
        lon, lat = _first_point((feature.get("geometry") or {}).get("coordinates"), where)
        yield checked(
            Rij(
                sleutel=(said.get("sleutel") or str(feature.get("id") or number))[:120],
                titel=said.get("titel", "")[:160],
                van=van,
                tot=day_of(said["tot"], where) if "tot" in said else van,
                tekst=said.get("tekst", "")[:600],
                lat=lat,
                lon=lon,
                link=said.get("link", "")[:300],
            ),
            where,
        )


def _first_point(coordinates: Any, where: str) -> tuple[float, float]:
    found = coordinates
    while isinstance(found, list) and found and isinstance(found[0], list):
        found = found[0]
    if not (isinstance(found, list) and len(found) > 1 and all(isinstance(each, int | float) for each in found[:2])):
        raise NotUnderstood(f"{where}: er staat geen plek bij.")
    return float(found[0]), float(found[1])
