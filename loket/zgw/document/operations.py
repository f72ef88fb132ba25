"""The operations in an OpenAPI document, out of the resources that answer."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from loket.zgw.audit import AuditTrail, Audittrail
from loket.zgw.document.parts import answers, expanded_name, headers, parameter, uuid_parameter
from loket.zgw.filters import Filter
from loket.zgw.lists import LARGEST
from loket.zgw.resource import Extra, Resource
from loket.zgw.single import Single

Operation: TypeAlias = dict[str, Any]
PROSE = {
    "list": "Alle {} opvragen.",
    "create": "Maak een {} aan.",
    "retrieve": "Een specifieke {} opvragen.",
    "update": "Werk een {} in zijn geheel bij.",
    "partial_update": "Werk een {} deels bij.",
    "destroy": "Verwijder een {}.",
    "headers": "De headers voor een specifieke {} opvragen.",
}


def operations_of(part: Any) -> Iterable[tuple[str, str, Operation]]:
    """Path, method and operation of each thing that can be done with this part of an API."""
    if isinstance(part, Audittrail):
        yield from _trail_operations(part)
    elif isinstance(part, Single):
        yield f"/{part.extra.path}", part.extra.method.lower(), _single_operation(part)
    elif isinstance(part, Resource):
        yield from _resource_operations(part)


def _resource_operations(it: Resource) -> Iterable[tuple[str, str, Operation]]:
    many, one, schema = _way(it.collection), f"{_way(it.collection)}/{{uuid}}", it.body.__name__
    if it.listing:
        name = expanded_name(schema, it.listing.expands)
        page = _paged(name) if it.listing.paged else {"type": "array", "items": _ref(name)}
        yield many, "get", _operation(it, "list", it.read, page, parameters=_list_parameters(it))
    if it.create:
        body = it.bodies.get("create", schema)
        yield many, "post", _operation(it, "create", it.may_create, _ref(schema), body=body, status=201)
    shown = _ref(expanded_name(schema, it.expands))
    yield one, "get", _operation(it, "retrieve", it.read, shown, parameters=_one_parameters(it))
    if it.tagged:
        yield one, "head", _operation(it, "headers", it.read, None)
    if it.update:
        body = it.bodies.get("update", schema)
        yield one, "put", _operation(it, "update", it.may_update, _ref(schema), body=body)
        if it.partial:
            patched = it.bodies.get("partial_update", f"Patched{schema}")
            yield one, "patch", _operation(it, "partial_update", it.may_update, _ref(schema), body=patched)
    if it.destroy:
        takes = [parameter(name, {"type": "boolean"}, "") for name in it.destroy_takes]
        gone = _operation(it, "destroy", it.may_destroy, None, parameters=takes, status=204)
        if it.destroy_answers:
            told = answers(200, _ref(it.destroy_answers.__name__), crs=it.crs, tagged=False)
            gone["responses"]["200"] = told["200"]
        yield one, "delete", gone
    for extra in it.extras:
        yield f"{many}/{extra.path}", extra.method.lower(), _extra_operation(it, extra)


def _operation(
    it: Resource,
    verb: str,
    scopes: Iterable[str],
    schema: dict[str, Any] | None,
    *,
    parameters: Sequence[dict[str, Any]] = (),
    body: str = "",
    status: int = 200,
) -> Operation:
    found: Operation = {
        "operationId": it.shape.api.operation(it.shape.name, it.verbs.get(verb, verb)),
        "summary": PROSE[verb].format((it.title or it.shape.name).upper()),
        "tags": [it.shape.path.split("/")[0]],
        "security": [{"JWT-Claims": list(scopes)}],
        "parameters": [*_path_parameters(it, verb), *parameters, *_header_parameters(it, verb)],
        "responses": answers(status, schema, crs=it.crs, tagged=it.tagged and verb == "retrieve"),
    }
    if body:
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": _ref(body)}}}
    return found


def _extra_operation(it: Resource, extra: Extra) -> Operation:
    verb = "update" if "{uuid}" in extra.path else "list"
    parameters = [*_path_parameters(it, verb), *_header_parameters(it, "create")]
    return _operation_of(extra, it.shape.path.split("/")[0], parameters, crs=it.crs)


def _single_operation(it: Single) -> Operation:
    ids = [uuid_parameter("uuid")] if "{uuid}" in it.extra.path else []
    parameters = [*ids, *headers(crs=it.crs, writes=it.extra.method != "GET", tagged=False)]
    return _operation_of(it.extra, it.extra.path.split("/")[0], parameters, crs=it.crs)


def _operation_of(extra: Extra, tag: str, parameters: list[dict[str, Any]], *, crs: bool) -> Operation:
    schema = _ref(extra.answers.__name__) if extra.answers else None
    if extra.paged and extra.answers:
        expands = extra.body is not None and "expand" in extra.body.__struct_fields__
        schema, parameters = _paged(expanded_name(extra.answers.__name__, expands)), [*parameters, _page()]
    found: Operation = {
        "operationId": extra.operation,
        "summary": extra.summary or extra.operation,
        "tags": [tag],
        "security": [{"JWT-Claims": list(extra.may)}],
        "parameters": [*parameters, *(_needed(name) for name in extra.asks), *_may_be_left_out(extra)],
        "responses": answers(extra.status, schema, crs=crs, tagged=False),
    }
    if extra.body:
        found["requestBody"] = {"content": {"application/json": {"schema": _ref(extra.body.__name__)}}}
    return found


def _may_be_left_out(extra: Extra) -> list[dict[str, Any]]:
    return [parameter(name, {"type": "string"}, "") for name in extra.takes]


def _needed(name: str) -> dict[str, Any]:
    return {**parameter(name, {"type": "string"}, ""), "required": True}


def _trail_operations(it: Audittrail) -> Iterable[tuple[str, str, Operation]]:
    way = f"/{it.main.path.split('/')[0]}/{{{it.parameter}}}/audittrail"
    schema, many = _ref(AuditTrail.__name__), {"type": "array", "items": _ref(AuditTrail.__name__)}
    for path, verb, answer, ids in (
        (way, "list", many, [it.parameter]),
        (f"{way}/{{uuid}}", it.retrieve, schema, [it.parameter, "uuid"]),
    ):
        yield (
            path,
            "get",
            {
                "operationId": f"audittrail_{verb}",
                "summary": "Audittrail opvragen.",
                "tags": [it.main.path.split("/")[0]],
                "security": [{"JWT-Claims": ["audittrails.lezen"]}],
                "parameters": [uuid_parameter(name) for name in ids],
                "responses": answers(200, answer, crs=False, tagged=verb != "list"),
            },
        )


def _way(collection: str) -> str:
    return "/" + collection.replace("<uuid:", "{").replace(">", "}")


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _page() -> dict[str, Any]:
    return parameter("page", {"type": "integer"}, "Een pagina van de lijst, vanaf 1.")


def _paged(name: str) -> dict[str, Any]:
    link = {"type": "string", "format": "uri", "nullable": True}
    results = {"type": "array", "items": _ref(name)}
    properties = {"count": {"type": "integer"}, "next": link, "previous": link, "results": results}
    return {"type": "object", "required": ["count", "results"], "properties": properties}


def _path_parameters(it: Resource, verb: str) -> list[dict[str, Any]]:
    names = [*it.within, *([] if verb in ("list", "create") else ["uuid"])]
    return [uuid_parameter(name) for name in names]


def _header_parameters(it: Resource, verb: str) -> list[dict[str, Any]]:
    return headers(
        crs=it.crs, writes=verb in ("create", "update", "partial_update"), tagged=it.tagged and verb == "retrieve"
    )


def _list_parameters(it: Resource) -> list[dict[str, Any]]:
    assert it.listing
    found = [_filter_parameter(each) for each in it.listing.filters]
    if it.listing.ordering:
        found.append(parameter("ordering", {"type": "string"}, "Sorteer op deze velden, met - ervoor aflopend."))
    if it.listing.expands:
        found.append(parameter("expand", {"type": "string"}, "Neem deze gelinkte resources op in het antwoord."))
    if it.listing.paged:
        size = {"type": "integer", "minimum": 1, "maximum": LARGEST}
        found += [_page(), parameter("pageSize", size, "Hoeveel er op een pagina staan.")]
    return found


def _one_parameters(it: Resource) -> list[dict[str, Any]]:
    names = [*(["expand"] if it.expands else []), *([it.day] if it.day else []), *it.also]
    return [parameter(name, {"type": "string"}, "") for name in names]


def _filter_parameter(each: Filter) -> dict[str, Any]:
    found = parameter(each.name, dict(each.schema), "")
    return {**found, "explode": False} if each.schema.get("type") == "array" else found
