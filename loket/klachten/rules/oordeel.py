"""The kind and the judgement of the whole klacht follow from its parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from loket.kernel.refusal import Refusal
from loket.klachten.models import Oordeel, Soort

# The 22 norms of propriety of the Nationale ombudsman, in their four groups.
NORMEN: dict[str, tuple[tuple[str, str], ...]] = {
    "Open en duidelijk": (
        ("transparant", "Transparant"),
        ("informatie", "Goede informatieverstrekking"),
        ("luisteren", "Luisteren naar de burger"),
        ("motivering", "Goede motivering"),
    ),
    "Respectvol": (
        ("grondrechten", "Respecteren van grondrechten"),
        ("deelname", "Bevorderen van actieve deelname"),
        ("bejegening", "Fatsoenlijke bejegening"),
        ("fair_play", "Fair play"),
        ("evenredigheid", "Evenredigheid"),
        ("bijzondere_zorg", "Bijzondere zorg"),
    ),
    "Betrokken en oplossingsgericht": (
        ("maatwerk", "Maatwerk"),
        ("samenwerking", "Samenwerking"),
        ("coulant", "Coulante opstelling"),
        ("voortvarendheid", "Voortvarendheid"),
        ("de_escalatie", "De-escalatie"),
    ),
    "Eerlijk en betrouwbaar": (
        ("integriteit", "Integriteit"),
        ("betrouwbaarheid", "Betrouwbaarheid"),
        ("onpartijdigheid", "Onpartijdigheid"),
        ("redelijkheid", "Redelijkheid"),
        ("voorbereiding", "Goede voorbereiding"),
        ("organisatie", "Goede organisatie"),
        ("professionaliteit", "Professionaliteit"),
    ),
}
NAMES = {code: name for group in NORMEN.values() for code, name in group}
JUDGED = (Oordeel.GEGROND, Oordeel.DEELS_GEGROND, Oordeel.ONGEGROND, Oordeel.GEEN_OORDEEL)
NO_PARTS = Refusal("parts-missing", "Schrijf eerst op uit welke delen de klacht bestaat.")


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it is judged."""

    oordeel: str = ""
    bevinding: str = ""
    norm: str = ""


def soort_of(soorten: Sequence[str]) -> str:
    """The kind of the whole: that of its parts, and *gecombineerd* when there are two or more (S-68)."""
    kinds = set(soorten)
    if not kinds:
        return ""
    return next(iter(kinds)) if len(kinds) == 1 else Soort.GECOMBINEERD


def oordeel_of(oordelen: Sequence[str]) -> Oordeel:
    """Founded when every part is, partly when some are; no judgement when of no part the facts could be established."""
    found = set(oordelen)
    if found == {Oordeel.GEGROND}:
        return Oordeel.GEGROND
    if Oordeel.GEGROND in found:
        return Oordeel.DEELS_GEGROND
    return Oordeel.GEEN_OORDEEL if found == {Oordeel.GEEN_OORDEEL} else Oordeel.ONGEGROND


def why_not_judge(
    parts: Sequence[Part],
    *,
    conclusie: str,
    heard: bool,
    not_heard: str,
    advised: bool,
    adviser: bool,
    late_answers: int,
) -> list[Refusal]:
    """Findings and judgement on each part, a conclusion, both sides heard, and the advice when there is an adviser
    (Awb 9:10, 9:12, 9:15, 9:16). `late_answers`: who was complained about and got no copy yet.
    """
    found = [] if parts else [NO_PARTS]
    for number, part in enumerate(parts, start=1):
        if part.oordeel not in (Oordeel.GEGROND, Oordeel.ONGEGROND, Oordeel.GEEN_OORDEEL):
            found.append(Refusal("judgement-missing", f"Kies een oordeel over deel {number}.", f"oordeel_{number}"))
        if not part.bevinding.strip():
            found.append(
                Refusal("finding-missing", f"Schrijf op wat je vond over deel {number}.", f"bevinding_{number}")
            )
        if part.norm and part.norm not in NAMES:
            found.append(Refusal("norm-unknown", "Kies een norm uit de lijst.", f"norm_{number}"))
    if not conclusie.strip():
        found.append(Refusal("conclusion-missing", "Schrijf op welke gevolgen wij hieraan verbinden.", "conclusie"))
    if not (heard or not_heard):
        found.append(Refusal("not-heard", "Hoor eerst de klager, of leg vast waarom dat niet nodig is."))
    if late_answers:
        found.append(Refusal("no-copy", "Stuur eerst een afschrift aan wie de klacht gaat."))
    if adviser and not advised:
        found.append(Refusal("advice-missing", "Leg eerst het advies van de adviseur vast."))
    return found
