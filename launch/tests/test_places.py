"""The data folder: whose it is, and the keys that stay in it."""

import os
import subprocess
import sys

import pytest

from launch import places
from launch.test import clear_what_killed_runs_left
from launch.trouble import Trouble


def test_the_keys_are_made_once_and_closed_to_others(data):
    keys = places.keys_in(data)
    assert set(keys) == {"LOKET_SECRET_KEY", "LOKET_PERSONAL_DATA_KEY"}
    assert all(len(key) == 64 for key in keys.values())
    assert (data / "keys").stat().st_mode & 0o777 == 0o600
    assert places.keys_in(data) == keys


def test_two_runs_cannot_have_one_data_folder(data):
    folder = places.make_data_folder(data / "new")
    with places.claim(folder) as first, places.claim(folder) as second:
        assert (first, second) == (True, False)
        assert places.claimed_by(folder) == str(os.getpid())


@pytest.mark.slow
def test_the_claim_of_a_killed_run_is_over(data):
    folder = places.make_data_folder(data / "new")
    program = (
        "import os, sys; from pathlib import Path; from launch import places; "
        "places.claim(Path(sys.argv[1])).__enter__(); os.kill(os.getpid(), 9)"
    )
    environment = {**os.environ, "PYTHONPATH": str(places.ROOT)}
    subprocess.run([sys.executable, "-P", "-c", program, str(folder)], env=environment, check=False)
    with places.claim(folder) as ours:
        assert ours


def test_a_data_folder_is_closed_to_others(data):
    folder = places.make_data_folder(data / "new")
    assert folder.stat().st_mode & 0o066 == 0


def test_the_folder_of_a_killed_test_run_is_cleared_away_and_no_other(tmp_path):
    dead, alive, other = (tmp_path / name for name in ("loket-test-a", "loket-test-b", "something-else"))
    for folder in (dead, alive, other):
        folder.mkdir()
        (folder / "claim").touch()
    with places.claim(alive):
        clear_what_killed_runs_left(tmp_path)
    assert [folder.exists() for folder in (dead, alive, other)] == [False, True, True]


def test_a_folder_that_holds_other_things_is_left_as_it_is(tmp_path):
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    (home / "brief.txt").write_text("van iemand")
    before = home.stat().st_mode
    with pytest.raises(Trouble, match="holds other things"):
        places.make_data_folder(home)
    assert home.stat().st_mode == before


def test_a_folder_that_only_loket_wrote_in_is_ours(tmp_path):
    (tmp_path / "data" / "mail").mkdir(parents=True)
    assert places.is_ours(tmp_path / "data")
    (tmp_path / "data" / "claim").touch()
    (tmp_path / "data" / "iets").touch()
    assert places.is_ours(tmp_path / "data")
