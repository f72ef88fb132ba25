"""The data folder: whose it is, and the keys that stay in it."""

import os
import subprocess
import sys

import pytest

from launch import places


def test_the_keys_are_made_once_and_closed_to_others(data):
    keys = places.keys_in(data)
    assert set(keys) == {"LOKET_SECRET_KEY", "LOKET_PERSONAL_DATA_KEY"}
    assert all(len(key) == 64 for key in keys.values())
    assert (data / "keys").stat().st_mode & 0o777 == 0o600
    assert places.keys_in(data) == keys


def test_two_runs_cannot_have_one_data_folder(data):
    with places.claim(data) as first, places.claim(data) as second:
        assert (first, second) == (True, False)
        assert places.claimed_by(data) == str(os.getpid())


@pytest.mark.slow
def test_the_claim_of_a_killed_run_is_over(data):
    program = (
        "import os, sys; from pathlib import Path; from launch import places; "
        "places.claim(Path(sys.argv[1])).__enter__(); os.kill(os.getpid(), 9)"
    )
    environment = {**os.environ, "PYTHONPATH": str(places.ROOT)}
    subprocess.run([sys.executable, "-P", "-c", program, str(data)], env=environment, check=False)
    with places.claim(data) as ours:
        assert ours


def test_a_data_folder_is_closed_to_others(data):
    folder = places.make_data_folder(data / "new")
    assert folder.stat().st_mode & 0o066 == 0
