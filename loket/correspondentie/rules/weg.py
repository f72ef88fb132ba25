"""By which way a message goes: what its kind allows, what the customer said, and what we know of an address."""

from collections.abc import Collection
from dataclasses import dataclass

from loket.correspondentie.models import Berichtsoort, Weg
from loket.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Reach:
    """How somebody can be reached. `said_yes`: to be written to electronically about this kind (Awb 2:8). `logs_in`: in
    Mijn, with a number that we know; `has_bsn`: so there may be a Berichtenbox.
    """

    email: str = ""
    adres: str = ""
    said_yes: bool = False
    logs_in: bool = False
    has_bsn: bool = False


NO_MAIL = {
    Weg.EMAIL: "Wij weten geen e-mailadres.",
    Weg.MIJN: "Wij weten geen e-mailadres. Dan hoort de klant niet dat er een bericht is (Awb 2:10).",
}


def ways_of(soort: Berichtsoort, reach: Reach) -> list[Weg]:
    """Those that may be gone, the one that we like most first."""
    return [Weg(weg) for weg in soort.wegen if why_not_way(soort, Weg(weg), reach) is None]


def why_not_way(soort: Berichtsoort, weg: Weg, reach: Reach) -> Refusal | None:
    """Why a message of this kind may not go so."""
    if weg == Weg.SMS:
        return Refusal("letter-by-sms", "Een brief gaat niet met een sms.", "weg")
    if weg not in soort.wegen:
        if soort.is_besluit and weg == Weg.EMAIL:
            return Refusal("besluit-by-mail", "Een besluit gaat niet met gewone e-mail.", "weg")
        return Refusal("way-not-allowed", f"“{soort.naam}” gaat niet met {weg.label.lower()}.", "weg")
    if weg in (Weg.EMAIL, Weg.MIJN) and not reach.email:
        return Refusal("no-address", NO_MAIL[weg], "email")
    if weg == Weg.MIJN and not reach.logs_in:
        return Refusal("no-login", "Wij weten geen BSN of KvK-nummer. Dan kan de klant dit in Mijn niet zien.", "weg")
    if weg == Weg.BOX and not reach.has_bsn:
        return Refusal("no-bsn", "Wij weten geen BSN. Zonder BSN kan het niet naar de Berichtenbox.", "weg")
    if weg in (Weg.EMAIL, Weg.MIJN) and soort.toestemming and not reach.said_yes:
        return Refusal("no-consent", "De klant zei niet dat dit digitaal mag (Awb 2:8).", "weg")
    if weg == Weg.POST and not reach.adres.strip():
        return Refusal("no-address", "Wij weten geen adres.", "adres")
    return None


def first_way(soort: Berichtsoort, reach: Reach, *, among: Collection[Weg] = tuple(Weg)) -> Weg:
    """What to begin with, also while an address must still be filled in."""
    named = [Weg(weg) for weg in soort.wegen]
    liked = [way for way in [*ways_of(soort, reach), *named] if way in among]
    return next(iter(liked), named[0])
