import hashlib
import hmac

import pytest

from loket.mail.rules.reference import Reference, reference_for, references_in

NUMBER = "M2600000041"


def sign(text: str) -> bytes:
    return hmac.new(b"geheim", text.encode(), hashlib.sha256).digest()


def other(text: str) -> bytes:
    return hmac.new(b"ander", text.encode(), hashlib.sha256).digest()


@pytest.mark.parametrize("number", [NUMBER, "ZAAK-2026-0000000012"])
def test_what_we_gave_out_is_recognised_in_whatever_stands_around_it(number):
    ours = reference_for(number, sign=sign)
    for subject in (f"RE: Uw vraag [{ours}]", f"Antw: ({ours.lower()}) dank", ours, f"FW: kenmerk {ours}."):
        assert references_in(subject, sign=sign) == (Reference(number, proven=True),)


def test_with_another_key_or_another_number_it_proves_nothing():
    theirs = reference_for(NUMBER, sign=other)
    assert references_in(theirs, sign=sign) == (Reference(NUMBER, proven=False),)
    moved = reference_for(NUMBER, sign=sign).replace("41-", "42-")
    assert references_in(moved, sign=sign) == (Reference("M2600000042", proven=False),)


def test_a_number_alone_is_seen_and_proves_nothing():
    assert references_in("zaak ZAAK-2026-0000000012", sign=sign) == (Reference("ZAAK-2026-0000000012", proven=False),)


def test_the_proven_one_stands_first():
    subject = f"ZAAK-2026-0000000012 {reference_for(NUMBER, sign=sign)}"
    assert [each.number for each in references_in(subject, sign=sign)] == [NUMBER, "ZAAK-2026-0000000012"]


@pytest.mark.parametrize("subject", ["", "M26000000412", "AM2600000041", "M٢٦٠٠٠٠٠٠٤١", "M2600000041-KKKKKKKK"])
def test_what_is_no_reference(subject):
    assert not any(each.proven for each in references_in(subject, sign=sign))
