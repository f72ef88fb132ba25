"""When an application with its rights is refused (ac-001 … ac-003)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from loket.kernel.refusal import Refusal

# Scopes that are about types: which component they belong to, and what must then be told of the type.
BOUND = {
    "zaken.": ("zrc", ("zaaktype", "max_vertrouwelijkheidaanduiding")),
    "documenten.": ("drc", ("informatieobjecttype", "max_vertrouwelijkheidaanduiding")),
    "besluiten.": ("brc", ("besluittype",)),
}
TYPES = {"zrc": "zaaktype", "drc": "informatieobjecttype", "brc": "besluittype"}
NAMES = {"max_vertrouwelijkheidaanduiding": "maxVertrouwelijkheidaanduiding"}


@dataclass(frozen=True, slots=True)
class Right:
    """Scopes of one component, for one type up to a level of confidentiality. Types are told by their address."""

    component: str
    scopes: tuple[str, ...]
    zaaktype: str = ""
    informatieobjecttype: str = ""
    besluittype: str = ""
    max_vertrouwelijkheidaanduiding: str = ""

    @property
    def type_url(self) -> str:
        return str(getattr(self, TYPES[self.component])) if self.component in TYPES else ""

    @property
    def is_bound(self) -> bool:
        """Some of its scopes are about types; then it never counts for every type."""
        return any(scope.startswith(tuple(BOUND)) for scope in self.scopes)


def why_not_rights(rights: Sequence[Right]) -> list[Refusal]:
    """Everything that is missing, of each right (ac-003)."""
    return [
        Refusal("required", "Dit veld is vereist.", f"autorisaties.{number}.{NAMES.get(name, name)}")
        for number, right in enumerate(rights)
        for start, (component, names) in BOUND.items()
        if right.component == component and any(scope.startswith(start) for scope in right.scopes)
        for name in names
        if not getattr(right, name)
    ]


def why_not_types(rights: Sequence[Right], there: Mapping[str, str | None]) -> list[Refusal]:
    """Each address leads to a type of its kind. `there` tells the code of what is wrong with an address, or None."""
    return [
        Refusal(code, "Deze URL verwijst niet naar wat hier hoort.", f"autorisaties.{number}.{TYPES[right.component]}")
        for number, right in enumerate(rights)
        if right.type_url and (code := there.get(right.type_url))
    ]


def why_not_client_ids(client_ids: Sequence[str], taken: Collection[str]) -> Refusal | None:
    """A client id belongs to one application (ac-001)."""
    if not client_ids:
        return Refusal("empty", "Noem minstens één client id.", "clientIds")
    double = next((each for each in client_ids if each in taken or client_ids.count(each) > 1), None)
    if double is None:
        return None
    return Refusal("clientId-exists", f"Het client id '{double}' is al van een applicatie.", "clientIds")


def why_not_all_or_some(*, everything: bool, rights: Sequence[Right]) -> Refusal | None:
    """All rights, or rights by name: not both, and not neither (ac-002)."""
    if everything and rights:
        return Refusal(
            "ambiguous-authorizations-specified", "Geef alle autorisaties, of noem ze. Niet allebei.", "nonFieldErrors"
        )
    if not everything and not rights:
        return Refusal("missing-authorizations", "Geef alle autorisaties, of noem er minstens één.", "nonFieldErrors")
    return None
