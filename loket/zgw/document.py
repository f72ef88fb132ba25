"""What the OpenAPI document says (built from resources)."""

from collections.abc import Sequence
from typing import Any

from loket.zgw.api import Api


def document_of(api: Api, parts: Sequence[Any], server: str) -> dict[str, Any]:
    """OpenAPI 3.0 of this API."""
    return {"openapi": "3.0.3", "info": {"title": api.title, "version": api.version}, "paths": {}}
