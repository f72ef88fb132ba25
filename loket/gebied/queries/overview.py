"""What we know of the town's ground, for who maintains it."""

from dataclasses import dataclass

from django.db.models import Count

from loket.gebied.models import Address, LampPost, OwnerArea, OwnerKind, Street, Wijk
from loket.kernel.audit import HistoryRow, history_of


@dataclass(frozen=True, slots=True)
class Counts:
    wijken: int
    owners: int
    streets: int
    addresses: int
    lamp_posts: int


@dataclass(frozen=True, slots=True)
class PlaceCount:
    place: str
    streets: int
    addresses: int


@dataclass(frozen=True, slots=True)
class OwnerContact:
    code: str
    name: str
    kind: str
    phone: str
    email: str


def counts() -> Counts:
    """How much of everything there is. Five statements."""
    models = (Wijk, OwnerArea, Street, Address, LampPost)
    return Counts(*(model._default_manager.count() for model in models))


def places() -> list[PlaceCount]:
    """How many streets and addresses each place has, by name."""
    rows = Address.objects.values_list("street__place").annotate(Count("street", distinct=True), Count("id"))
    return [PlaceCount(*row) for row in rows.order_by("street__place")]


def owners() -> list[OwnerContact]:
    """The organisations that look after ground in the town, by name."""
    rows = OwnerArea.objects.order_by("name").values_list("code", "name", "kind", "phone", "email")
    return [OwnerContact(code, name, OwnerKind(kind).label, phone, email) for code, name, kind, phone, email in rows]


def last_imports(*, most: int = 5) -> list[HistoryRow]:
    """The last times that addresses were imported, the newest first."""
    return history_of("gebied", "adressen", most=most)
