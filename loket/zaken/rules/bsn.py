"""Where a BSN stands in the structs of the standard, so that it can be kept apart from them."""

from typing import Any

NAME = "inpBsn"
WITHIN = {"natuurlijk_persoon": (), "zakelijk_recht": ("heeftAlsGerechtigde", "natuurlijkPersoon")}


def without_bsn(kind: str, struct: dict[str, Any] | None) -> tuple[dict[str, Any] | None, str]:
    """The struct without its BSN, and the BSN, or an empty text when there is none."""
    if struct is None or kind not in WITHIN:
        return struct, ""
    kept = dict(struct)
    here: Any = kept
    for step in WITHIN[kind]:
        if not isinstance(here.get(step), dict):
            return kept, ""
        here[step] = dict(here[step])
        here = here[step]
    return kept, here.pop(NAME, "")
