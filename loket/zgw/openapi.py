"""The OpenAPI document of an API, made from its resources and bodies; and the addresses of the whole API."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Protocol

import msgspec
from django.http import HttpResponse, HttpResponseBase
from django.urls import URLPattern, URLResolver, include, path

from loket.zgw.api import Api
from loket.zgw.document import document_of
from loket.zgw.door import Call, Door


class HasUrls(Protocol):
    def urls(self) -> list[URLPattern]: ...


def api_urls(api: Api, parts: Sequence[HasUrls], also: Iterable[URLPattern] = ()) -> list[URLResolver]:
    """Everything below the root of an API: its resources, and its document at the addresses of old and new (G-02)."""

    def show(call: Call) -> HttpResponseBase:
        kind = "application/json" if call.request.path.endswith("json") else "application/yaml"
        return HttpResponse(_encoded(api, tuple(parts), call.request.build_absolute_uri(api.root)), content_type=kind)

    door = Door(api, {"GET": show}, public=True)
    documents = [path(way, door) for way in ("schema/openapi.yaml", "openapi.yaml", "openapi.json")]
    return [path(f"{api.root[1:]}/", include([*documents, *also, *(url for part in parts for url in part.urls())]))]


@lru_cache(maxsize=16)
def _encoded(api: Api, parts: tuple[Any, ...], server: str) -> bytes:
    return msgspec.json.encode(document_of(api, parts, server))
