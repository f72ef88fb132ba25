"""How long somebody stays in, and where one goes afterwards."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.utils.http import url_has_allowed_host_and_scheme

from loket.inloggen.rules.ingelogde import Ingelogde, Machtiging, Niveau
from loket.kernel.refusal import Refusal
from loket.kernel.text import local

IDLE = timedelta(minutes=15)  # DigiD, checklist for services: at most 15 minutes without a sign of life
LONGEST = timedelta(hours=2)


def session_is_over(who: Ingelogde, *, seen_at: datetime, now: datetime) -> bool:
    """After 15 minutes without a sign of life, and at the end in any case. A say for a child ends when it is 18."""
    return now - seen_at > IDLE or now >= who.until or _say_is_over(who, now)


def _say_is_over(who: Ingelogde, now: datetime) -> bool:
    tot = who.namens.tot if who.namens else None
    return tot is not None and local(now).date() >= tot


def own_address(wanted: str, *, otherwise: str) -> str:
    """Only an address of ours, so that no link can send people elsewhere."""
    own = wanted.startswith("/") and "\\" not in wanted and len(wanted) <= 500
    return wanted if own and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else otherwise


def why_not_sure_enough(who: Ingelogde, needed: Niveau) -> Refusal | None:
    """A form or a page can ask for more certainty than somebody showed (UAVG 46, Wdo 6)."""
    if who.niveau.reaches(needed):
        return None
    return Refusal("level-too-low", f"Log opnieuw in, met niveau {needed} of hoger.")


def why_not_for_all(namens: Machtiging | None, services: Collection[str]) -> Refusal | None:
    """A machtiging for one service opens nothing else; `services` are those that stand for this whole counter."""
    if namens is None or not namens.dienst or namens.dienst in services:
        return None
    reason = "Uw machtiging is voor iets anders. Hier kunt u er niet mee inloggen. Bel ons, dan helpen wij u."
    return Refusal("machtiging-for-another", reason)
