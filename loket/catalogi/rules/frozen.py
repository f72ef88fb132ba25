"""What is published stays as it is (ztc-009, ztc-010, ztc-015c)."""

from collections.abc import Mapping, Set
from typing import Any

from loket.catalogi.rules.profile import Profile
from loket.kernel.refusal import Refusal

END = "einde_geldigheid"
KEPT = ("catalogus_id", "begin_geldigheid")
GROWING = (
    "besluittypen",
    "deelzaaktypen",
    "gerelateerde_zaaktypen",
    "informatieobjecttypen",
    "producten_of_diensten",
    "trefwoorden",
    "trefwoord",
)
ALLOWED_TO_GROW = ("opschorting_en_aanhouding_mogelijk", "verlenging_mogelijk")


def why_not_change(*, concept: bool, names: Set[str] | None, forced: bool) -> Refusal | None:
    """Of a published type only the end may be set. `names` are the fields that were sent, None for all (ztc-009)."""
    if concept or forced or (names is not None and names <= {END}):
        return None
    return Refusal("non-concept-object", "Dit type is gepubliceerd. Maak een nieuwe versie.")


def why_not_remove(*, concept: bool, forced: bool) -> Refusal | None:
    if concept or forced:
        return None
    return Refusal("non-concept-object", "Alleen een concept mag weg.")


def why_no_correction(old: Mapping[str, Any], new: Mapping[str, Any], *, named_by: str) -> list[Refusal]:
    """A correction of a published type only adds: zaken that are under way stay valid (ztc-015c).

    `named_by` is the field by which others know the type: that stays too.
    """
    wrong = [name for name in (*KEPT, named_by) if name in new and new[name] != old[name]]
    wrong += [name for name in GROWING if name in new and any(each not in new[name] for each in old[name])]
    wrong += [name for name in ALLOWED_TO_GROW if name in new and old[name] and not new[name]]
    return [
        Refusal("non-concept-object", "Dit type is gepubliceerd. U mag alleen iets toevoegen.", _camel(name))
        for name in wrong
    ]


def why_not_below(*, concept: bool, adds: bool = False, forced: bool = False) -> Refusal | None:
    """What hangs below a published zaaktype is frozen; who may force, may add (ztc-010, ztc-015c)."""
    if concept or (adds and forced):
        return None
    return Refusal("non-concept-zaaktype", "Het zaaktype is gepubliceerd. Maak een nieuwe versie van het zaaktype.")


def why_not_relation(
    *, zaaktype_concept: bool, iot_concept: bool, profile: Profile, adds: bool = False, forced: bool = False
) -> Refusal | None:
    """The place of a kind of document in a zaaktype is frozen once both are published; later: once the zaaktype is."""
    frozen = not zaaktype_concept and (profile.zaaktype_alone or not iot_concept)
    if not frozen or (adds and forced):
        return None
    return Refusal("non-concept-relation", "Het zaaktype is gepubliceerd. Maak een nieuwe versie van het zaaktype.")


def _camel(name: str) -> str:
    first, *rest = name.removesuffix("_id").split("_")
    return first + "".join(word.title() for word in rest)
