"""A plugin of pytest: tells near the end, where people look, what the checks said that ran beside the tests."""

import fcntl
import os
from pathlib import Path

import pytest

REPORT = os.environ.get("LOKET_CHECKS", "")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if REPORT:
        with Path(REPORT).open() as report:
            fcntl.flock(report, fcntl.LOCK_SH)  # waits until the checks are done
            said = report.read()
        failed = "FAILED" in said
        terminalreporter.section("checks", red=failed, bold=failed)
        terminalreporter.line(said.rstrip(), red=failed)
