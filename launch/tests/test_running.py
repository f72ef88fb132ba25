"""`manage` works on the demo that runs, wherever its data is."""

from pathlib import Path

import pytest

from launch import places, running
from launch.manage import read_data


@pytest.fixture
def usual(tmp_path, monkeypatch):
    """A checkout of which nothing runs; its usual data folder."""
    monkeypatch.setattr(running, "NOTE", tmp_path / "build" / "demo.json")
    monkeypatch.setattr(places, "default_data_folder", lambda: tmp_path / "usual")
    monkeypatch.delenv("LOKET_DATA", raising=False)
    return tmp_path / "usual"


@pytest.fixture
def elsewhere(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_the_usual_folder_when_nothing_was_started(usual):
    assert running.data_folder() == usual


def test_the_demo_that_runs_elsewhere(usual, elsewhere):
    running.remember(elsewhere, 8123)
    with places.claim(elsewhere):
        assert (running.data_folder(), running.port_of(elsewhere)) == (elsewhere, 8123)


def test_a_demo_that_was_stopped_is_not_looked_for(usual, elsewhere):
    with places.claim(elsewhere):
        running.remember(elsewhere, 8123)
    assert running.data_folder() == usual
    assert running.port_of(usual) == 8000


def test_a_folder_that_is_named_goes_before_it(usual, elsewhere, monkeypatch):
    monkeypatch.setenv("LOKET_DATA", str(usual))
    running.remember(elsewhere, 8123)
    with places.claim(elsewhere):
        assert running.data_folder() == usual


@pytest.mark.parametrize("note", ["", "{", "[]", '{"port": 1}'])
def test_a_broken_note_is_no_note(usual, note):
    running.NOTE.parent.mkdir()
    running.NOTE.write_text(note)
    assert running.data_folder() == usual


@pytest.mark.parametrize(
    "words",
    [
        ["--data", "DIR", "applicatie", "Portaal", "--alle-rechten"],
        ["applicatie", "Portaal", "--alle-rechten", "--data=DIR"],
    ],
)
def test_the_folder_may_be_named_before_or_after_the_command(words):
    assert read_data(words) == (Path("DIR"), ["applicatie", "Portaal", "--alle-rechten"])


def test_words_of_the_command_are_left_to_it():
    words = ["shell", "-c", "print(1)", "--database", "default", "-v", "2"]
    assert read_data(words) == (None, words)
