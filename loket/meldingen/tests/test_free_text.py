"""A resident writes whatever comes to mind; Loket keeps no BSN, warns about other people, and masks for others."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.meldingen.rules.free_text import masked_for_others, passes_eleven_test, personal_hints, without_bsn

GONE = "[nummer weggehaald]"


@pytest.mark.parametrize(
    ("digits", "passes"),
    [
        ("111222333", True),  # 9+8+7+12+10+8+9+6−3 = 66 = 6·11
        ("123456782", True),  # 9+16+21+24+25+24+21+16−2 = 154 = 14·11
        ("123456789", False),  # … −9 = 147
        ("000000000", False),
        ("11122233", False),
        ("1112223330", False),
    ],
)
def test_the_eleven_test(digits, passes):
    assert passes_eleven_test(digits) is passes


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("mijn nummer is 111222333.", f"mijn nummer is {GONE}."),
        ("111.222.333", GONE),
        ("111 222 333 en dank", f"{GONE} en dank"),
        ("1234 56 782", GONE),
        ("111-222-333", GONE),
        ("BSN111222333", f"BSN{GONE}"),
        ("nr.111222333", f"nr.{GONE}"),
        ("Ik woon op 12 111222333", f"Ik woon op 12 {GONE}"),
        ("111222333 123456782", f"{GONE} {GONE}"),
        ("bsn 111222333 123456782", f"bsn {GONE} {GONE}"),
        ("111222333/123456782", f"{GONE}/{GONE}"),
        ("bsn: 11 12 22 33 3", f"bsn: {GONE}"),
        ("Burgerservicenummer is 12345672", f"Burgerservicenummer is {GONE}"),  # 012345672: 132 = 12·11
        ("sofinummer 12345672", f"sofinummer {GONE}"),
        ("sofi-nummer: 12.345.672", f"sofi-nummer: {GONE}"),
        ("١١١٢٢٢٣٣٣", GONE),  # Arabic digits
        ("１１１２２２３３３", GONE),  # wide digits
        ("111\u200b222\u200b333", GONE),
        ("1\u200d1\u20601\ufeff2\u00ad22333", GONE),
        ("111\u00a0222\u00a0333", GONE),
        ("111\u2011222\u2011333", GONE),
    ],
)
def test_a_bsn_is_masked(text, clean):
    assert without_bsn(text) == (clean, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lantaarnpaal 0417 brandt niet",
        "123456789",
        "000000000",
        "12345672",  # eight digits without the word before it
        "bsn 12345678",
        "+31612345678",
        "+31 612345672",
        "+31 612 345 672",
        "0031 612345672",
        "0611122233",
        "06 111 222 33",
        "1112223334",
        "1111222333",
        "NL91ABNA0417164300",
        "NL20 INGB 0001 2345 67",
        "52.111222333",
        "4,111222333",
        "1.111.222.333",
        "111.222.333,50",
        "bestelling A111222333",
        "111222333B",
        "lamp 111 222 3334",
        "111222\n333",
    ],
)
def test_another_number_stays(text):
    assert without_bsn(text) == (text, False)


@pytest.mark.slow
@given(st.integers(10_000_000, 999_999_999), st.sampled_from(["", " ", "."]))
def test_only_what_passes_the_test_goes(number, between):
    digits = f"{number:09}"
    text = between.join((digits[:3], digits[3:6], digits[6:]))
    assert without_bsn(f"zie {text} ok") == (
        (f"zie {GONE} ok", True) if passes_eleven_test(digits) else (f"zie {text} ok", False)
    )


@pytest.mark.parametrize(
    "text",
    [
        "1" * 10_000,
        "1 " * 5_000,
        "111 222 333 " * 830,
        "111222333 " * 1_000,
        "1.1-" * 2_500,
        "a1" * 5_000,
        "\u200b" * 10_000,
        "1\u200b" * 5_000,
        "bsn " * 2_500,
        "sofi 12345678 " * 700,
        "a" * 10_000,
        "a@" * 5_000,
        "a.b." * 2_500,
        "+" * 10_000,
        "mevrouw van de " * 660,
        "buurman van " * 830,
        "12-ab-" * 1_660,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_long_text_is_read_at_once(text):
    for read in (without_bsn, personal_hints, masked_for_others):
        assert min(_seconds(read, text) for _ in range(3)) < 0.05  # grows with the length, never with its square


def _seconds(read, text):
    start = time.process_time()
    read(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("bel mij op 06-12345678", "telefoonnummer", "06-12345678"),
        ("06 12 34 56 78 graag", "telefoonnummer", "06 12 34 56 78"),
        ("+31 6 12345678", "telefoonnummer", "+31 6 12345678"),
        ("+31 (0)6 12345678", "telefoonnummer", "+31 (0)6 12345678"),
        ("0031612345678", "telefoonnummer", "0031612345678"),
        ("(072) 888 00 00", "telefoonnummer", "(072) 888 00 00"),
        ("06\u200b12345678", "telefoonnummer", "06\u200b12345678"),
        ("+49 170 1234567", "telefoonnummer", "+49 170 1234567"),
        ("mail jan.jansen@bergen.example even", "e-mailadres", "jan.jansen@bergen.example"),
        ("mijn buurman van nummer 12 doet het", "persoon", "buurman van nummer 12"),
        ("de bewoners op nr. 8a", "persoon", "bewoners op nr. 8a"),
        ("de heer Van der Berg parkeert fout", "persoon", "de heer Van der Berg"),
        ("dat was mevrouw de Vries", "persoon", "mevrouw de Vries"),
        ("familie Bakker zet zakken neer", "persoon", "familie Bakker"),
        ("buurvrouw Anja ruimt niets op", "persoon", "buurvrouw Anja"),
        ("NL91ABNA0417164300", "rekeningnummer", "NL91ABNA0417164300"),
        ("NL91 ABNA 0417 1643 00", "rekeningnummer", "NL91 ABNA 0417 1643 00"),
    ],
)
def test_something_personal_is_noticed(text, kind, found):
    assert [(hint.kind, hint.found) for hint in personal_hints(text)] == [(kind, found)]


@pytest.mark.parametrize(
    "plate",
    [
        "XX-99-11", "12-34-XX", "12-XX-34", "XX-12-YY", "XX-YY-12", "12-XX-YY", "12-XXX-3", "1-XXX-23", "XX-123-Y",
        "X-123-YY", "XXX-12-Y", "X-12-YYY", "1-XX-234", "123-XX-4", "1-abc-23", "gz123k", "GZ 123 K", "12 GB XX",
    ],
)  # fmt: skip
def test_number_plates_of_all_series(plate):
    assert [(hint.kind, hint.found) for hint in personal_hints(f"auto met {plate} staat fout")] == [("kenteken", plate)]


@pytest.mark.parametrize(
    "text",
    [
        "lamp 0417 bij nummer 12 brandt niet",
        "om 10.30 uur op 12-03-2026",
        "1uur30 gewacht, 12 km 30",
        "tegenover de buren staat een paal",
        "mijn buurman zag het ook",
        "Geachte heer, mevrouw,",
        "bel 14 072 of 112",
        "postcode 1861 AA, M-2026-0412",
        "de boom @ het plein",
    ],
)
def test_an_ordinary_text_gets_no_warning(text):
    assert personal_hints(text) == []


def test_each_kind_is_told_once_in_a_short_sentence():
    hints = personal_hints("Bel 0612345678 of 0687654321, auto 12-XX-34 van de heer Jansen")
    assert [hint.kind for hint in hints] == ["telefoonnummer", "kenteken", "persoon"]
    sentences = [sentence for hint in hints for sentence in hint.warning.split(". ")]
    assert all(len(sentence.split()) <= 15 for sentence in sentences)


def test_others_read_nothing_personal():
    text = "Buurman van nummer 12 (111222333, 06-12345678, a@b.example) rijdt 12-XX-34. De lamp is stuk."
    assert masked_for_others(text) == (
        "[persoon weggehaald] ([nummer weggehaald], [telefoonnummer weggehaald], [e-mailadres weggehaald])"
        " rijdt [kenteken weggehaald]. De lamp is stuk."
    )


@pytest.mark.slow
@given(st.text())
def test_masking_never_fails_and_is_done_at_once(text):
    once = masked_for_others(text)
    assert without_bsn(once) == (once, False)
