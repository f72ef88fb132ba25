"""Files as other systems make them, and files that are meant to hurt."""

import json
import time

import pytest

from loket.meldingen.foreign import WrongFile, open_foreign
from loket.meldingen.foreign.wrong import LONGEST
from loket.meldingen.tests.overname.conftest import GOOD, HEAD, as_file, bytes_of


def values_of(content):
    foreign = open_foreign(as_file(content))
    return [foreign.columns.values(line) for line in foreign.lines]


def lines_of(content):
    return list(open_foreign(as_file(content)).lines)


def reason_of(content):
    with pytest.raises(WrongFile) as wrong:
        lines_of(content)
    return wrong.value.reason


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_in_the_ways_it_is_written(delimiter, encoding):
    head = HEAD.replace(";", delimiter)
    row = GOOD.replace("knippert", "is hé 'n € kapot").replace(";", delimiter)
    [values] = values_of(bytes_of(head, row, encoding=encoding))
    assert values["omschrijving"].endswith("€ kapot")
    assert (values["nummer"], values["lat"], values["status"]) == ("7", "52.6700", "closed")


def test_columns_by_our_names_or_those_of_open311_in_any_order():
    [values] = values_of('Long,LAT,"Service Request ID",requested_datetime,service_name\n4.7,52.6,9,2025-01-01,Lamp')
    assert {name: values[name] for name in ("lat", "lon", "nummer", "soort_naam")} == {
        "lat": "52.6",
        "lon": "4.7",
        "nummer": "9",
        "soort_naam": "Lamp",
    }


def test_what_we_do_not_use_is_named():
    foreign = open_foreign(as_file(f"{HEAD};kleur\n{GOOD};rood"))
    assert foreign.columns.unused == ("kleur",)


def test_line_breaks_and_quotes_within_a_cell():
    [first, second] = lines_of(bytes_of(HEAD, '7;2025-03-03;lamp;"eerste\nregel; ""met"" alles";52;4;;', GOOD))
    assert first.cells[3] == 'eerste\nregel; "met" alles'
    assert (first.number, second.number) == (2, 4)


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "eerste regel"),
        (b"\n\n", "eerste regel"),
        (b"PK\x03\x04 rest", "Excel"),
        (b"\xd0\xcf\x11\xe0 rest", "Excel"),
        (b"%PDF-1.7", "pdf"),
        (b"\x1f\x8b\x08", "ingepakt"),
        (HEAD.encode("utf-16"), "UTF-16"),
        (HEAD.encode("utf-16-le"), "eerste regel"),
        (b"nummer;lat\x81;lon", "UTF-8"),
        ("a;b;c\n1;2;3", "ontbreken: nummer, gemeld_op, soort, lat en lon, of adres"),
        ('"nummer', "eerste regel"),
        ("x" * LONGEST + "\n", "eerste regel"),
        ("nummer;" * 200 + "\n", "100 kolommen"),
    ],
)
def test_a_file_that_is_none_is_told_in_plain_words(content, part):
    assert part in reason_of(content)


def test_an_open_quote_spoils_one_line_and_not_the_rest():
    lines = lines_of(bytes_of(HEAD, GOOD, '8;2025-03-03;lamp;"open;52;4;;', *[GOOD] * 300))
    assert [line.number for line in lines if line.fault] == [3]
    assert next(line.raw for line in lines if line.fault) == '8;2025-03-03;lamp;"open;52;4;;'
    assert len(lines) == 302


def test_an_open_quote_on_the_last_line():
    lines = lines_of(bytes_of(HEAD, GOOD, '8;"open'))
    assert [(line.number, bool(line.fault)) for line in lines] == [(2, False), (3, True)]


def test_a_quote_with_more_behind_it_is_a_broken_line():
    [broken, good] = lines_of(bytes_of(HEAD, '"8"x;2025', GOOD))
    assert (broken.raw, broken.fault) == ('"8"x;2025', "De aanhalingstekens in deze regel kloppen niet.")
    assert not good.fault


def test_a_quote_within_a_word_is_just_a_quote():
    [line, _] = lines_of(bytes_of(HEAD, '8;2025-03-03;lamp;buis van 5" dik;52;4;;', GOOD))
    assert line.cells[3] == 'buis van 5" dik'


def test_a_line_that_is_too_long_is_skipped_whole():
    lines = lines_of(bytes_of(HEAD, "7;" + "x" * (3 * LONGEST), GOOD, '"' + "y" * (2 * LONGEST), GOOD))
    assert [(line.number, bool(line.fault)) for line in lines] == [(2, True), (3, False), (4, True), (5, False)]
    assert len(lines[0].raw) == LONGEST


def test_more_cells_than_columns_is_refused_and_fewer_are_empty():
    [more, fewer, empty_ones] = lines_of(bytes_of(HEAD, f"{GOOD};te;veel", "7;2025-03-03", "", f"{GOOD};;"))
    assert more.fault == "Deze regel heeft meer vakken dan de eerste regel."
    assert (fewer.cells, fewer.fault, empty_ones.fault) == (("7", "2025-03-03"), "", "")


def test_quotes_on_every_line_do_not_slow_us_down():
    began = time.perf_counter()
    lines = lines_of(bytes_of(HEAD, *['"open', "gewoon"] * 5_000))
    assert len(lines) >= 5_000
    assert time.perf_counter() - began < 5


OPEN311 = {"service_request_id": "9", "requested_datetime": "2025-03-03T08:47:00Z", "service_name": "Lamp", "lat": 52.6}


@pytest.mark.parametrize("around", ["{}", '{{"service_requests": {}}}'])
def test_open311_in_json(around):
    content = json.dumps([OPEN311, {**OPEN311, "description": "hé"}, 7], ensure_ascii=False)
    first, second, third = lines_of(around.format(content))
    assert first.cells[0] == "9"
    assert "hé" in second.cells
    assert (third.fault[:22], third.raw) == ("Dit is geen melding: e", "7")


def test_json_of_many_pieces_is_read_in_order():
    rows = [{**OPEN311, "service_request_id": str(n), "description": "x" * 500} for n in range(2000)]
    assert [line.cells[0] for line in lines_of(json.dumps(rows, indent=1))] == [str(n) for n in range(2000)]


def test_what_is_no_column_is_kept_together():
    foreign = open_foreign(as_file(json.dumps([{**OPEN311, "colour": {"name": "red"}}])))
    [line] = foreign.lines
    assert line.cells[-1] == '{"colour": {"name": "red"}}'


def test_json_that_breaks_off_keeps_what_came_before():
    foreign = open_foreign(as_file(json.dumps([OPEN311, OPEN311])[:-30]))
    assert next(foreign.lines).cells[0] == "9"
    with pytest.raises(WrongFile, match="na melding 1"):
        next(foreign.lines)


@pytest.mark.parametrize(
    "content",
    ['{"a": 1}', "[" * 200_000, '[{"a": "' + "x" * (2 * LONGEST), '[{"a": ' + "[" * 50_000, b'[{"a": "\xff"}]'],
)
def test_json_that_is_none_is_told(content):
    assert reason_of(content)


XML = (
    '<?xml version="1.0" encoding="{}"?><service_requests><request><service_request_id>9</service_request_id>'
    "<description>hé &amp; &lt;b&gt;</description><lat>52.6</lat></request></service_requests>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_open311_in_xml(encoding):
    [values] = values_of(XML.format(encoding).encode(encoding))
    assert (values["nummer"], values["omschrijving"], values["lat"]) == ("9", "hé & <b>", "52.6")


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (f"{BOMB}<service_requests><request><id>&b;</id></request></service_requests>", "DOCTYPE"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "DOCTYPE"),
        ("<x/>", "geen meldingen"),
        ("<x><y></x>", "stuk na melding 0"),
        ("<a>" * 100, "te diep"),
        (f"<x><request><description>{'y' * (2 * LONGEST)}</description></request></x>", "te groot"),
        ('<?xml version="1.0" encoding="nergens"?><x/>', "stuk"),
        ("<x><request><a>\x00</a></request></x>", "stuk"),
    ],
)
def test_xml_that_hurts_is_refused(content, part):
    assert part in reason_of(content)


def test_xml_that_breaks_off_keeps_what_came_before():
    foreign = open_foreign(as_file(XML.format("utf-8").replace("</service_requests>", "<request>")))
    assert next(foreign.lines).cells[0] == "9"
    with pytest.raises(WrongFile, match="na melding 1"):
        next(foreign.lines)
