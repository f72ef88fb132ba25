"""Types that name other types: from a name or an address to the name that we keep (ztc-000)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model, Q

from loket.catalogi.models import Besluittype, Informatieobjecttype, Zaaktype
from loket.catalogi.queries.shapes import BESLUITTYPE, INFORMATIEOBJECTTYPE, ZAAKTYPE
from loket.catalogi.rules.profile import profile
from loket.kernel.refusal import Refusal
from loket.zgw.links import local_id
from loket.zgw.shape import Shape


@dataclass(frozen=True, slots=True)
class Named:
    """Types that are named: their table, their shape, and the column that holds the name."""

    model: type[Model]
    shape: Shape
    column: str


BESLUITTYPEN = Named(Besluittype, BESLUITTYPE, "omschrijving")
INFORMATIEOBJECTTYPEN = Named(Informatieobjecttype, INFORMATIEOBJECTTYPE, "omschrijving")
ZAAKTYPEN = Named(Zaaktype, ZAAKTYPE, "identificatie")


class Names:
    """Reads the relations of one type, and gathers what is wrong with them."""

    def __init__(self, catalogus_id: UUID, own: str = "") -> None:
        self.catalogus_id, self.own = catalogus_id, own
        self.refusals: list[Refusal] = []

    def read(self, field: str, given: Iterable[str | None], named: Named) -> list[str]:
        """The names, each once. A name may be of a type that is still to come here, when another catalogus knows it."""
        wanted = [each for each in given if each]
        known = self._known(wanted, named)
        names: dict[str, None] = {}
        for each in wanted:
            name, catalogi = known.get(each, ("", set()))
            if each == self.own and named is ZAAKTYPEN:
                name, catalogi = each, {self.catalogus_id}
            if not name:
                self.refusals.append(Refusal("no_match", f"Wij kennen '{each[:80]}' niet.", field))
            elif _is_address(each) and self.catalogus_id not in catalogi and profile().one_catalogus:
                self.refusals.append(
                    Refusal("relations-incorrect-catalogus", "Dit type staat in een andere catalogus.")
                )
            else:
                names[name] = None
        return list(names)

    def read_related(self, field: str, given: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Related zaaktypen: an identificatie, or the address of a zaaktype that is not ours."""
        found = []
        for number, each in enumerate(given):
            target = str(each["zaaktype"])
            if not _is_address(target) or local_id(target, ZAAKTYPE):
                names = self.read(f"{field}.{number}.zaaktype", [target], ZAAKTYPEN)
                target = names[0] if names else target
            found.append({**each, "zaaktype": target})
        return found

    def _known(self, wanted: list[str], named: Named) -> dict[str, tuple[str, set[UUID]]]:
        """For each given name or address: the name, and the catalogi that hold it."""
        if not wanted:
            return {}
        ids = {each: id for each in wanted if (id := local_id(each, named.shape))}
        rows = named.model._default_manager.filter(
            Q(id__in=ids.values()) | Q(**{f"{named.column}__in": [each for each in wanted if each not in ids]})
        ).values_list("id", named.column, "catalogus_id")
        by_id = {id: (name, {catalogus}) for id, name, catalogus in rows}
        by_name: dict[str, tuple[str, set[UUID]]] = {}
        for _, name, catalogus in rows:
            by_name.setdefault(name, (name, set()))[1].add(catalogus)
        found = {each: by_id.get(ids[each]) if each in ids else by_name.get(each) for each in wanted}
        return {each: known for each, known in found.items() if known}


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))
