"""From a zaak as the wire has it to what a command takes: addresses become ids, groups stay as they were sent."""

from typing import Any, cast
from uuid import UUID

import msgspec

from loket.catalogi.queries.shapes import ZAAKTYPE
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.rules.gegevens import Zaakgegevens
from loket.zaken.schemas.zaak import RelevanteZaak, Zaak
from loket.zgw.links import NOWHERE, Links, is_our_address, local_id
from loket.zgw.shape import camel
from loket.zgw.wire import values_of

GROUPS = {"verlenging", "opschorting", "processobject", "kenmerken"}


def given_in(body: Zaak, links: Links, *, only: frozenset[str] | None = None) -> Zaakgegevens:
    """What the command takes; with `only` no more than the fields of those names in the standard.

    A wrong address becomes an id that is nowhere; `links` knows what is wrong with it.
    """
    values: dict[str, Any] = values_of(body)
    if only is not None:
        values = {name: value for name, value in values.items() if camel(name) in only}
    if "zaaktype" in values:
        values["zaaktype_id"] = links.find_or_nowhere("zaaktype", values.pop("zaaktype"), ZAAKTYPE)
    if "hoofdzaak" in values:
        values["hoofdzaak_id"] = _hoofdzaak(links, values.pop("hoofdzaak"))
    if "relevante_andere_zaken" in values:
        values["relevante_andere_zaken"] = [_related(each) for each in values["relevante_andere_zaken"]]
    for name in GROUPS & values.keys():
        values[name] = msgspec.to_builtins(values[name])
    if not values.get("archiefnominatie", "x"):
        values["archiefnominatie"] = None
    return cast(Zaakgegevens, values)


def _hoofdzaak(links: Links, url: str | None) -> UUID | None:
    """Whatever it is, when it is no zaak of ours it does not match (zrc-013)."""
    if url and not local_id(url, ZAAK):
        links.wrong("hoofdzaak", "no_match")
        return NOWHERE
    return local_id(url, ZAAK) if url else None


def _related(each: RelevanteZaak) -> dict[str, Any]:
    """A zaak of ours by its id, another by its address; an address of ours that is no zaak is nowhere (zrc-011)."""
    told = {name: value for name, value in msgspec.to_builtins(each).items() if value and name != "url"}
    if found := local_id(each.url, ZAAK):
        return {"id": str(found), **told}
    return {"id": str(NOWHERE), **told} if is_our_address(each.url) else {"url": each.url, **told}
