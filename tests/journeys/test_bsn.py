"""The look for a BSN finds one that is there: else the day in the town would be without one whatever it wrote down."""

import pytest
from django.core.signing import dumps

from tests.journeys.bsn import BSNS, as_words, bsns_in, logs_of, where

BSN = "999990019"
assert BSN in BSNS


@pytest.mark.parametrize(
    "written",
    [
        *(BSN, "999.990.019", "9999 90 019", "999-990-019", "9999.90.019", "999 . 990 . 019", "999,990,019"),
        *("?q=999990019", "?q=999%20990%20019", "?q=999.990.019&x=1", "?q=999%2520990%2520019", "%20999990019"),
        *('{"bsn": "999990019"}', "bsn999990019", "999&nbsp;990&nbsp;019", "999\xa0990\xa0019", "12 999990019 3"),
        *("01a227c2-be1d-78c8-a818-e44dd1eed159 999990019", "op 2026-11-29 14:23:11 999990019"),
    ],
)
def test_a_bsn_is_found_however_it_is_written(written):
    assert bsns_in(written) == {BSN}


@pytest.mark.parametrize(
    "written",
    [
        *("0612345678", "9999900190", "1999990019", "999990018", "2026-11-29 14:23:11.999900", "ZAAK-2026-0000000451"),
        *("99999001-9abc-4def-8123-999990019abc", "a" * 7 + BSN, "[number]", ""),
    ],
)
def test_what_is_none_is_not_taken_for_one(written):
    assert bsns_in(written) == set()


@pytest.mark.parametrize("said", [BSN, "999.990.019", "999 990 019"])
def test_in_a_copy_of_a_log_it_is_found(tmp_path, said):
    (tmp_path / "web.log").write_text('{"level": "INFO", "message": "gestart"}\n')
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres/postgres.log").write_text("LOG: checkpoint\n")
    assert where(logs_of(tmp_path)) == {}
    with (tmp_path / "postgres/postgres.log").open("a") as log:
        log.write(f"ERROR: duplicate key: Key (bsn)=({said})\n")
    assert where(logs_of(tmp_path)) == {"postgres/postgres.log": 1}


@pytest.mark.parametrize("compress", [False, True])
def test_in_a_session_it_is_found(compress):
    kept = dumps({"zocht": BSN, "more": "woord " * 50}, compress=compress)
    assert bsns_in(kept) == set()
    assert bsns_in("\n".join(as_words(kept))) == {BSN}
