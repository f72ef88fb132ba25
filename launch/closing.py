"""A plugin of pytest: names the checks that failed near the end, where people look, and makes the run fail."""

import os

import pytest

FAILED = os.environ.get("LOKET_FAILED_CHECKS", "")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if FAILED:
        terminalreporter.section("checks", red=True, bold=True)
        terminalreporter.line(f"FAILED {FAILED} (what they said stands above the tests)", red=True)
