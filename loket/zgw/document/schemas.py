"""The bodies in an OpenAPI document, out of our own structs."""

from collections.abc import Sequence
from typing import Any

import msgspec

from loket.zgw.audit import AuditTrail, Audittrail
from loket.zgw.document.kinds import tell_kinds
from loket.zgw.document.parts import expanded_name, expanded_schema, fault_schemas, in_openapi_3
from loket.zgw.resource import Extra, Resource
from loket.zgw.single import Single
from loket.zgw.wire import Body


def schemas_of(parts: Sequence[Any]) -> dict[str, Any]:
    """Every schema by its name: what comes in, what goes out, and how a fault is told."""
    structs: dict[str, type[msgspec.Struct]] = {}
    patched: list[str] = []
    bodies: list[type[Body]] = []
    for part in parts:
        if isinstance(part, Audittrail):
            structs[AuditTrail.__name__] = AuditTrail
            continue
        if isinstance(part, Single):
            structs |= _structs_of(part.extra)
            continue
        bodies.append(part.body)
        structs |= {each.__name__: each for each in (part.body, *part.body.kinds()[1].values())}
        structs |= {each.__name__: each for each in (part.destroy_answers,) if each}
        patched += [part.body.__name__] if part.update and part.partial else []
        for extra in part.extras:
            structs |= _structs_of(extra)
    _, found = msgspec.json.schema_components(structs.values(), ref_template="#/components/schemas/{name}")
    schemas: dict[str, Any] = {name: in_openapi_3(schema) for name, schema in found.items()}
    for name in patched:
        schemas[f"Patched{name}"] = {key: each for key, each in schemas[name].items() if key != "required"}
    for part in parts:
        if isinstance(part, Resource):
            schemas |= _named_otherwise(part, schemas)
            if part.expands:
                schemas[expanded_name(part.body.__name__, True)] = expanded_schema(part.body.__name__)
    for body in bodies:
        tell_kinds(schemas, body)
    return {**schemas, **fault_schemas()}


def _named_otherwise(it: Resource, schemas: dict[str, Any]) -> dict[str, Any]:
    """The same bodies, by the names that the standard has for what comes in."""
    name = it.body.__name__
    return {other: schemas[f"Patched{name}" if verb == "partial_update" else name] for verb, other in it.bodies.items()}


def _structs_of(extra: Extra) -> dict[str, type[msgspec.Struct]]:
    return {each.__name__: each for each in (extra.body, extra.answers) if each}
