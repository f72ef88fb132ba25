"""A list of groups is read as each group by itself: what is read-only is let be, null for what may be left out too."""

from typing import Annotated

import pytest
from msgspec import UNSET, Meta

from loket.kernel.wire import WrongBody
from loket.zgw.wire import Body, ReadOnly, read_body


class Part(Body, kw_only=True):
    label: ReadOnly[str] = UNSET
    naam: Annotated[str, Meta(min_length=1)]
    toelichting: str = ""


class Whole(Body, kw_only=True):
    parts: Annotated[list[Part], Meta(max_length=4)] = []


def test_read_only_and_null_inside_a_list():
    found = read_body(b'{"parts": [{"label": 5, "naam": "x", "toelichting": null}]}', Whole)
    assert found.parts == [Part(naam="x")]
    assert found.parts[0].label is UNSET


def test_faults_inside_a_list_bear_their_number():
    with pytest.raises(WrongBody) as caught:
        read_body(b'{"parts": [{"naam": "x"}, {"naam": ""}, 3, {}]}', Whole)
    assert [(fault.name, fault.code) for fault in caught.value.faults] == [
        ("parts.1.naam", "blank"),
        ("parts.2", "invalid"),
        ("parts.3.naam", "required"),
    ]


def test_a_list_that_is_too_long_is_not_looked_into():
    with pytest.raises(WrongBody) as caught:
        read_body(b'{"parts": [3, 3, 3, 3, 3]}', Whole)
    assert [(fault.name, fault.code) for fault in caught.value.faults] == [("parts", "max_length")]
