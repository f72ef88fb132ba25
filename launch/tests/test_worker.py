"""Whatever a job worker says, and whatever ends it, goes to its log (which is lines of JSON: test_serve.py)."""

import logging
import warnings

import pytest
from procrastinate import App
from procrastinate.exceptions import ConnectorException

from launch.demo import last_line
from launch.worker import do_jobs


@pytest.fixture(autouse=True)
def as_before(monkeypatch):
    monkeypatch.setattr("launch.worker.be_known_as", lambda name: None)
    yield
    logging.captureWarnings(False)


def test_that_it_starts_is_told(monkeypatch, caplog):
    monkeypatch.setattr(App, "run_worker", lambda self: None)
    with caplog.at_level(logging.INFO, "loket"):
        do_jobs()
    assert [(line.levelname, line.message) for line in caplog.records] == [("INFO", "the job worker starts")]


def test_what_ends_it_is_told_in_one_line(monkeypatch, caplog, capsys):
    def end(self):
        raise ConnectorException from OSError("nobody is at home")

    monkeypatch.setattr(App, "run_worker", end)
    with pytest.raises(SystemExit) as ended:
        do_jobs()
    assert ended.value.code == 1
    assert [(line.levelname, line.message) for line in caplog.records][-1:] == [
        ("CRITICAL", "the job worker ends: nobody is at home")
    ]
    assert capsys.readouterr().out == ""


def test_so_is_a_warning_of_python(monkeypatch, caplog):
    monkeypatch.setattr(App, "run_worker", lambda self: warnings.warn("something is old", stacklevel=1))
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        do_jobs()
    line = caplog.records[-1]
    assert (line.name, "something is old" in line.message) == ("py.warnings", True)


@pytest.mark.parametrize(
    ("log", "told"),
    [
        ('{"level": "CRITICAL", "message": "nobody is at home"}\n', "nobody is at home"),
        ("plain\n", "plain"),
        ("7\n", "7"),
    ],
)
def test_the_last_line_of_a_log_is_for_a_person(tmp_path, log, told):
    (tmp_path / "loket.log").write_text(log)
    assert last_line(tmp_path / "loket.log") == told
