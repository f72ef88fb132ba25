"""When consent to be written to electronically can be written down, and taken back (Awb 2:8)."""

from collections.abc import Collection
from datetime import datetime

from loket.kernel.refusal import Refusal

LONGEST_SOURCE = 80
UNKNOWN = Refusal("kind-unknown", "Kies over welke berichten het gaat.", "soort_bericht")
SOURCES = ("telefoon", "balie", "brief", "e-mail", "website")


def why_not_source(bron: str) -> Refusal | None:
    """We must be able to show later where it was said (Awb 2:25)."""
    if not bron.strip():
        return Refusal("source-missing", "Schrijf op waar de klant dit zei.", "bron")
    if len(bron) > LONGEST_SOURCE:
        return Refusal("too-long", f"Gebruik niet meer dan {LONGEST_SOURCE} tekens.", "bron")
    return None


def why_not_given(
    soort: str, bron: str, *, soorten: Collection[str], at: datetime, now: datetime, has_it: bool
) -> list[Refusal | None]:
    """Everything at once. `soorten` are the kinds of the town; `has_it`: it stands there already."""
    known = None if soort in soorten else UNKNOWN
    later = Refusal("moment-to-come", "Dit moment moet nog komen.", "gegeven_op") if at > now else None
    twice = Refusal("consent-there", "Deze toestemming staat er al.", "soort_bericht") if has_it else None
    return [known, why_not_source(bron), later, twice]
