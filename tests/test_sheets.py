"""Somebody types `=1+1` where we ask for words. Who downloads a list then opens words, and never a formula."""

import csv
import io
import re
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from launch.places import ROOT
from loket.catalogi.api.transfer.report import Line, Report
from loket.catalogi.management.commands import catalogus_in
from loket.cijfers.pages.sheet import as_csv, as_xlsx
from loket.conftest import database_with_town, town, town_of_module
from loket.examples.cast import HENK
from loket.gebied.management.commands import import_bag
from loket.gebied.rules import RefusedLine
from loket.kernel.sheet import FORMULA
from loket.meldingen.management.commands import import_meldingen
from loket.meldingen.models import LeftLine, Overname
from loket.meldingen.tests.overname.conftest import HEAD, take_over
from loket.organisatie.models import Medewerker
from loket.uitvoer.commands.cells import cell_of
from loket.uitvoer.commands.export import _line
from loket.uitvoer.rules.decided import tables
from tests.test_the_house import sources

__all__ = ["database_with_town", "town", "town_of_module"]
WRITES = re.compile(r"\bcsv\.(?:writer|DictWriter)\(|\bxlsxwriter\b")
WRITERS = {
    "loket/kernel/sheet.py": "all lists of pages",
    "loket/meldingen/pages/staff/overname.py": "refused lines, while they are read",
    "loket/meldingen/management/commands/import_meldingen.py": "the same, in a file",
    "loket/catalogi/management/commands/catalogus_in.py": "what was refused of a catalogus",
    "loket/gebied/management/commands/import_bag.py": "what was refused of the BAG",
    "loket/uitvoer/commands/export.py": "a town that leaves us",
    "loket/gebied/data/make_sample.py": "streets that we invented, into this repository",
}
CELLS = ["=1+1", "+1", "-1", "@x", "\t=1+1", "\r=1+1", "'=1+1"]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.mark.slow
def test_only_these_files_write_csv():
    found = {str(path.relative_to(ROOT)) for path in sources() if WRITES.search(path.read_text())}
    assert found == set(WRITERS)


def test_what_is_a_formula_stands_once():
    said = [str(path.relative_to(ROOT)) for path in sources() if re.search(r"^FORMULA\b", path.read_text(), re.M)]
    assert said == ["loket/kernel/sheet.py"]


def cells_of(text, delimiter=";"):
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter)
    return [cell for row in rows for cell in row]


def harmless(cells):
    """The seven came through, and none of them would be computed."""
    return [cell for cell in cells if cell.startswith(FORMULA)] == [] and {f"'{cell}" for cell in CELLS} <= set(cells)


def test_lists_of_pages():
    assert harmless(cells_of(as_csv("cijfers", [CELLS]).content.decode()))
    assert cells_of(as_csv("cijfers", [[-2, -2.5, None]]).content.decode()) == ["-2", "-2,5", ""]


def test_the_sheet_of_figures():
    """A cell of words is kept as words, and no cell has a formula (ECMA-376, 18.3.1.4 and 18.3.1.40)."""
    with ZipFile(io.BytesIO(as_xlsx("cijfers", [[*CELLS, -2]]).content)) as package:
        sheet = ElementTree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    *words, number = sheet.iter(f"{MAIN}c")
    assert [cell.get("t") for cell in words] == ["inlineStr"] * len(CELLS)
    assert (number.get("t"), number.findtext(f"{MAIN}v")) == (None, "-2")
    assert list(sheet.iter(f"{MAIN}f")) == []


def test_what_was_refused_of_a_catalogus_and_of_the_bag(tmp_path):
    path = tmp_path / "rapport.csv"
    catalogus_in._write(path, Report(refused=[Line(cell, cell, cell, cell) for cell in CELLS]))
    assert harmless(cells_of(path.read_bytes().decode("utf-8-sig")))
    import_bag._write(path, [RefusedLine(cell, cell) for cell in CELLS])
    assert harmless(cells_of(path.read_bytes().decode(), ","))


@pytest.mark.django_db
@pytest.mark.slow
def test_refused_meldingen_of_another_system(town, settings, tmp_path, client):
    settings.MEDIA_ROOT = tmp_path
    take_over(f"{HEAD};kleur\n8;2025-03-03;xyzzy;x;52.67;4.7035;open;;blauw")
    overname = Overname.objects.get()
    LeftLine.objects.update(cells=CELLS, raw="=1+1")
    import_meldingen._write(tmp_path / "rapport.csv", overname)
    assert harmless(cells_of((tmp_path / "rapport.csv").read_bytes().decode()))
    client.force_login(Medewerker.objects.get(email=HENK.email))
    answer = client.get(f"/werk/meldingen/overnemen/{overname.id}/geweigerd.csv")
    assert harmless(cells_of(b"".join(answer.streaming_content).decode()))


@pytest.mark.slow
def test_each_column_of_words_of_a_town_that_leaves_us():
    of_words = [
        column
        for table in tables()
        for column in table.columns
        if column.field.get_internal_type() in ("CharField", "TextField")
    ]
    assert len(of_words) > 200
    for column in of_words:
        for met_bsn in (False, True):
            line = _line([cell_of(column, cell, met_bsn=met_bsn) for cell in CELLS])
            assert not [cell for cell in cells_of(line.decode(), ",") if cell.startswith(FORMULA)], column
