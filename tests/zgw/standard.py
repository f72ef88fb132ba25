"""The files of the standard, read where they are: they are not part of this project."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[3] / "shared" / "standards"
FILES = {
    "zaken": "zgw-1.5/zaken-1.5.1.yaml",
    "catalogi": "zgw-1.5/catalogi-1.3.1.yaml",
    "documenten": "zgw-1.5/documenten-1.4.3.yaml",
    "besluiten": "zgw-1.5/besluiten-1.0.2.yaml",
    "autorisaties": "zgw-1.5/autorisaties-1.0.0.yaml",
    "notificaties": "zgw-1.5/notificaties-1.0.0.yaml",
    "klantinteracties": "klantinteracties/open-klant-klantinteracties.yaml",
}
METHODS = ("get", "post", "put", "patch", "delete", "head")


@cache
def file_of(api: str) -> dict[str, Any]:
    path = FOLDER / FILES[api]
    if not path.is_file():
        pytest.skip(f"the standard's file {FILES[api]} is not beside this checkout")
    return yaml.load(path.read_text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def operations_of(document: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    """Each operation by method and path."""
    return {
        (method, path): operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }


def fields_of(document: dict[str, Any], schema: dict[str, Any]) -> set[str]:
    """The names in a schema, also where it is put together."""
    if "$ref" in schema:
        return fields_of(document, document["components"]["schemas"][schema["$ref"].split("/")[-1]])
    parts = [part for key in ("allOf", "oneOf", "anyOf") for part in schema.get(key, [])]
    return set(schema.get("properties", {})).union(*(fields_of(document, part) for part in parts))
