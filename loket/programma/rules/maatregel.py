"""A measure begins with a step on a day, and ends with what was seen on or after the day of the check (S-3)."""

import re
from datetime import date
from decimal import Decimal

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.programma.models import Gevolg, Maatregel, Stap, Thema
from loket.programma.permissions import BEHEREN
from loket.programma.rules.tekst import why_not_text

FROM_WHAT = re.compile(r"[a-z_]{2,20}:[\w.-]{1,90}")
CODE = re.compile(r"[\w.-]{1,60}")
ORIGINS = {  # how pages say where a measure comes from
    "indicator": "Een cijfer",
    "klacht": "Een klacht",
    "checklist": "Een controle op een locatie",
    "bevinding": "Een bevinding",
    "maatregel": "Een eerdere maatregel",
    "suggestie": "Een idee van een collega",
}


def why_not_begin(by: Actor) -> Refusal | None:
    """Every colleague may plan a measure; a customer or another program may not."""
    if by.kind in (ActorKind.STAFF, ActorKind.SYSTEM):
        return None
    return Refusal("not-allowed", "Alleen collega's maken een maatregel.")


def why_not_touch(maatregel: Maatregel, by: Actor) -> Refusal | None:
    mine = str(maatregel.owner_id) == by.id or by.may(BEHEREN) or by.kind == ActorKind.SYSTEM
    return None if mine else Refusal("maatregel-of-other", "Deze maatregel is van een ander.")


def why_not_plan(
    *,
    title: str,
    first_step: str,
    step_on: date | None,
    owner_known: bool,
    check_on: date | None,
    theme: str,
    about: str,
    indicator: str,
    today: date,
) -> list[Refusal]:
    """Refused without a first step and a day (S-169)."""
    found = [
        why_not_text(title, "title", "Schrijf op wat wij gaan doen.", most=200),
        why_not_text(first_step, "first_step", "Schrijf op wat de eerste stap is.", most=500),
        None if owner_known else Refusal("owner-missing", "Kies wie dit doet.", "owner"),
        None if theme in Thema.values else Refusal("theme-unknown", "Kies een thema uit de lijst.", "theme"),
        why_not_origin(about, indicator),
    ]
    if step_on is None or step_on < today:
        found.append(Refusal("step-day-missing", "Kies een dag die nog komt.", "step_on"))
    elif check_on is None or check_on <= step_on:
        found.append(Refusal("check-missing", "Kies een dag na de eerste stap.", "check_on"))
    return [each for each in found if each]


def why_not_origin(about: str, indicator: str) -> Refusal | None:
    if about and not FROM_WHAT.fullmatch(about):
        return Refusal("origin-unknown", "Loket weet niet waar dit over gaat.")
    if indicator and not CODE.fullmatch(indicator):
        return Refusal("indicator-unknown", "Dit cijfer bestaat niet.")
    return None


def why_not_start(maatregel: Maatregel, done: str) -> Refusal | None:
    if maatregel.state != Stap.PLAN:
        return Refusal("already-started", "De eerste stap is al gezet.")
    return why_not_text(done, "done", "Schrijf op wat je hebt gedaan.", most=500)


def why_not_measure(
    maatregel: Maatregel, *, value: Decimal | None, on: date | None, note: str, today: date
) -> list[Refusal]:
    """Only what was done can be measured, and not before the day that was chosen for it."""
    if maatregel.state == Stap.PLAN:
        return [Refusal("not-started", "Zet eerst de eerste stap.")]
    if maatregel.state == Stap.ACT:
        return [Refusal("already-ended", "Deze maatregel is al afgerond.")]
    found = [why_not_text(note, "note", "Schrijf op waaraan je dat ziet.", most=500)]
    if value is None:
        found.append(Refusal("value-missing", "Vul in wat je hebt gemeten.", "value"))
    if on is None or on > today:
        found.append(Refusal("day-missing", "Vul in wanneer je dit hebt gemeten.", "on"))
    elif on < maatregel.check_date:
        found.append(Refusal("too-early", "Meet op de dag van de controle, of daarna.", "on"))
    return [each for each in found if each]


def why_not_end(maatregel: Maatregel, *, outcome: str, note: str) -> list[Refusal]:
    """No "act" without a value that was measured on or after the day of the check (S-3)."""
    if maatregel.state == Stap.ACT:
        return [Refusal("already-ended", "Deze maatregel is al afgerond.")]
    if maatregel.measured_value is None or not maatregel.measured_on or maatregel.measured_on < maatregel.check_date:
        return [Refusal("not-measured", "Meet eerst of het helpt. Dat kan vanaf de dag van de controle.")]
    found = [
        None if outcome in Gevolg.values else Refusal("outcome-missing", "Kies hoe het verder gaat.", "outcome"),
        why_not_text(note, "note", "Schrijf op wat wij hiermee doen.", most=500),
    ]
    return [each for each in found if each]


def why_not_move(
    maatregel: Maatregel, *, owner_known: bool, check_on: date | None, reason: str, today: date
) -> list[Refusal]:
    if maatregel.state == Stap.ACT:
        return [Refusal("already-ended", "Deze maatregel is al afgerond.")]
    found = [
        None if owner_known else Refusal("owner-missing", "Kies wie dit doet.", "owner"),
        why_not_text(reason, "reason", "Schrijf op waarom.", most=500),
    ]
    if check_on is None or (check_on != maatregel.check_date and check_on < today):
        found.append(Refusal("check-missing", "Kies een dag die nog komt.", "check_on"))
    return [each for each in found if each]


def overdue(state: str, step_date: date, check_date: date, *, today: date) -> str:
    """What should have been done by now, in words; empty when nothing."""
    if state == Stap.PLAN and step_date < today:
        return "Eerste stap te laat"
    if state in (Stap.PLAN, Stap.DO) and check_date < today:
        return "Controle te laat"
    if state in (Stap.PLAN, Stap.DO) and check_date == today:
        return "Controle vandaag"
    return ""


def helped(maatregel: Maatregel) -> str:
    """How what was measured stands to the target, in words; empty when one of them is not known."""
    base, target, now = maatregel.base_value, maatregel.target_value, maatregel.measured_value
    if target is None or now is None or base is None or base == target:
        return ""
    reached = now >= target if target > base else now <= target
    better = now > base if target > base else now < base
    return (
        "Doel gehaald" if reached else "Beter, maar het doel is nog niet gehaald" if better else "Niet beter geworden"
    )
