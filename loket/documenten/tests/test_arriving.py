"""The body of a document is read piece by piece, whatever the pieces, and however the text was written down."""

import base64
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.documenten.schemas.arriving import MOST_TOLD, Arriving, TooMuch
from loket.kernel.wire import WrongBody
from loket.outside.opslag.fake import FakeStore

CONTENT = bytes(range(256)) * 3
TEXT = base64.b64encode(CONTENT).decode()


def arrive(raw, step=0, most=10_000_000):
    stream = io.BytesIO(raw)
    read = (lambda size: stream.read(min(size, step))) if step else stream.read
    return Arriving(read, FakeStore().draft, most=most).all()


def content_of(came):
    assert came.fault is None
    return came.draft.again().read()


WAYS = {
    "as Python writes it": json.dumps({"titel": "x", "inhoud": TEXT}),
    "first": json.dumps({"inhoud": TEXT, "titel": "x"}),
    "alone": json.dumps({"inhoud": TEXT}),
    "as PHP writes it": json.dumps({"titel": "x", "inhoud": TEXT}).replace("/", "\\/"),
    "as .NET writes it": json.dumps({"titel": "x", "inhoud": TEXT}).replace("+", "\\u002B"),
    "in lines, as MIME": json.dumps({"inhoud": "\r\n".join(TEXT[at : at + 76] for at in range(0, len(TEXT), 76))}),
    "with blanks": ' \n{ "titel" : "x" ,\t"inhoud"\n:\r"' + TEXT + '" } \n',
    "name escaped": '{"\\u0069nhoud": "' + TEXT + '"}',
    "among others of that name": json.dumps(
        {"a": {"inhoud": "aap", "b": [1, '}"]', {"inhoud": 1}]}, "inhoud": TEXT, "z": '"inhoud": "mis"', "n": None}
    ),
}


@pytest.mark.parametrize("step", [0, 1, 2, 3, 5, 64])
@pytest.mark.parametrize("way", WAYS)
def test_content_is_found_and_the_rest_is_as_it_was(way, step):
    came = arrive(WAYS[way].encode(), step)
    assert content_of(came) == CONTENT
    assert json.loads(came.told) == {**json.loads(WAYS[way]), "inhoud": ""}


@given(st.binary(max_size=2000), st.integers(1, 50), st.dictionaries(st.text(max_size=9), st.text(max_size=30)))
def test_any_content_in_any_pieces(content, step, others):
    told = {**others, "inhoud": base64.b64encode(content).decode(), "slot": others}
    came = arrive(json.dumps(told).encode(), step)
    assert content_of(came) == content
    assert json.loads(came.told) == {**told, "inhoud": ""}


@pytest.mark.parametrize("told", [{}, {"titel": "x"}, {"inhoud": None}, {"inhoud": {"inhoud": "x"}}, {"inhoud": 7}])
def test_without_a_text_there_is_no_content(told):
    came = arrive(json.dumps(told).encode(), 3)
    assert came.draft is None
    assert json.loads(came.told) == told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("YWJj!", "invalid-base64"),
        ("YW Jj=", "incorrect-base64-padding"),
        ("YWJ", "incorrect-base64-padding"),
        ("YWJjY", "incorrect-base64-padding"),
        ("YQ==YWJj", "invalid-base64"),
        ("=AAA", "invalid-base64"),
        ("YWJj\\u0000", "invalid-base64"),
        ("YW_-", "invalid-base64"),
        ("data:;base64,YWJj", "invalid-base64"),
        ("\\ud800abc", "invalid-base64"),
        ("é", "invalid-base64"),
    ],
)
@pytest.mark.parametrize("step", [0, 1, 4])
def test_content_that_is_no_base64_is_a_fault_beside_the_others(text, code, step):
    came = arrive(f'{{"inhoud": "{text}", "titel": "x"}}'.encode(), step)
    assert came.fault
    assert (came.fault.name, came.fault.code) == ("inhoud", code)
    assert json.loads(came.told) == {"inhoud": "", "titel": "x"}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"   ",
        b"null",
        b"[]",
        b'"inhoud"',
        b"{",
        b'{"inhoud',
        b'{"inhoud"',
        b'{"inhoud":',
        b'{"inhoud": "YWJj',
        b'{"inhoud": "YWJj"',
        b'{"inhoud": "YWJj",',
        b'{"inhoud": "YWJj", }',
        b'{"a": "b',
        b'{"a": "b\\',
        b'{"a": [1, {"b": 2}',
        b"{1: 2}",
        b'{"a" 1}',
        b'{"\\ud800": 1}',
        b'\xef\xbb\xbf{"a": 1}',
    ],
)
@pytest.mark.parametrize("step", [0, 1])
def test_what_is_cut_off_or_no_object_is_told_so(raw, step):
    with pytest.raises(WrongBody) as wrong:
        arrive(raw, step)
    assert [fault.code for fault in wrong.value.faults] == ["parse_error"]


def test_content_comes_once():
    with pytest.raises(WrongBody):
        arrive(b'{"inhoud": "YWJj", "inhoud": "YWJj"}')


def test_too_much_is_not_read():
    with pytest.raises(TooMuch):
        arrive(b'{"inhoud": "' + b"YWJj" * 1000 + b'"}', most=3000)
    with pytest.raises(TooMuch):
        arrive(b'{"titel": "' + b"a" * MOST_TOLD + b'"}')
    with pytest.raises(TooMuch):
        arrive(b"{" + b" " * MOST_TOLD + b"}")


def test_a_short_text_is_remembered_for_it_may_be_an_address():
    assert arrive(b'{"inhoud": "http:\\/\\/x\\/download"}').text == "http://x/download"
    assert arrive(json.dumps({"inhoud": TEXT}).encode()).text == ""
