"""A body that comes in kinds: one field tells which, and the rest is read accordingly, with every fault at once."""

import json

import msgspec
import pytest

from loket.zgw.wire import Body, WrongBody, read_body, read_change


class Adres(Body, kw_only=True):
    huisnummer: int


class Plek(Body, kw_only=True):
    soort: str
    naam: str = ""

    @classmethod
    def kinds(cls):
        return "soort", {"adres": AdresPlek}


AdresPlek = msgspec.defstruct("adres_Plek", [("wat", Adres)], bases=(Plek,), rename="camel", kw_only=True)


def faults_of(body):
    with pytest.raises(WrongBody) as wrong:
        read_body(json.dumps(body).encode(), Plek)
    return [(fault.name, fault.code) for fault in wrong.value.faults]


def test_a_field_tells_which_struct_reads_the_body():
    read = read_body(b'{"soort": "adres", "wat": {"huisnummer": 4}}', Plek)
    assert (type(read).__name__, read.wat.huisnummer) == ("adres_Plek", 4)


def test_faults_of_the_kind_and_of_every_body_are_told_together():
    body = {"soort": "adres", "naam": 3, "wat": {"huisnummer": "vier"}}
    assert faults_of(body) == [("naam", "invalid"), ("wat.huisnummer", "invalid")]


@pytest.mark.parametrize("soort", [None, 3, ["adres"], {}])
def test_a_kind_that_is_no_text_is_a_fault(soort):
    assert faults_of({"soort": soort})[0][0] == "soort"


def test_a_partial_update_is_read_as_the_kind_that_is_there():
    current = {"soort": "adres", "wat": {"huisnummer": 4}}
    changed, sent = read_change(b'{"wat": {"huisnummer": 5}}', Plek, current)
    assert (changed.wat.huisnummer, sent) == (5, {"wat"})
