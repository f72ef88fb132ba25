"""Production starts only with a whole environment, and names every fault."""

import json
import os
import re
import subprocess
import sys

import pytest
from django.db import connection
from django.db.utils import OperationalError
from procrastinate.contrib.django.models import ProcrastinateJob
from psycopg.errors import ConnectionFailure, DiskFull

from launch.bench import free_port
from launch.explaining import explaining_faults
from launch.places import ROOT
from launch.processes import group_of, wait_until
from launch.serve import made_in_an_image, prepare
from launch.trouble import Trouble
from loket.examples.parts import part_of
from loket.kernel import jobs
from loket.kernel.tests.beside import database_url

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


@pytest.mark.parametrize("role", ["web", "worker", "all", "migrate"])
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


@pytest.mark.parametrize(
    ("cause", "told"),
    [
        (
            DiskFull('could not extend file "base/1": No space left on device'),
            "Loket: The disk of the database is full. Make room, and start again; what was saved is safe.",
        ),
        (ConnectionFailure("it went away\nHINT: look"), "Loket: the database cannot be used. it went away"),
    ],
)
def test_a_database_that_fails_is_one_line_with_the_way_out(cause, told):
    with pytest.raises(SystemExit) as ended, explaining_faults():
        raise OperationalError(*cause.args) from cause
    assert ended.value.code == told


@pytest.mark.parametrize("arguments", [[], ["everything"], ["web", "worker"]])
def test_a_part_that_is_not_there_is_one_line(arguments):
    told = serve(*arguments, **WHOLE)
    parts = "serve web, worker, all (both of them), migrate, or towns FOLDER"
    assert told.stderr == f"Loket: Say which part: python3 start.py {parts}\n"


def test_a_wrong_address_is_one_line():
    told = serve("web", **WHOLE | {"LOKET_LISTEN": "everywhere"})
    assert told.stderr == "Loket: LOKET_LISTEN must be an address and a port, such as 127.0.0.1:8000\n"


def test_an_image_is_prepared_without_settings_and_with_its_look():
    if not (ROOT / "node_modules" / "htmx.org").is_dir():
        pytest.skip("the npm packages are not here; `python -m launch.assets` fetches them")
    told = serve("prepare", HOME=os.environ.get("HOME", "/"))
    assert (told.returncode, told.stderr) == (0, "")
    named = json.loads((ROOT / "build" / "staticfiles" / "staticfiles.json").read_text())["paths"]
    assert {"app.css", "icons.svg", "htmx.min.js"} <= set(named)


def test_an_image_without_its_look_is_not_made(tmp_path, monkeypatch):
    monkeypatch.setattr("launch.places.ROOT", tmp_path)
    monkeypatch.setattr("launch.serve.make_static_files", lambda: None)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    with pytest.raises(Trouble, match="Without its look"):
        prepare()


def test_what_an_image_has_made_is_not_made_again(tmp_path, monkeypatch):
    monkeypatch.setattr("launch.places.ROOT", tmp_path)
    files = tmp_path / "build" / "staticfiles"
    files.mkdir(parents=True)
    (files / "staticfiles.json").write_text("{}")
    assert not made_in_an_image()  # a checkout of our own
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # the tests may run as root, who may write everywhere
    assert made_in_an_image()
    (files / "staticfiles.json").unlink()
    assert not made_in_an_image()


def test_nothing_comes_into_an_image_but_what_is_named():
    """Settings with passwords stand beside the files of `deploy`; tests and history are of no use to a town."""
    first, *lines = [line for line in (ROOT / ".containerignore").read_text().splitlines() if not line.startswith("#")]
    assert first == "*"
    assert {line for line in lines if line.startswith("!")} <= {
        *("!.npmrc", "!LICENSE", "!README.md", "!docs", "!launch", "!loket", "!start.py"),
        *("!package-lock.json", "!package.json", "!requirements-node.lock", "!requirements.lock"),
    }
    assert "**/tests" in lines


def test_the_image_does_what_start_py_knows():
    made = (ROOT / "deploy" / "Containerfile").read_text()
    assert 'ENTRYPOINT ["python3", "start.py"]' in made.splitlines()
    asked = set(re.findall(r"^RUN .*start.py serve (\w+)", made, re.MULTILINE))
    asked |= set(re.findall(r"command: serve (\w+)", (ROOT / "deploy" / "compose.yaml").read_text()))
    assert asked == {"prepare", "migrate", "web", "worker"}


@pytest.mark.usefixtures("transactional_db")
@pytest.mark.parametrize("role", ["worker", "all"])
def test_who_has_to_do_jobs_does_them(role, tmp_path):
    """Started as a supervisor does. This job cannot be done, and has its last turn: the log has something to tell."""
    jobs.enqueue(jobs.deliver, delivery_id=0)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET attempts = 23 WHERE task_name = 'loket.kernel.jobs.deliver'")
    tried = ProcrastinateJob.objects.filter(status="failed")
    ours = {"DATABASE_URL": database_url(), "LOKET_LISTEN": f"127.0.0.1:{free_port()}", "LOKET_DATA": str(tmp_path)}
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **WHOLE, **ours}
    with (tmp_path / "log").open("w+") as log:
        command = [sys.executable, "-P", "-m", "launch", "serve", role]
        serving = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=ROOT, start_new_session=True)
        try:
            assert wait_until(tried.exists, 60), (tmp_path / "log").read_text()
            parts = [part_of(pid) for pid in group_of(serving.pid)]
        finally:
            serving.terminate()
        assert serving.wait(30) == 0
    told = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]  # nothing else stands there
    if sys.platform == "linux":
        assert parts.count("worker") == 1, "a bench knows whom to weigh and to kill"
        assert ("web" in parts) == (role == "all")
    assert any("loket.kernel.jobs.deliver" in line["message"] for line in told)
