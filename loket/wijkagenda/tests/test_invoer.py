"""A list is read as a whole, from a file in one of three ways; a fault names its line."""

from datetime import date

import pytest

from loket.wijkagenda.rules.invoer import rows_of
from loket.wijkagenda.rules.rij import NotUnderstood

CALENDAR = """BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
UID:een\r
DTSTART;VALUE=DATE:20261203\r
DTEND;VALUE=DATE:20261204\r
SUMMARY:Oud papier\\, karton\r
DESCRIPTION:Zet het voor half acht\r
  buiten.\r
LOCATION:1861 ZZ\r
END:VEVENT\r
END:VCALENDAR\r
"""
PLACES = """{"type": "FeatureCollection", "features": [{"type": "Feature", "id": 7,
 "geometry": {"type": "LineString", "coordinates": [[4.70, 52.67], [4.71, 52.68]]},
 "properties": {"titel": "Weg dicht", "van": "3-12-2026", "tot": "2026-12-09"}}]}"""


def test_lines_with_a_head():
    text = "\ufeffsleutel;titel;van;tot;wijk\n1; Weg dicht ;2026-12-03;9-12-2026;Bergen\n2;Gras maaien;3-12-2026;;\n"
    first, second = rows_of("lijst.CSV", text)
    assert (first.titel, first.van, first.tot, first.wijk) == (
        "Weg dicht", date(2026, 12, 3), date(2026, 12, 9), "Bergen",
    )  # fmt: skip
    assert (second.van, second.tot) == (date(2026, 12, 3), date(2026, 12, 3))


def test_a_calendar_with_a_folded_line_and_a_whole_day():
    [row] = rows_of("afval.ics", CALENDAR)
    assert (row.titel, row.tekst) == ("Oud papier, karton", "Zet het voor half acht buiten.")
    assert (row.van, row.tot, row.postcode) == (date(2026, 12, 3), date(2026, 12, 3), "1861ZZ")


def test_places_stand_at_their_first_point():
    [row] = rows_of("werk.geojson", PLACES)
    assert (row.sleutel, row.lat, row.lon, row.tot) == ("7", 52.67, 4.70, date(2026, 12, 9))


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("lijst.xlsx", "", "Kies een bestand"),
        ("lijst.csv", "titel;van\n", "Deze kolom mist: sleutel."),
        ("lijst.csv", "sleutel;titel;van\n1;Weg;straks\n", "Regel 2: “straks” is geen dag."),
        ("lijst.csv", "sleutel;titel;van;tot\n1;Weg;2026-12-03;2026-12-02\n", "Regel 2: de laatste dag"),
        ("lijst.csv", "sleutel;titel;van\n1;Weg;2026-12-03\n1;Pad;2026-12-03\n", "staat er 2 keer in"),
        ("lijst.csv", "sleutel;titel;van;link\n1;Weg;2026-12-03;javascript:x\n", "begint niet met https"),
        ("a.ics", CALENDAR.replace("UID:een", "RRULE:FREQ=WEEKLY"), "Een herhaling lezen wij niet."),
        ("a.geojson", "[]", "geen GeoJSON"),
        ("a.geojson", PLACES.replace("[[4.70, 52.67], [4.71, 52.68]]", "[]"), "Plek 1: er staat geen plek bij."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(name, text, says):
    with pytest.raises(NotUnderstood, match=says.replace("(", "\\(")):
        rows_of(name, text)
