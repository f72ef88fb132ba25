"""What goes along when a call is passed on: asked once, given once (S-129)."""

from collections.abc import Mapping
from typing import Any

# Who it is, what it is about, what was read out. How it ends, and the key of the form, are of who has it now.
ALONG = (
    *("naam", "telefoon", "kanaal", "email", "partij", "gecontroleerd", "gecontroleerd_van"),
    *("q", "onderwerp", "notitie", "echte_vraag", "eerst_gezocht", "geopend", "gebruikt", "ingevuld"),
)


def carried(kept: Mapping[str, Any]) -> dict[str, Any]:
    """The draft of the colleague, as the one who gets the call begins with it: also that it is nobody whom we know."""
    along = {name: kept[name] for name in ALONG if kept.get(name)}
    return along | {"partij": kept.get("partij", ""), "herkend": bool(kept.get("herkend"))}
