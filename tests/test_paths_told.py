"""What the code names is there: a file, a decision or a test that a docstring or a comment leads to.

Of the guides in docs/ `loket/uitleg/tests/test_docs_hold.py` says it.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
FILE = re.compile(r"(?<![\w/.-])((?:loket|tests|launch|docs)/[\w./-]+\.(?:py|md|toml|txt|html))\b")
DECISION = re.compile(r"docs/decisions/(\d{4})\b")
TEST = re.compile(r"(?<![\w/.])(test_\w+\.py)\b")
INVENTED = {
    "launch/tests/test_changed.py": "loket/",  # what somebody might have changed
    "launch/tests/test_quality.py": "test_it",
}


def texts():
    return [each for room in ("loket", "launch", "tests") for each in (TOP / room).rglob("*.py")]


def not_there(name, text, tests, decisions):
    """The names in a text that lead nowhere."""
    wrong = {told for told in FILE.findall(text) if not (TOP / told).exists()}
    wrong |= {told for told in DECISION.findall(text) if told not in decisions}
    wrong |= {told for told in TEST.findall(text) if told not in tests}
    return {told for told in wrong if name not in INVENTED or INVENTED[name] not in told}


@pytest.fixture(scope="module")
def there():
    tests = {each.name for room in ("loket", "launch", "tests") for each in (TOP / room).rglob("test_*.py")}
    return tests, {each.name[:4] for each in (TOP / "docs/decisions").glob("*.md")}


@pytest.mark.slow
def test_every_path_that_a_text_names_is_there(there):
    wrong = {}
    for each in texts():
        name = each.relative_to(TOP).as_posix()
        if name != "tests/test_paths_told.py" and (found := not_there(name, each.read_text(), *there)):
            wrong[name] = found
    assert wrong == {}, "name what is there now, with its folder"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("see tests/test_of_nothing.py", {"tests/test_of_nothing.py"}),
        ("see `test_of_nothing.py`", {"test_of_nothing.py"}),
        ("why: docs/decisions/9999", {"9999"}),
        ("see tests/test_paths_told.py, docs/decisions/0001 and loket/<noun>/rules.py", set()),
    ],
)
def test_what_leads_nowhere_is_found(there, text, wrong):
    assert not_there("a.py", text, *there) == wrong


def test_a_number_of_a_decision_is_of_one_decision_only():
    numbers = Counter(each.name[:4] for each in (TOP / "docs/decisions").glob("*.md"))
    assert [number for number, times in numbers.items() if times > 1] == [], "who came last takes the next number"
