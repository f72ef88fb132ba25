"""Kenmerken of a message, and the filters of an abonnement that ask for them (nrc-001 … nrc-003)."""

from collections.abc import Collection, Iterable, Mapping
from urllib.parse import urlsplit

from loket.kernel.refusal import Refusal
from loket.zgw.links import is_ours

ANY = "*"


def comparable(value: str) -> str:
    """An address of ours without the name of the host, by which others may know us differently; the rest as it is."""
    if not value.startswith(("http://", "https://")):
        return value
    try:
        parts = urlsplit(value)
    except ValueError:
        return value
    return parts.path.rstrip("/") if is_ours(parts.netloc) and "/api/v1/" in parts.path else value


def told(kenmerken: Mapping[str, str | None]) -> dict[str, str]:
    """The kenmerken as filters are compared with them."""
    return {name: comparable(value or "") for name, value in kenmerken.items()}


def demands(filters: Mapping[str, str]) -> dict[str, str]:
    """What the kenmerken of a message must hold; `*` asks for nothing."""
    return {name: comparable(value) for name, value in filters.items() if value not in ("", ANY)}


def why_not_filter(known: Iterable[str], filters: Iterable[str], field: str) -> Refusal | None:
    """Only the kenmerken of the kanaal can be filtered on (nrc-003)."""
    strange = sorted(set(filters) - set(known))
    if not strange:
        return None
    return Refusal("inconsistent-abonnement-filters", f"Dit kanaal heeft geen kenmerk '{strange[0][:100]}'.", field)


def why_not_tell(known: Iterable[str], kenmerken: Collection[str]) -> Refusal | None:
    """A message holds the kenmerken of its kanaal, and no others (nrc-002).

    Those with a dot (`zaaktype.catalogus`) came later: who does not know them may leave them out.
    """
    strange = sorted(set(kenmerken) - set(known))
    missing = [name for name in known if "." not in name and name not in kenmerken]
    if strange:
        return Refusal("kenmerken_inconsistent", f"Dit kanaal heeft geen kenmerk '{strange[0][:100]}'.", "kenmerken")
    if missing:
        return Refusal("kenmerken_inconsistent", f"Het kenmerk '{missing[0]}' ontbreekt.", "kenmerken")
    return None


def why_not_then(year: int) -> Refusal | None:
    """A moment that clocks and databases can hold, in each time zone."""
    return None if 1900 <= year < 9999 else Refusal("invalid", "Deze datum kan niet kloppen.", "aanmaakdatum")
