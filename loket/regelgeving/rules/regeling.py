"""When a text may come into force, and what is still missing (Gemeentewet 139, 142; Bekendmakingswet)."""

import re
from datetime import date

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.regelgeving.permissions import EDIT

CVDR = re.compile(r"CVDR\d{1,8}")
GEMEENTEBLAD = re.compile(r"gmb-(\d{4})-\d{1,7}")


def why_not_edit(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(EDIT):
        return None
    return Refusal("regeling-not-allowed", "U mag geen regelingen invoeren.")


def why_not_adopt(*, text: str, adopted_on: date, in_force_from: date, last_from: date | None) -> list[Refusal]:
    """All that is wrong with a new text. `last_from` is the day on which the newest text came into force."""
    found = []
    if not text.strip():
        found.append(Refusal("versie-without-text", "Vul de tekst van de regeling in.", "text"))
    if in_force_from < adopted_on:
        reason = "Een regeling werkt niet terug. Kies een dag op of na het besluit."
        found.append(Refusal("versie-before-adoption", reason, "in_force_from"))
    if last_from and in_force_from <= last_from:
        reason = "Er geldt al een nieuwere tekst. Kies een latere dag."
        found.append(Refusal("versie-not-newest", reason, "in_force_from"))
    return found


def why_not_publish(*, cvdr_id: str, gemeenteblad: str, published_on: date, adopted_on: date) -> list[Refusal]:
    found = []
    if not CVDR.fullmatch(cvdr_id):
        found.append(Refusal("cvdr-id-wrong", "Een CVDR-nummer ziet er zo uit: CVDR123456.", "cvdr_id"))
    if not GEMEENTEBLAD.fullmatch(gemeenteblad):
        reason = "Een nummer van het gemeenteblad ziet er zo uit: gmb-2026-12345."
        found.append(Refusal("gemeenteblad-wrong", reason, "gemeenteblad"))
    if published_on < adopted_on:
        reason = "De bekendmaking kan niet vóór het besluit zijn."
        found.append(Refusal("published-before-adoption", reason, "published_on"))
    return found


def binds(*, published_on: date | None, on: date) -> bool:
    """A text that was not made known binds nobody (Gemeentewet 139 lid 1)."""
    return published_on is not None and published_on <= on
