"""How a value reads in a CSV file: as other programs write it, and never as a formula."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.utils.duration import duration_iso_string

from loket.kernel.sheet import guarded
from loket.uitvoer.rules.decided import Column, How
from loket.uitvoer.rules.masked import text_of, without_bsn, without_secrets


def cell_of(column: Column, value: Any, *, met_bsn: bool) -> str:
    if value is None or (column.how is How.BSN and not met_bsn):
        return ""
    if column.how is How.OPEN and not met_bsn:
        value = without_bsn(str(value))
    if column.how is How.LINKS:
        value = without_secrets(str(value))
    if column.field.get_internal_type() == "JSONField":
        return text_of(value, met_bsn=met_bsn)
    return _said(value)


def _said(value: Any) -> str:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return duration_iso_string(value)
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    if isinstance(value, list | tuple | Mapping):
        return text_of(value, met_bsn=True)
    return guarded(str(value)) if not isinstance(value, int | float | UUID) else str(value)
