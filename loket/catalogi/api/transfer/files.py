"""A file with a catalogus: by its first bytes we see whether it is a zip or our own JSON."""

from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from loket.catalogi.api.transfer.archive import TOO_LARGE, package_in
from loket.catalogi.api.transfer.report import Report
from loket.catalogi.queries.archive import archive_of
from loket.catalogi.queries.package import package_of
from loket.kernel.bounded import holds_too_much
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.wire import WrongBody, read_object


def read_file(path: Path, report: Report) -> dict[str, Any]:
    """The package in a file. Raises Refused when it holds none, OSError when it cannot be read."""
    return read_package(path.read_bytes(), report)


def read_package(raw: bytes, report: Report) -> dict[str, Any]:
    """The package in these bytes. Raises Refused when they hold none."""
    if raw.startswith(b"PK"):
        return package_in(raw, report)
    refuse(TOO_LARGE if holds_too_much(raw) else None)
    try:
        return read_object(raw)
    except WrongBody:
        refuse(Refusal("wrong-form", "Dit is geen zip-bestand en geen JSON."))
        raise


def write_file(path: Path, catalogus_id: UUID, base: str) -> None:
    """A name that ends in .zip gives the archive of the field, every other our own JSON."""
    path.write_bytes(archive_of(catalogus_id, base) if path.suffix == ".zip" else json_of_catalogus(catalogus_id))


def json_of_catalogus(catalogus_id: UUID) -> bytes:
    """Our own JSON, to read by people too. Raises Catalogus.DoesNotExist."""
    return msgspec.json.format(msgspec.json.encode(package_of(catalogus_id)), indent=2) + b"\n"
