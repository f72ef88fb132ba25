"""What the OpenAPI document of an API says: its paths, operations and bodies, out of the resources that answer."""

from collections.abc import Sequence
from typing import Any

from loket.zgw.api import Api
from loket.zgw.document.operations import Operation, operations_of
from loket.zgw.document.schemas import schemas_of


def document_of(api: Api, parts: Sequence[Any], server: str) -> dict[str, Any]:
    """OpenAPI 3.0 of this API, as a client reads it at `server`."""
    paths: dict[str, dict[str, Operation]] = {}
    for part in parts:
        for way, method, operation in operations_of(part):
            paths.setdefault(way, {})[method] = operation
    return {
        "openapi": "3.0.3",
        "info": {"title": api.title, "version": api.version, "license": {"name": "EUPL 1.2"}},
        "servers": [{"url": server}],
        "security": [{"JWT-Claims": []}],
        "paths": paths,
        "components": {
            "schemas": schemas_of(parts),
            "securitySchemes": {"JWT-Claims": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
    }
