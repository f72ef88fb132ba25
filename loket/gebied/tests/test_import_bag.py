"""Addresses come from the national extract, as Kadaster delivers it: a zip of zips with XML."""

import io
import tracemalloc
import zipfile
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from loket.gebied import commands
from loket.gebied.bag import BagExtract
from loket.gebied.models import Address, Street
from loket.gebied.queries import last_imports, search_addresses
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused

OPENING = """<?xml version="1.0" encoding="UTF-8"?>
<sl-bag-extract:bagStand
 xmlns:Objecten="www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601"
 xmlns:Objecten-ref="www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601"
 xmlns:Historie="www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601"
 xmlns:gml="http://www.opengis.net/gml/3.2"
 xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"
 xmlns:sl-bag-extract="http://www.kadaster.nl/schemas/bag-verstrekkingen/extract-deelbestand-lvc/v20200601">
<sl:standBestand><sl:dataset>LVBAG</sl:dataset>"""
CLOSING = "</sl:standBestand></sl-bag-extract:bagStand>"
BERGEN, SCHOORL, ALKMAAR = "1001", "1002", "2001"


def state(begin="2015-01-01", end="", inactive=""):
    return (
        "<Objecten:voorkomen><Historie:Voorkomen><Historie:voorkomenidentificatie>1</Historie:voorkomenidentificatie>"
        f"<Historie:beginGeldigheid>{begin}</Historie:beginGeldigheid>"
        + (f"<Historie:eindGeldigheid>{end}</Historie:eindGeldigheid>" if end else "")
        + "<Historie:BeschikbaarLV>"
        + "<Historie:tijdstipRegistratieLV>2015-01-01T10:00:00.000</Historie:tijdstipRegistratieLV>"
        + (f"<Historie:tijdstipInactiefLV>{inactive}</Historie:tijdstipInactiefLV>" if inactive else "")
        + "</Historie:BeschikbaarLV></Historie:Voorkomen></Objecten:voorkomen>"
    )


def thing(name, bag_id, fields, status="Naamgeving uitgegeven", **period):
    return (
        f"<sl:stand><sl-bag-extract:bagObject><Objecten:{name}>"
        f'<Objecten:identificatie domein="NL.IMBAG.{name}">{bag_id}</Objecten:identificatie>'
        f"{fields}<Objecten:status>{status}</Objecten:status>{state(**period)}"
        f"</Objecten:{name}></sl-bag-extract:bagObject></sl:stand>"
    )


def field(name, value):
    return f"<Objecten:{name}>{value}</Objecten:{name}>"


def reference(name, kind, bag_id):
    return field(name, f'<Objecten-ref:{kind}Ref domein="NL.IMBAG.{kind}">{bag_id}</Objecten-ref:{kind}Ref>')


def place(bag_id, name, **more):
    return thing("Woonplaats", bag_id, field("naam", name), status="Woonplaats aangewezen", **more)


def street(bag_id, name, place_id, **more):
    fields = field("naam", name) + field("type", "Weg") + reference("ligtIn", "Woonplaats", place_id)
    return thing("OpenbareRuimte", bag_id, fields, **more)


def number(bag_id, value, street_id, *, letter="", addition="", postcode="1861AA", place_id="", **more):
    fields = field("huisnummer", value)
    fields += field("huisletter", letter) if letter else ""
    fields += field("huisnummertoevoeging", addition) if addition else ""
    fields += field("postcode", postcode) if postcode else ""
    fields += reference("ligtIn", "Woonplaats", place_id) if place_id else ""
    fields += field("typeAdresseerbaarObject", "Verblijfsobject") + reference("ligtAan", "OpenbareRuimte", street_id)
    return thing("Nummeraanduiding", bag_id, fields, **more)


def home(bag_id, main, x, y, *, extra="", status="Verblijfsobject in gebruik", **more):
    pos = (
        f'<gml:Point srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3"><gml:pos>{x} {y} 0.0</gml:pos></gml:Point>'
    )
    fields = reference("heeftAlsHoofdadres", "Nummeraanduiding", main)
    fields += reference("heeftAlsNevenadres", "Nummeraanduiding", extra) if extra else ""
    fields += field("geometrie", field("punt", pos)) + field("gebruiksdoel", "woonfunctie")
    return thing("Verblijfsobject", bag_id, fields, status=status, **more)


def pitch(kind, bag_id, main, ring):
    outline = (
        '<gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="2"><gml:exterior><gml:LinearRing>'
        f"<gml:posList>{ring}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
    )
    fields = reference("heeftAlsHoofdadres", "Nummeraanduiding", main) + field("geometrie", outline)
    return thing(kind, bag_id, fields, status="Plaats aangewezen")


def num(n):
    return f"0373200000{n:06d}"


# Five metres around the Westertoren.
SQUARE = "120695.7 487520.5 120705.7 487520.5 120705.7 487530.5 120695.7 487530.5 120695.7 487520.5"
CONTENT = {
    "WPL": [place(BERGEN, "Bergen"), place(SCHOORL, "Schoorl"), place(ALKMAAR, "Alkmaar")],
    "OPR": [
        street("0373300000000001", "Breelaan", BERGEN),
        street("0373300000000002", "Oude Breelaan", BERGEN, end="2020-01-01"),
        street("0373300000000003", "Duinweg", SCHOORL),
        street("0361300000000001", "Langestraat", ALKMAAR),
    ],
    "NUM": [
        number(num(1), 1, "0373300000000001"),
        number(num(2), 2, "0373300000000001", letter="A", addition="2"),
        number(num(2), 3, "0373300000000001", end="2019-05-01"),  # an earlier state of the same address
        number(num(3), 5, "0373300000000001", status="Naamgeving ingetrokken"),
        number(num(4), 7, "0373300000000001", begin="2099-01-01"),  # decided, not yet valid
        number(num(5), 9, "0373300000000001", inactive="2018-01-01T00:00:00.000"),
        number(num(6), 11, "0373300000000001"),  # its home was withdrawn
        number(num(7), 13, "0373300000000001"),  # its home has no place on the map
        number(num(8), 15, "0373300000000001"),  # a second address of the home of number 1
        number(num(9), 1, "0373300000000003", postcode="1871ZZ"),
        number(num(10), 3, "0373300000000003", postcode=""),  # a houseboat
        number(num(11), 4, "0373300000000001", postcode="fout"),
        number(num(12), 8, "0361300000000001", place_id=BERGEN),  # on a street of Alkmaar
        number("0361200000000001", 1, "0361300000000001", postcode="1811AA"),
    ],
    "VBO": [
        home("0373010000000001", num(1), 155_000.0, 463_000.0, extra=num(8)),
        home("0373010000000002", num(2), 108_360.0, 520_920.0),
        home("0373010000000006", num(6), 108_360.0, 520_920.0, status="Verblijfsobject ingetrokken"),
        home("0373010000000007", num(7), 0.0, 0.0),
        home("0373010000000009", num(9), 107_600.0, 524_500.0),
        home("0373010000000011", num(11), 108_360.0, 520_920.0),
        home("0361010000000001", "0361200000000001", 111_500.0, 516_500.0),
    ],
    "LIG": [pitch("Ligplaats", "0373020000000001", num(10), SQUARE)],
    "STA": [],
}  # fmt: skip


def xml(objects):
    return (OPENING + "".join(objects) + CLOSING).encode()


def zipped(members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def national(folder, content=CONTENT, **others):
    """The outer zip, with a zip for each kind and some that we do not need."""
    members = {
        "Leveringsdocument-BAG-Extract.xml": b"<x/>",
        "GEM-WPL-RELATIE-08012021.zip": zipped({"GEM.xml": b"<x/>"}),
    }
    for kind, objects in content.items():
        half = (len(objects) + 1) // 2
        parts = {
            f"9999{kind}08012021-000001.xml": xml(objects[:half]),
            f"9999{kind}08012021-000002.xml": xml(objects[half:]),
        }
        members[f"9999{kind}08012021.zip"] = zipped(parts)
    members["9999PND08012021.zip"] = b"not read at all"
    path = folder / "lvbag-extract-nl.zip"
    path.write_bytes(zipped(members | others))
    return path


@pytest.fixture
def extract(tmp_path):
    return national(tmp_path)


def labels():
    names = ("street__name", "number", "letter", "addition", "street__place")
    rows = Address.objects.order_by("bag_id").values_list(*names)
    return [f"{name} {number}{letter}{addition} {place}" for name, number, letter, addition, place in rows]


@pytest.mark.django_db
def test_the_valid_addresses_of_the_places_come_in(extract):
    report = commands.import_bag(path=extract, places=["Bergen", "Schoorl"], by=SYSTEM)
    assert labels() == [
        "Breelaan 1 Bergen",
        "Breelaan 2A2 Bergen",
        "Breelaan 15 Bergen",
        "Duinweg 1 Schoorl",
        "Duinweg 3 Schoorl",
    ]
    assert (report.kept, report.removed) == (5, 0)


@pytest.mark.django_db
def test_each_line_that_is_refused_is_named_with_its_reason(extract):
    report = commands.import_bag(path=extract, places=["Bergen", "Schoorl"], by=SYSTEM)
    assert sorted((line.what, line.reason) for line in report.refused) == [
        (f"{num(6)} Breelaan 11", "er is geen object met dit adres"),
        (f"{num(7)} Breelaan 13", "de plek ontbreekt of ligt buiten Nederland"),
        (f"{num(11)} Breelaan 4", "de postcode klopt niet"),
        (num(12), "de straat van dit adres ligt in een andere plaats"),
    ]


@pytest.mark.django_db
def test_an_address_lies_where_the_dutch_grid_says(extract):
    commands.import_bag(path=extract, places=["Bergen", "Schoorl"], by=SYSTEM)
    home, boat = Address.objects.get(bag_id=num(1)), Address.objects.get(bag_id=num(10))
    assert (home.lat, home.lon) == (pytest.approx(52.1551744), pytest.approx(5.38720621))  # Amersfoort
    assert (boat.lat, boat.lon) == (pytest.approx(52.3745325, abs=1e-5), pytest.approx(4.8835256, abs=1e-5))


@pytest.mark.django_db
def test_a_place_can_be_named_in_small_letters_and_alone(extract):
    commands.import_bag(path=extract, places=["schoorl"], by=SYSTEM)
    assert labels() == ["Duinweg 1 Schoorl", "Duinweg 3 Schoorl"]


@pytest.mark.django_db
def test_a_place_can_be_named_by_its_id(extract):
    commands.import_bag(path=extract, places=[SCHOORL], by=SYSTEM)
    assert labels() == ["Duinweg 1 Schoorl", "Duinweg 3 Schoorl"]


@pytest.mark.django_db
def test_a_second_import_keeps_changes_and_removes(tmp_path):
    commands.import_bag(path=national(tmp_path), places=["Bergen", "Schoorl"], by=SYSTEM)
    kept = Address.objects.get(bag_id=num(1)).id
    later = CONTENT | {
        "NUM": [number(num(1), 101, "0373300000000001"), *CONTENT["NUM"][9:11]],
        "LIG": [],
    }
    report = commands.import_bag(path=national(tmp_path, later), places=["bergen", "schoorl"], by=SYSTEM)
    assert (report.kept, report.removed) == (2, 3)
    assert labels() == ["Breelaan 101 Bergen", "Duinweg 1 Schoorl"]
    assert Address.objects.get(bag_id=num(1)).id == kept
    assert [row.facts["removed"] for row in last_imports()] == [3, 0]


@pytest.mark.slow
@pytest.mark.django_db
def test_the_sample_makes_room_for_real_addresses(tmp_path):
    commands.load_sample()
    named_otherwise = CONTENT | {"WPL": [place(BERGEN, "Bergen (NH)")]}
    commands.import_bag(path=national(tmp_path, named_otherwise), places=["Bergen (NH)"], by=SYSTEM)
    assert list(Street.objects.values_list("name", "place")) == [("Breelaan", "Bergen (NH)")]
    assert search_addresses("breelaan 1 bergen")[0].id == num(1)


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "Dit is geen zipbestand, of het is stuk."), (b"PK\x03\x04 half", "Dit is geen zipbestand, of het is stuk."),
     (zipped({"iets.xml": b"<x/>"}), "De plaats Bergen staat niet in het bestand.")],
)  # fmt: skip
@pytest.mark.django_db
def test_a_file_that_is_no_extract_changes_nothing(tmp_path, data, reason):
    commands.import_bag(path=national(tmp_path), places=["Bergen"], by=SYSTEM)
    path = tmp_path / "fout.zip"
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        commands.import_bag(path=path, places=["Bergen"], by=SYSTEM)
    assert refused.value.refusal.reason == reason
    assert Address.objects.count() == 3


@pytest.mark.django_db
def test_a_place_that_is_not_there_is_named_with_what_is(extract):
    with pytest.raises(Refused) as refused:
        commands.import_bag(path=extract, places=["Schoorl", "Berg"], by=SYSTEM)
    assert refused.value.refusal.reason == "De plaats Berg staat niet in het bestand. Wel: Bergen."


@pytest.mark.django_db
def test_a_broken_part_is_told_and_the_rest_goes_on(tmp_path):
    broken = zipped({"9999LIG08012021-000001.xml": OPENING.encode() + b"<sl:stand><half"})
    path = national(tmp_path, **{"9999LIG08012021.zip": broken})
    report = commands.import_bag(path=path, places=["Bergen", "Schoorl"], by=SYSTEM)
    assert report.kept == 4
    told = [(line.what, line.reason) for line in report.refused]
    assert ("9999LIG08012021-000001.xml", "dit deel van het bestand is stuk") in told


@pytest.mark.django_db
class TestTheCommand:
    def test_it_tells_what_came_of_it(self, extract, tmp_path, capsys):
        call_command("import_bag", str(extract), plaatsen="Bergen, Schoorl", rapport=tmp_path / "rapport.csv")
        told = capsys.readouterr().out.splitlines()
        assert told[0] == "5 adressen, 0 weg, 4 geweigerd"
        assert len(told) == 5
        assert len((tmp_path / "rapport.csv").read_text().splitlines()) == 5

    def test_it_says_in_one_line_what_is_wrong(self, tmp_path):
        with pytest.raises(CommandError, match="geen zipbestand"):
            call_command("import_bag", str(tmp_path / "weg.zip"), plaatsen="Bergen")


@pytest.mark.slow
def test_memory_stays_small_however_long_the_file(tmp_path):
    """20,000 addresses elsewhere, 12 MB of XML, pass by."""
    others = [number(f"0361200000{n:06d}", n, "0361300000000001", postcode="1811AA") for n in range(20_000)]
    path = national(tmp_path, CONTENT | {"NUM": CONTENT["NUM"] + others})
    extract = BagExtract(path, ["Bergen"], today=date(2026, 11, 27))
    tracemalloc.start()
    assert len(list(extract.addresses())) == 4
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000
