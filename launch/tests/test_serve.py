"""Production starts only with a whole environment, and names every fault."""

import os
import re
import subprocess
import sys

import pytest

from launch.places import ROOT

pytestmark = pytest.mark.slow
WHOLE = {
    "DATABASE_URL": "postgresql://loket@127.0.0.1:1/loket?connect_timeout=2",
    "LOKET_SECRET_KEY": "s" * 40,
    "LOKET_PERSONAL_DATA_KEY": "p" * 40,
    "LOKET_HOSTS": "loket.example",
    "LOKET_PUBLIC_URL": "https://loket.example",
    "LOKET_SMTP_HOST": "smtp.example",
    "LOKET_MAIL_FROM": "gemeente@loket.example",
}


def serve(*arguments, **surroundings):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **surroundings}
    command = [sys.executable, "-P", "-m", "launch", "serve", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("role", ["web", "worker", "migrate"])
def test_an_empty_environment_is_refused_with_every_fault_named(role):
    told = serve(role)
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
    for name in WHOLE:
        assert f"  - {name} is missing" in told.stderr


def test_a_wrong_setting_is_named():
    told = serve("web", **WHOLE | {"LOKET_SECRET_KEY": "short", "LOKET_DEMO": "perhaps", "LOKET_WEB_THREADS": "0"})
    assert told.stderr.splitlines() == [
        "Loket cannot start:",
        "  - LOKET_DEMO must be yes or no, not 'perhaps'",
        "  - LOKET_SECRET_KEY is too short: use at least 32 characters",
        "  - LOKET_WEB_THREADS must be a whole number from 1 to 64, not '0'",
    ]


def test_a_database_that_does_not_answer_is_one_line():
    told = serve("migrate", **WHOLE | {"LOKET_TESTING": "yes"})  # without the pool, which waits 10 s
    assert told.returncode == 1
    assert told.stderr.splitlines()[-1].startswith("Loket: the database cannot be used.")
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("arguments", [[], ["everything"], ["web", "worker"]])
def test_a_part_that_is_not_there_is_one_line(arguments):
    told = serve(*arguments, **WHOLE)
    parts = "serve web, serve worker, serve migrate, or serve towns FOLDER"
    assert told.stderr == f"Loket: Say which part: python3 start.py {parts}\n"


def test_a_wrong_address_is_one_line():
    told = serve("web", **WHOLE | {"LOKET_LISTEN": "everywhere"})
    assert told.stderr == "Loket: LOKET_LISTEN must be an address and a port, such as 127.0.0.1:8000\n"


def test_an_image_is_prepared_without_settings():
    told = serve("prepare", HOME=os.environ.get("HOME", "/"))
    assert (told.returncode, told.stderr) == (0, "")
    assert (ROOT / "build" / "staticfiles" / "staticfiles.json").exists()


def test_the_image_does_what_start_py_knows():
    lines = (ROOT / "deploy" / "Containerfile").read_text().splitlines()
    assert 'ENTRYPOINT ["python3", "start.py"]' in lines
    asked = {line.split("start.py serve ")[1] for line in lines if "start.py serve " in line}
    asked |= set(re.findall(r"command: serve (\w+)", (ROOT / "deploy" / "compose.yaml").read_text()))
    assert asked == {"prepare", "migrate", "web", "worker"}
