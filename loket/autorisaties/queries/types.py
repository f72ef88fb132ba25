"""The types that rights name. They are kept floors above, so all that is known here are their addresses."""

import re
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import urlsplit
from uuid import UUID

from loket.kernel.sql import rows
from loket.zgw.links import NOWHERE, is_ours
from loket.zgw.shape import all_shapes

PATHS = {
    "zrc": "zaaktypen",
    "drc": "informatieobjecttypen",
    "brc": "besluittypen",
}
OURS = re.compile(r"/catalogi/api/v1/(\w+)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/?")


def type_id_in(url: str) -> UUID:
    """The id in an address of a type of ours; an id that no type has for another's."""
    found = OURS.fullmatch(urlsplit(url).path)
    return UUID(found[2]) if found and is_ours(urlsplit(url).netloc) else NOWHERE


def what_is_wrong(types: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """For each address, told with its component, what is wrong with it. Another catalogue's are not looked at."""
    wrong: dict[str, str | None] = {}
    asked: dict[str, dict[UUID, str]] = defaultdict(dict)
    for component, url in types:
        if not is_ours(urlsplit(url).netloc):
            continue
        found = OURS.fullmatch(urlsplit(url).path)
        wrong[url] = "bad-url"
        if found and found[1] != PATHS[component]:
            wrong[url] = "invalid-resource"
        elif found:
            asked[found[1]][UUID(found[2])] = url
    for path, ids in asked.items():
        wrong |= {ids[id]: None for id in _there(path, list(ids))}
    return wrong


def _there(path: str, ids: list[UUID]) -> set[UUID]:
    shape = next((each for each in all_shapes() if each.api.name == "catalogi" and each.path == f"{path}/{{id}}"), None)
    if shape is None:
        return set()
    sql = f"SELECT t.id FROM {shape.table.replace('{t}', 't')} WHERE t.id = ANY(%(ids)s::uuid[])"
    return {found[0] for found in rows(sql, {"ids": ids})}
