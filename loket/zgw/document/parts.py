"""Pieces of an OpenAPI document that every operation needs: headers, parameters, answers, faults."""

from typing import Any

STATUSES = {
    400: "Bad request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    409: "Conflict",
    410: "Gone",
    412: "Precondition failed",
    413: "Payload too large",
    415: "Unsupported media type",
    429: "Too many requests",
    500: "Internal server error",
}
CRS = {"type": "string", "enum": ["EPSG:4326"]}
DONE = {200: "OK", 201: "Created", 204: "No content"}
VERSION = {"API-version": {"schema": {"type": "string"}, "description": "De versie van de standaard."}}


def parameter(name: str, schema: dict[str, Any], description: str, *, where: str = "query") -> dict[str, Any]:
    return {"name": name, "in": where, "schema": schema, "description": description or name}


def uuid_parameter(name: str) -> dict[str, Any]:
    return {**parameter(name, {"type": "string", "format": "uuid"}, "", where="path"), "required": True}


def headers(*, crs: bool, writes: bool, tagged: bool) -> list[dict[str, Any]]:
    found = []
    if crs:
        names = ["Accept-Crs", *(["Content-Crs"] if writes else [])]
        found += [
            {**parameter(name, CRS, "Het stelsel van de plaatsen.", where="header"), "required": True} for name in names
        ]
    if writes:
        found.append(parameter("X-Audit-Toelichting", {"type": "string"}, "Waarom dit gebeurt.", where="header"))
        found.append(parameter("X-NLX-Logrecord-ID", {"type": "string"}, "Het nummer van het verzoek.", where="header"))
    if tagged:
        found.append(parameter("If-None-Match", {"type": "string"}, "ETags die de client al heeft.", where="header"))
    return found


def answers(status: int, schema: dict[str, Any] | None, *, crs: bool, tagged: bool) -> dict[str, Any]:
    told: dict[str, Any] = dict(VERSION)
    if crs and status != 204:
        told["Content-Crs"] = {"schema": CRS}
    if tagged:
        told["ETag"] = {"schema": {"type": "string"}}
    if status == 201:
        told["Location"] = {"schema": {"type": "string", "format": "uri"}}
    good: dict[str, Any] = {"description": DONE.get(status, "OK"), "headers": told}
    if schema:
        good["content"] = {"application/json": {"schema": schema}}
    found: dict[str, Any] = {str(status): good}
    if tagged:
        found["304"] = {"description": "Not modified"}
    for code, description in STATUSES.items():
        name = "ValidatieFout" if code == 400 else "Fout"
        content = {"application/problem+json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
        found[str(code)] = {"description": description, "headers": VERSION, "content": content}
    return found


def expanded_name(name: str, expands: bool) -> str:
    """The name of the same schema, with what is expanded when that can be asked."""
    return f"{name}Expanded" if expands else name


def expanded_schema(name: str) -> dict[str, Any]:
    """The same with `_expand`: what was asked for, each under the name of its field."""
    asked = {"type": "object", "description": "De gelinkte resources waar `expand` om vroeg.", "readOnly": True}
    same = {"$ref": f"#/components/schemas/{name}"}
    return {"allOf": [same, {"type": "object", "properties": {"_expand": asked}}]}


def fault_schemas() -> dict[str, Any]:
    text = {"type": "string"}
    fields = {
        "type": {"type": "string"},
        "code": text,
        "title": text,
        "status": {"type": "integer"},
        "detail": text,
        "instance": text,
    }
    required = ["code", "title", "status", "detail", "instance"]
    wrong = {"type": "array", "items": {"$ref": "#/components/schemas/FieldValidationError"}}
    return {
        "Fout": {"type": "object", "required": required, "properties": fields},
        "ValidatieFout": {
            "type": "object",
            "required": [*required, "invalidParams"],
            "properties": {**fields, "invalidParams": wrong},
        },
        "FieldValidationError": {
            "type": "object",
            "required": ["name", "code", "reason"],
            "properties": {"name": text, "code": text, "reason": text},
        },
    }


def in_openapi_3(schema: Any) -> Any:
    """JSON Schema says `anyOf: [X, null]` where OpenAPI 3.0 says `nullable`."""
    if isinstance(schema, list):
        return [in_openapi_3(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: in_openapi_3(each) for key, each in schema.items()}
    choices = found.get("anyOf", [])
    kept = [each for each in choices if each.get("type") != "null"]
    if len(kept) < len(choices):
        del found["anyOf"]
        found["nullable"] = True
        if len(kept) != 1:
            found["anyOf"] = kept
        elif "$ref" in kept[0]:
            found["allOf"] = kept
        else:
            found = {**kept[0], **found}
        if None not in found.get("enum", [None]):
            found["enum"] = [*found["enum"], None]
    if isinstance(found.get("default"), dict | list):
        del found["default"]
    return found
