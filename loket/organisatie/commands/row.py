"""Changing a row: set what differs, and say which fields did."""

from typing import Any

from django.db.models import Model


def change_row(row: Model, **values: Any) -> list[str]:
    """Save the values that are new; the answer names them, for the audit trail."""
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save()
    return changed
