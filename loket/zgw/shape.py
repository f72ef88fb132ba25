"""How a row reads as JSON: PostgreSQL itself makes it, links and expanded relations included, in one statement.

A field of the model becomes a field of the standard: `start_datum` is `startDatum`, a foreign key the address of what
it points to. What the model does not hold is added: a `link`, `many` (the addresses of what points here), or `sql`.

Every text here is written by us at import; what a client sends goes in as a value.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from django.db import models

from loket.kernel.secrets import SEALED, EncryptedTextField
from loket.zgw.api import Api
from loket.zgw.seen import mark

BASE = "%(base)s::text"
Tree = Mapping[str, "Tree"]
_shapes: dict[type[models.Model], "Shape"] = {}


@dataclass(frozen=True, slots=True)
class Sql:
    """A field that is computed. `{t}` is the row."""

    text: str


def sealed(column: str) -> str:
    """The text of an encrypted column, still sealed, or an empty text: it is opened on the way out."""
    return f"coalesce('{SEALED}' || encode({column}, 'hex'), '')"


@dataclass(frozen=True, slots=True)
class Link:
    """The address of one other resource. `id` gives its id, `{t}` is this row.

    `blank`: where there is none the standard wants an empty text, not null.
    """

    model: type[models.Model]
    id: str
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """The addresses of several others, by a condition on `{r}`, the other, and `{t}`, this row."""

    model: type[models.Model]
    where: str
    order: str = "{r}.id"
    source: str = ""  # another FROM than the table of the model, such as a join; names the row {r}
    told: str = ""  # SQL for the value, when it tells more than addresses; the rest is for who expands
    whole: bool = False  # each is told with all its fields


Field = Sql | Link | Many


@dataclass(frozen=True, eq=False)
class Shape:
    """A resource as JSON. `name` is the resource in the standard, `path` the way to a row below the root of its API."""

    model: type[models.Model]
    api: Api
    name: str
    path: str  # "zaken/{id}", or "zaken/{zaak_id}/zaakeigenschappen/{id}"
    leave_out: frozenset[str] = frozenset()
    plus: dict[str, Field] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)  # where the standard's name is no camelCase of ours
    source: str = ""  # another FROM than the table of the model; names the row {t}
    ref: Mapping[str, str] = field(default_factory=dict)  # what stands beside uuid and url where others point here

    def __post_init__(self) -> None:
        _shapes.setdefault(self.model, self)

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields of the answer by their names in the standard."""
        found: dict[str, Field] = {"url": Sql(self.url())}
        for each in self.model._meta.concrete_fields:
            if each.name in self.leave_out or isinstance(each, EncryptedTextField):
                continue
            if each.primary_key:
                found["uuid"] = Sql("{t}.id")
            else:
                found[self.names.get(each.name, camel(each.name))] = _field_of(each)
        return {**{name: each for name, each in found.items() if name not in self.leave_out}, **self.plus}

    @cached_property
    def table(self) -> str:
        return self.source or f"{self.model._meta.db_table} {{t}}"

    def url(self, id: str = "{t}.id") -> str:
        """The address of a row, as SQL. Only `{t}.id` knows the ids that a longer path needs."""
        parts = self.path.split("/")
        text = "/".join(f"' || {_column(part, id)} || '" if part.startswith("{") else part for part in parts)
        return f"{BASE} || '{self.api.root}/{text}'".replace(" || ''", "")

    def gain(self, name: str, field: Field) -> None:
        """A capability above this one adds how its own rows stand here."""
        self.plus[name] = field
        self.__dict__.pop("fields", None)
        json_of.cache_clear()

    def pointer(self, row: str) -> str:
        """How others point at this row, as SQL: its address, or an object with its address."""
        if not self.api.open_klant:
            return self.url().replace("{t}", row)
        told = {"uuid": "{t}.id", "url": self.url(), **self.ref}
        pairs = ", ".join(f"'{name}', {sql}" for name, sql in told.items())
        return f"json_build_object({pairs})".replace("{t}", row)

    def select(self, tree: Tree, depth: int = 0) -> str:
        """The list of SELECT with each field by its name; `{t}` is filled in."""
        t = f"t{depth}"
        chosen = [f'{_value(each, t, depth)} AS "{name}"' for name, each in self.fields.items()]
        if tree:
            chosen.append(f'({self._expanded(tree, t, depth)}) AS "_expand"')
        return ", ".join(chosen)

    def json(self, tree: Tree, depth: int = 0) -> str:
        """A row as one JSON value, as SQL: `(SELECT row_to_json(...) ...)`, with the row named t<depth>."""
        return f"(SELECT row_to_json(j{depth}) FROM (SELECT {self.select(tree, depth)}) j{depth})"

    def related(self, name: str) -> "Shape | None":
        """What stands behind a field, when it can be expanded."""
        found = self.fields.get(name)
        return shape_of(found.model) if isinstance(found, Link | Many) and found.model in _shapes else None

    def _expanded(self, tree: Tree, t: str, depth: int) -> str:
        parts = []
        for name, deeper in tree.items():
            other, found = self.related(name), self.fields[name]
            assert other, f"{self.name} has nothing to expand at {name}"
            parts.append(f'{_embedded(found, other, deeper, t, depth + 1)} AS "{name}"')
        return f"SELECT row_to_json(e{depth}) FROM (SELECT {', '.join(parts)}) e{depth}"


def all_shapes() -> Iterable["Shape"]:
    return _shapes.values()


def shape_of(model: type[models.Model]) -> Shape:
    return _shapes[model]


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def tree_of(paths: Iterable[str]) -> dict[str, Any]:
    """`status.statustype` becomes `{"status": {"statustype": {}}}`: every step of a path is expanded."""
    tree: dict[str, Any] = {}
    for path in paths:
        here = tree
        for name in path.split("."):
            here = here.setdefault(name, {})
    return tree


@lru_cache(maxsize=512)
def json_of(shape: Shape, paths: tuple[str, ...] = ()) -> str:
    """The JSON of a row named t0, as SQL; remembered."""
    return shape.json(tree_of(paths))


def _field_of(each: "models.Field[Any, Any]") -> Field:
    column = f"{{t}}.{each.column}"
    if isinstance(each, models.ForeignKey):
        return Link(each.related_model, column)
    if isinstance(each, models.DateTimeField):
        return Sql(f"to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
    return Sql(column)


def _value(each: Field, t: str, depth: int) -> str:
    if isinstance(each, Sql):
        return each.text.replace("{t}", t)
    if isinstance(each, Many) and each.told:
        return each.told.replace("{t}", t)
    other = shape_of(each.model)
    if isinstance(each, Link):
        address = _address(each, other, t, f"r{depth}")
        return f"coalesce({address}, '')" if each.blank else address
    r = f"r{depth}"
    told = other.json({}, depth + 1) if each.whole else other.pointer(r)
    if each.whole:
        r = f"t{depth + 1}"
    if other.api.open_klant:
        return f"(SELECT coalesce(json_agg({told}), '[]') {_from_ordered(each, other, t, r)})"
    return f"ARRAY(SELECT {told} {_from(each, other, t, r)})"


def _address(each: Link, other: Shape, t: str, r: str) -> str:
    id = each.id.replace("{t}", t)
    if other.api.open_klant and not other.ref:
        pointer = f"json_build_object('uuid', {id}, 'url', {other.url(id)})"
        return f"CASE WHEN {id} IS NOT NULL THEN {pointer} END"
    if other.api.open_klant:
        return f"(SELECT {other.pointer(r)} FROM {other.table.replace('{t}', r)} WHERE {r}.id = {id})"
    if other.path.count("{") == 1:
        return other.url(id)
    return f"(SELECT {other.url().replace('{t}', r)} FROM {other.table.replace('{t}', r)} WHERE {r}.id = {id})"


def _embedded(each: Field, other: Shape, tree: Tree, t: str, depth: int) -> str:
    r = f"t{depth}"
    if isinstance(each, Link):
        found = f"{r}.id = {each.id.replace('{t}', t)}{mark(other.model, r)}"
        where = f"FROM {other.table.replace('{t}', r)} WHERE {found}"
        nothing = "null" if other.api.open_klant else "{}"
        return f"coalesce((SELECT {other.json(tree, depth)} {where}), '{nothing}'::json)"
    assert isinstance(each, Many)
    return f"(SELECT coalesce(json_agg({other.json(tree, depth)}), '[]') {_from_ordered(each, other, t, r)})"


def _from(each: Many, other: Shape, t: str, r: str) -> str:
    source = (each.source or other.table.replace("{t}", "{r}")).replace("{r}", r).replace("{t}", t)
    return f"FROM {source} WHERE {_told(each.where, t, r)} ORDER BY {_told(each.order, t, r)}"


def _from_ordered(each: Many, other: Shape, t: str, r: str) -> str:
    """json_agg takes the rows as they come: let them come in order."""
    source = (each.source or other.table.replace("{t}", "{r}")).replace("{r}", r).replace("{t}", t)
    where = f"({_told(each.where, t, r)}){mark(other.model, r)}"
    inner = f"SELECT {r}.* FROM {source} WHERE {where} ORDER BY {_told(each.order, t, r)}"
    return f"FROM ({inner}) {r}"


def _told(text: str, t: str, r: str) -> str:
    return text.replace("{r}", r).replace("{t}", t)


def _column(part: str, id: str) -> str:
    name = part.strip("{}")
    return id if name == "id" else f"{{t}}.{name}"
