"""Wijken and areas of other owners come as one whole map (GeoJSON)."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.text import slugify

from loket.gebied.commands.addresses import alone_on_the_map
from loket.gebied.events import OwnerAreasDrawn, WijkenDrawn
from loket.gebied.models import OwnerArea, OwnerKind, Wijk
from loket.gebied.rules import why_not_area, why_not_tiling
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse


@transaction.atomic
def draw_wijken(*, collection: Mapping[str, Any], source: str, by: Actor) -> list[str]:
    """Replace the wijken by the features of a GeoJSON FeatureCollection (`code`, `name`); answers the codes.

    Raises Refused when a feature is no whole area, wijken overlap or leave a hole, or a wijk that goes is in use.
    """
    alone_on_the_map()
    features = _features(collection)
    refuse(*why_not_tiling({feature["name"]: feature["geometry"] for feature in features}))

    _replace(Wijk, features, ["code", "name", "geometry"])
    codes = [feature["code"] for feature in features]
    announce(WijkenDrawn("wijken", source, codes), by=by)
    return codes


@transaction.atomic
def draw_owner_areas(*, collection: Mapping[str, Any], source: str, by: Actor) -> list[str]:
    """Replace the areas of other owners (`code`, `name`, `kind`, `phone`, `email`); answers the codes."""
    alone_on_the_map()
    features = _features(collection)
    refuse(*(_why_not_kind(feature) for feature in features))

    _replace(OwnerArea, features, ["code", "name", "kind", "phone", "email", "geometry"])
    codes = [feature["code"] for feature in features]
    announce(OwnerAreasDrawn("beheerders", source, codes), by=by)
    return codes


def _features(collection: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The properties of each feature with its geometry; refuses all that are wrong, together."""
    found = collection.get("features")
    if not isinstance(found, list) or not found or not all(isinstance(feature, dict) for feature in found):
        raise Refused(Refusal("not-a-map", "Dit is geen kaart in GeoJSON.", "file"))
    features = [{**(each.get("properties") or {}), "geometry": each.get("geometry")} for each in found]
    refuse(*(_why_not_named(feature) for feature in features))
    refuse(*(why_not_area(feature["name"], feature["geometry"]) for feature in features))
    if len({feature["code"] for feature in features}) < len(features):
        raise Refused(Refusal("code-twice", "Een code staat twee keer in de kaart.", "code"))
    return features


def _why_not_named(feature: Mapping[str, Any]) -> Refusal | None:
    code, name = feature.get("code"), feature.get("name")
    if not isinstance(code, str) or not code or slugify(code) != code or len(code) > 40:
        return Refusal("area-without-code", "Elk gebied heeft een code van kleine letters en streepjes.", "code")
    if not isinstance(name, str) or not 0 < len(name) <= 80:
        return Refusal("area-without-name", f"Het gebied {code} heeft geen naam, of een te lange.", "name")
    return None


def _why_not_kind(feature: Mapping[str, Any]) -> Refusal | None:
    if feature.get("kind") in OwnerKind.values:
        return None
    return Refusal("owner-kind-unknown", f"De soort van {feature['name']} is onbekend.", "kind")


def _replace(model: type[Wijk] | type[OwnerArea], features: list[dict[str, Any]], fields: list[str]) -> None:
    now = timezone.now()
    rows = [model(**{name: feature.get(name) or "" for name in fields}, changed_at=now) for feature in features]
    model._default_manager.bulk_create(
        rows,  # type: ignore[arg-type]
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=[*fields[1:], "changed_at"],
    )
    try:
        model._default_manager.exclude(pk__in=[row.pk for row in rows]).delete()
    except ProtectedError:
        raise Refused(Refusal("area-in-use", "Een gebied dat verdwijnt, is nog in gebruik.", "file")) from None
