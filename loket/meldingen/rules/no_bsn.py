"""A melding is made without BSN: nothing that carries one is taken in (S-44)."""

from collections.abc import Iterable

from loket.kernel.refusal import Refusal

NAMES = frozenset({"bsn", "burgerservicenummer", "sofinummer"})


def why_not_names(names: Iterable[str]) -> Refusal | None:
    """Refused by the name of the field, whatever stands in it."""
    if any(name.strip().lower().replace("-", "").replace("_", "") in NAMES for name in names):
        return Refusal("bsn-not-allowed", "Stuur geen BSN. Voor een melding hebben wij dat niet nodig.")
    return None
