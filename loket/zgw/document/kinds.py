"""A body that comes in kinds, in an OpenAPI document: what all have, and what each kind adds (a discriminator)."""

from typing import Any

from loket.zgw.wire import Body


def tell_kinds(schemas: dict[str, Any], body: type[Body]) -> None:
    """Within the schemas, where each kind stands with all its fields already."""
    name, kinds = body.kinds()
    if not kinds:
        return
    shared = {"$ref": f"#/components/schemas/{body.shared() or body.__name__}"}
    own = _own_fields(next(iter(kinds.values())))
    for kind in kinds.values():
        fields = schemas[kind.__name__]["properties"]
        added = {"type": "object", "properties": {field: fields[field] for field in own}}
        schemas[kind.__name__] = {"allOf": [shared, added]}
    told = schemas[body.__name__]
    told["properties"] = {field: each for field, each in told["properties"].items() if field not in own}
    mapping = {value: f"#/components/schemas/{kind.__name__}" for value, kind in kinds.items()}
    discriminator = {"propertyName": name, "mapping": mapping}
    if body.shared():
        schemas[body.shared()] = told
        schemas[body.__name__] = {
            "oneOf": [{"$ref": each} for each in mapping.values()],
            "discriminator": discriminator,
        }
    else:
        told["discriminator"] = discriminator


def _own_fields(kind: type[Body]) -> list[str]:
    """The fields that a kind says of itself."""
    names = dict(zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True))
    return [names[name] for name in kind.__annotations__ if name in names]
