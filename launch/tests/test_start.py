"""start.py on its own: the environment it makes, and what it says when it cannot."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from launch.places import ROOT

pytestmark = pytest.mark.slow
STAND_IN = "import sys; print('handed over:', *sys.argv[1:])"


def make_checkout(folder):
    """start.py with nothing to install, and a stand-in for the launcher."""
    shutil.copy(ROOT / "start.py", folder)
    for name in ("requirements.lock", "requirements-test.lock"):
        (folder / name).write_text("# nothing\n")
    (folder / "launch").mkdir()
    (folder / "launch" / "__main__.py").write_text(STAND_IN)
    return folder


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A checkout that was started once, and what that start said."""
    checkout = make_checkout(tmp_path_factory.mktemp("started"))
    return checkout, start(checkout, "demo", "--port", "9")


@pytest.fixture
def checkout(tmp_path):
    return make_checkout(tmp_path)


@pytest.fixture
def started_checkout(started, tmp_path):
    return shutil.copytree(started[0], tmp_path / "checkout", symlinks=True)


@pytest.fixture
def ready_made(started):
    """For `before`: the environment of that first start comes instead of a new one, which takes seconds to make."""
    stand_in = f"""if True:
        import shutil, subprocess
        run = subprocess.run
        def give(command, **told):
            if command[1:3] != ["-m", "venv"]:
                return run(command, **told)
            shutil.copytree({str(started[0] / ".venv")!r}, command[3], symlinks=True)
            return subprocess.CompletedProcess(command, 0)
        subprocess.run = give
    """
    return f"exec({stand_in!r})"


def start(checkout, *arguments, before=""):
    """Runs it with plain Python alone, as on a new machine; `before` runs first in that same Python."""
    program = f"import runpy, sys; {before or 'pass'}; runpy.run_path(sys.argv[0], run_name='__main__')"
    setting = f"sys.argv = [{str(checkout / 'start.py')!r}, *sys.argv[1:]]"
    return subprocess.run(
        [sys._base_executable, "-c", f"import sys; {setting}; {program}", *arguments],
        env={"HOME": str(checkout), "PATH": f"{Path(sys._base_executable).parent}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )


def stamp(checkout):
    return checkout / ".venv" / "installed-locks"


def test_it_makes_the_environment_and_hands_over(started):
    checkout, first = started
    assert first.stdout.splitlines()[-1] == "handed over: demo --port 9"
    assert first.stderr == ""
    digest = hashlib.sha256(b"# nothing\n").hexdigest()
    assert stamp(checkout).read_text() == f"requirements.lock {digest}\n"


def test_the_second_time_it_only_hands_over(started_checkout):
    assert start(started_checkout, "demo").stdout == "handed over: demo\n"  # no word about installing


def test_a_new_lock_is_installed_in_the_same_environment(started_checkout):
    (started_checkout / ".venv" / "ours").touch()
    (started_checkout / "requirements.lock").write_text("# nothing new\n")
    assert "Installing" in start(started_checkout, "demo").stdout
    assert (started_checkout / ".venv" / "ours").exists()


def test_the_test_command_installs_the_rest_too(started_checkout):
    assert "Installing" in start(started_checkout, "test").stdout
    assert start(started_checkout, "test").stdout == "handed over: test\n"
    assert start(started_checkout, "demo").stdout == "handed over: demo\n"


def test_the_environment_of_a_killed_run_is_made_anew(started_checkout, ready_made):
    stamp(started_checkout).unlink()
    (started_checkout / ".venv" / "half").touch()
    assert start(started_checkout, "demo", before=ready_made).returncode == 0
    assert not (started_checkout / ".venv" / "half").exists()


def test_an_environment_whose_python_is_gone_is_made_anew(started_checkout, ready_made):
    python = started_checkout / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python")
    assert start(started_checkout, "demo", before=ready_made).stdout.endswith("handed over: demo\n")
    assert python.exists()


def test_a_missing_venv_module_is_one_line_with_the_way_out(checkout):
    """Debian has Python without it."""
    before = (
        "import importlib.util as u; find = u.find_spec; u.find_spec = lambda n: None if n == 'ensurepip' else find(n)"
    )
    told = start(checkout, "demo", before=before)
    assert told.returncode == 1
    assert told.stderr == "Loket: Python's venv module is missing. On Debian or Ubuntu: sudo apt install python3-venv\n"


def test_a_package_that_cannot_be_had_is_one_line_and_leaves_no_stamp(started_checkout):
    missing = "./not-there-1.0-py3-none-any.whl --hash=sha256:" + "0" * 64
    (started_checkout / "requirements.lock").write_text(missing + "\n")
    told = start(started_checkout, "demo")
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert told.stderr.startswith("Loket: Packages cannot be installed: ERROR: ")
    assert not stamp(started_checkout).exists()


def test_a_folder_that_may_not_be_written_is_one_line(checkout):
    (checkout / ".venv").symlink_to("/proc/nowhere")
    told = start(checkout, "demo")
    assert told.returncode == 1
    assert told.stderr.startswith("Loket: ")
    assert told.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("before", "arguments", "line"),
    [
        ("sys.version_info = (3, 9, 2)", ["demo"], "Loket needs Python 3.11 or newer; this is"),
        ("", ["dmeo"], "I do not know the command 'dmeo'. See: python3 start.py --help"),
    ],
)
def test_what_cannot_start_says_so_in_one_line(checkout, before, arguments, line):
    told = start(checkout, *arguments, before=before)
    assert told.returncode == 1
    assert told.stderr.startswith(f"Loket: {line}")
    assert told.stderr.count("\n") == 1


def test_it_tells_what_it_can_do(checkout):
    told = start(checkout, "--help")
    assert told.returncode == 0
    assert all(
        f"start.py {word}" in told.stdout for word in ("demo", "test", "lint", "check", "manage", "serve", "bench")
    )
    assert not (checkout / ".venv").exists()
