"""A thread of a test that dies makes that test fail, and never hangs the run: whoever waits for it waits a while."""

import ast

import pytest

from launch.places import ROOT

FILES = [path for room in ("loket", "launch", "tests") for path in (ROOT / room).rglob("*.py") if "tests" in path.parts]


def endless_in(text):
    """Lines that wait for ever for another thread: a barrier without an end, and a join of a thread without one."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called == "Barrier" and not any(each.arg == "timeout" for each in node.keywords):
                yield node.lineno
            if called == "join" and not node.args and not node.keywords:
                yield node.lineno


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("start = Barrier(2)", [1]),
        ("import threading\nstart = threading.Barrier(len(all))", [2]),
        ("start = Barrier(2, timeout=20)", []),
        ("thread.join()", [1]),
        ("thread.join(5)\nthread.join(timeout=5)\n', '.join(words)", []),
    ],
)
def test_one_that_waits_for_ever_is_seen(text, lines):
    assert list(endless_in(text)) == lines


def test_no_test_waits_for_ever():
    assert len(FILES) > 500
    found = {str(path.relative_to(ROOT)): list(endless_in(path.read_text())) for path in FILES}
    assert {path: lines for path, lines in found.items() if lines} == {}
