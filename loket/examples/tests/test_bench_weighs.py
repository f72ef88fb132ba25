"""What a bench weighs are the processes that are there; who fell meanwhile is told."""

import os
import sys

import pytest

from loket.examples.bench import weigh

NOBODY = 99_999_999


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to tell")
def test_a_process_that_is_gone_is_told_and_weighs_nothing():
    alone, together = weigh([os.getpid()]), weigh([os.getpid(), NOBODY])
    assert (alone["processes"], alone["gone"]) == (1, 0)
    assert (together["processes"], together["gone"]) == (1, 1)
    assert alone["pss_mb"] > 10
    assert together["pss_mb"] == pytest.approx(alone["pss_mb"], abs=2)
