"""Is Loket alive, and is it ready for people? For supervisors and load balancers."""

from functools import cache
from importlib.util import find_spec
from pkgutil import iter_modules
from tempfile import TemporaryFile

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


@require_safe
def alive(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"leeft": True})


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """The database answers, its schema is of this version, and files can be kept. 503 names what is wrong."""
    faults = [fault for fault in (_database_fault(), _files_fault()) if fault]
    return JsonResponse({"klaar": not faults, "fouten": faults}, status=503 if faults else 200)


def _database_fault() -> str:
    try:
        waiting = migrations_to_do()
    except Exception as error:
        return f"database: {type(error).__name__}"
    return f"database: {waiting} migrations to do" if waiting else ""


def migrations_to_do() -> int:
    """Of how many capabilities the tables are older than this version."""
    missing = _migrations() - set(MigrationRecorder(connection).applied_migrations())
    return len({label for label, _ in missing})


@cache
def _migrations() -> frozenset[tuple[str, str]]:
    """By the names of their files: to read all of them would leave each process some twenty MB larger for good."""
    return frozenset(
        (app.label, name)
        for app in apps.get_app_configs()
        if (spec := find_spec(f"{app.name}.migrations"))
        for _, name, is_package in iter_modules(spec.submodule_search_locations)
        if not is_package and name[0] not in "_~"
    )


def _files_fault() -> str:
    try:
        settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=settings.MEDIA_ROOT).close()  # a folder that is there may still be closed to us
    except OSError as error:
        return f"files: {type(error).__name__}"
    return ""
