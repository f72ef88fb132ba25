"""`start.py serve web|worker|all|migrate|towns`: production, with everything from the environment (docs/operations.md).

`serve prepare` makes what an image needs: the look and the static files. It needs no settings.
"""

import os
import secrets
from pathlib import Path

from launch.explaining import explaining_faults
from launch.migrating import await_tables, migrate_patiently
from launch.places import KEYS, look
from launch.programs import WORKER, command_of_all, web_command
from launch.surroundings import SPARING
from launch.trouble import Trouble

ROLES = ("web", "worker", "all", "migrate")
NOBODY = {  # settings of no town, to make what does not depend on them
    "DATABASE_URL": "postgresql:///none",
    "LOKET_HOSTS": "none.example",
    "LOKET_PUBLIC_URL": "https://none.example",
    "LOKET_SMTP_HOST": "none.example",
    "LOKET_MAIL_FROM": "none@none.example",
}


def serve(arguments: list[str]) -> int:
    if len(arguments) == 2 and arguments[0] == "towns":
        from launch.towns import serve_towns  # it serves by what stands here

        return serve_towns(Path(arguments[1]))
    if arguments == ["prepare"]:
        return prepare()
    if len(arguments) != 1 or arguments[0] not in ROLES:
        raise Trouble(
            "Say which part: python3 start.py serve web, worker, all (both of them), migrate, or towns FOLDER"
        )
    os.environ["DJANGO_SETTINGS_MODULE"] = "loket.settings"
    with explaining_faults():
        import django

        django.setup()
        if arguments[0] == "migrate":
            migrate()
            return 0
        if arguments[0] in ("worker", "all"):
            await_tables()
    command = command_of(arguments[0])
    return os.execve(command[0], command, SPARING | os.environ)  # so that systemd sees the program itself


def command_of(role: str) -> list[str]:
    if role == "worker":
        return WORKER
    host, port = address()
    forget_counts(os.environ.get("LOKET_METRICS_FOLDER"))
    make = command_of_all if role == "all" else web_command
    return [*make(os.environ), "--host", host, "--port", port]


def forget_counts(folder: str | None) -> None:
    """What the processes of the last start counted: a monitor expects that a counter begins anew."""
    if folder:
        place = Path(folder)
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        for count in place.glob("*.db"):
            count.unlink()


def migrate() -> None:
    """What a new version needs before it starts: the look, the static files, the tables."""
    from django.core.management import call_command

    if not made_in_an_image():
        make_static_files()
    migrate_patiently(lambda: call_command("migrate", verbosity=1, interactive=False))


def prepare() -> int:
    """As a real town has it, with keys that are thrown away: nothing that is made here holds one."""
    made_up = {name: secrets.token_urlsafe(48) for name in KEYS}
    os.environ |= NOBODY | made_up | {"DJANGO_SETTINGS_MODULE": "loket.settings"}
    with explaining_faults():
        import django

        django.setup()
        make_static_files()
    if not look("static").is_dir():
        raise Trouble(
            "Without its look Loket is not ready to be an image. Mend what the lines above say, and start again."
        )
    return 0


def made_in_an_image() -> bool:
    """`serve prepare` made the static files where nobody may write: they are of this version."""
    files = look("staticfiles")
    return (files / "staticfiles.json").is_file() and not os.access(files, os.W_OK)


def make_static_files() -> None:
    from django.core.management import call_command

    from launch.demo import make_assets

    make_assets()
    call_command("collectstatic", verbosity=1, interactive=False)


def address() -> tuple[str, str]:
    return address_in(os.environ.get("LOKET_LISTEN", "127.0.0.1:8000"))


def address_in(listen: str) -> tuple[str, str]:
    host, _, port = listen.rpartition(":")
    if not host or not port.isdecimal():
        raise Trouble("LOKET_LISTEN must be an address and a port, such as 127.0.0.1:8000")
    return host.strip("[]"), port
