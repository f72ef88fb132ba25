"""Who changes a room runs its tests and those of the rooms that call it, and all when it cannot be told."""

import pytest

from launch import changed


@pytest.fixture(autouse=True)
def two_call_klachten(request, monkeypatch):
    if "from_the_code" not in request.node.name:
        monkeypatch.setattr(changed, "callers_of", {"klachten": {"cijfers", "mijn"}}.get)


def test_a_room_and_who_calls_it():
    asked = changed.what_to_run(["loket/klachten/rules/termijn.py"])
    assert {"loket/klachten", "loket/cijfers", "loket/mijn"} < set(asked)
    assert "loket/post" not in asked
    assert not any("browser" in path for path in asked)


def test_a_page_is_looked_at_in_the_browser_too_and_no_other():
    asked = changed.what_to_run(["loket/klachten/templates/klachten/lijst.html"])
    assert asked[-2:] == ["tests/browser/pages", "--pages-of=klachten"]


def test_a_changed_test_runs_alone():
    asked = changed.what_to_run(["loket/klachten/tests/test_lists.py"])
    assert set(asked) - set(changed.ALWAYS) <= {"loket/klachten/tests/test_lists.py"}


def test_the_what_to_run_the_whole_house_are_always_among_them():
    assert set(changed.ALWAYS) <= set(changed.what_to_run(["docs/glossary.md"]))
    assert set(changed.ALWAYS) <= set(changed.what_to_run([]))
    assert all((changed.ROOT / path).exists() for path in changed.ALWAYS)


@pytest.mark.parametrize(
    "file",
    [
        *("loket/kernel/jobs.py", "loket/settings/mail.py", "loket/urls.py", "loket/huisstijl/static/app.css"),
        *("pyproject.toml", "requirements.lock", "tests/doors.py", "conftest.py", "launch/postgres.py", ".ci/run"),
        *("loket/examples/cast.py", "loket/locale/en/LC_MESSAGES/django.po", "package.json"),
    ],
)
def test_what_everything_stands_on_asks_for_everything(file):
    assert changed.what_to_run(["loket/klachten/rules/termijn.py", file]) is None


@pytest.mark.slow
def test_who_calls_is_read_from_the_code():
    """Zaken count their days with the room of terms, and know nothing of the hall."""
    assert "zaken" in changed.callers_of("termijnen")
    assert "zaken" not in changed.callers_of("balie")


def test_a_file_that_is_new_counts_too(tmp_path, monkeypatch):
    for command in (["init", "-q"], ["config", "user.email", "a@town.example"], ["config", "user.name", "A"]):
        changed.subprocess.run(["git", *command], cwd=tmp_path, check=True)
    monkeypatch.setattr(changed, "ROOT", tmp_path)
    (tmp_path / "old.py").write_text("1")
    changed.git("add", ".")
    changed.git("commit", "-q", "-m", "first")
    (tmp_path / "old.py").write_text("2")
    (tmp_path / "new.py").write_text("1")
    assert changed.changed_files() == ["new.py", "old.py"]
