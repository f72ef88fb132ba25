"""From a body to the values of a command."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from loket.catalogi.models.informatieobjecttype import no_generic_name
from loket.zgw.links import Links
from loket.zgw.resource import Sent
from loket.zgw.shape import Shape, camel
from loket.zgw.wire import Body, values_of

NULL_IS_BLANK: Mapping[str, Callable[[], Any]] = {
    "toelichting": str,
    "procesobjectaard": str,
    "omschrijving_generiek": no_generic_name,
}


def values_in(body: Body, sent: Sent, links: Mapping[str, Shape]) -> dict[str, Any]:
    """What was sent, by the names of the columns; addresses of our own are ids. Raises WrongBody for a wrong one."""
    found = Links()
    values: dict[str, Any] = {}
    for name, value in values_of(body).items():
        if sent is not None and camel(name) not in sent:
            continue
        if name in links:
            id = found.find(camel(name), value, links[name])
            values[f"{name}_id"] = id if value else None
        else:
            values[name] = NULL_IS_BLANK[name]() if value is None and name in NULL_IS_BLANK else _plain(value)
    found.check()
    return values


def ids_in(name: str, urls: list[str | None], shape: Shape) -> list[Any]:
    """The ids in a list of addresses. Raises WrongBody with every wrong one."""
    links = Links()
    ids = links.find_all(name, [url for url in urls if url], shape)
    links.check()
    return ids


def _plain(value: Any) -> Any:
    """A group as JSON, with the names of the standard."""
    if isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)
    return [_plain(each) for each in value] if isinstance(value, list) else value
