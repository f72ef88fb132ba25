import msgspec
import pytest

from loket.kernel.secrets import SEALED, encrypt
from loket.kernel.wire import WrongBody, read_object, read_struct


class Place(msgspec.Struct, forbid_unknown_fields=True):
    lat: float
    lon: float


class Photo(msgspec.Struct):
    name: str


class Report(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    place: Place
    count: int = 1
    photos: list[Photo] = []
    second: Place | None = None


GOOD = {"text": "Lamp kapot", "place": {"lat": 52.6, "lon": 4.7}}


def faults_of(raw):
    with pytest.raises(WrongBody) as caught:
        read_struct(raw if isinstance(raw, bytes) else msgspec.json.encode(raw), Report)
    return [(fault.name, fault.code) for fault in caught.value.faults]


def test_a_good_body_becomes_a_struct():
    assert read_struct(msgspec.json.encode(GOOD), Report) == Report("Lamp kapot", Place(52.6, 4.7))


def test_every_fault_is_named_at_once():
    body = {
        "place": {"lat": "noord", "hoogte": 3},
        "count": "veel",
        "photos": [{"name": "a"}, {}, {"name": 7}],
        "second": {"lat": 1},
        "bsn": "123456782",
    }
    assert faults_of(body) == [
        ("text", "required"),
        ("place.lat", "invalid"),
        ("place.lon", "required"),
        ("place.hoogte", "unknown"),
        ("count", "invalid"),
        ("photos[1].name", "required"),
        ("photos[2].name", "invalid"),
        ("second.lon", "required"),
        ("bsn", "unknown"),
    ]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "parse_error"),
        (b"{", "parse_error"),
        (b"\xff\xfe", "parse_error"),
        (b'{"text": "\\ud800"}', "parse_error"),  # half a surrogate pair
        (b'{"text": "x\\udc00y"}', "parse_error"),
        (b'{"text": 1e999}', "parse_error"),
        (b'{"text": ' + b"[" * 1000 + b"]" * 1000 + b"}", "parse_error"),
        (b'{"text": "\\u0000", "place": ' + b"[" * 800 + b"]" * 800 + b"}", "parse_error"),
        (b"[" * 200_000, "parse_error"),
        (b"[]", "invalid"),
        (b'"text"', "invalid"),
        (b'{"text": "a\\u0000b"}', "null_characters_not_allowed"),
        (b'{"text": "a", "place": {"\\u0000": 1}}', "null_characters_not_allowed"),
    ],
)
def test_what_is_no_body_at_all(raw, code):
    assert faults_of(raw) == [("", code)]


def test_a_backslash_and_a_u_are_just_text():
    assert read_struct(msgspec.json.encode(GOOD | {"text": r"pad C:\u0000"}), Report).text == r"pad C:\u0000"


def test_a_flood_of_faults_is_cut_off():
    assert len(faults_of(GOOD | {f"veld{n}": n for n in range(500)})) == 50


def test_an_object_with_any_fields():
    assert read_object(b'{"a": {"b": 1}}') == {"a": {"b": 1}}


@pytest.mark.parametrize("raw", [b"[1]", b'"text"', b"{", b"", b'{"a": ["\\u0000"]}', b"[" * 100_000])
def test_what_is_no_object_is_a_wrong_body(raw):
    with pytest.raises(WrongBody):
        read_object(raw)


@pytest.mark.parametrize("escaped", [False, True])
def test_a_sealed_value_of_ours_is_not_taken_in(escaped):
    token = SEALED + encrypt("111222333").hex()
    raw = msgspec.json.encode({"overigeData": {"diep": [{"inpBsn": token}]}})
    with pytest.raises(WrongBody):
        read_object(raw.replace(b"enc~", b"\\u0065nc~") if escaped else raw)
    assert read_object(msgspec.json.encode({"inpBsn": SEALED + "00" * 40}))
