"""Who may do what with a page: the owner of it, and the roles of the statute (S-98)."""

from datetime import date
from typing import Protocol
from uuid import UUID

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.redactie.permissions import ANY, FINAL, LEGAL, WEBMASTER, WRITE

Refusals = list[Refusal | None]


class Ruled(Protocol):
    """What the statute says of a kind."""

    four_eyes: bool
    legal_check: bool


def person_id(by: Actor) -> UUID | None:
    """The medewerker who asks this, if it is one."""
    return UUID(by.id) if by.kind == ActorKind.STAFF and by.id else None


def is_owner(owner_id: object, by: Actor) -> bool:
    return bool(by.id) and str(owner_id) == by.id


def may_edit(owner_id: object, by: Actor) -> bool:
    """The owner, and every editor. The machine itself brings pages in."""
    return by.kind == ActorKind.SYSTEM or is_owner(owner_id, by) or any(map(by.may, (WRITE, FINAL, WEBMASTER)))


def may_look(owner_id: object, by: Actor) -> bool:
    return may_edit(owner_id, by) or any(map(by.may, ANY))


def why_not_edit(owner_id: object, by: Actor) -> Refusal | None:
    if may_edit(owner_id, by):
        return None
    return Refusal("page-of-others", "Alleen de eigenaar en de redactie veranderen deze pagina.")


def why_not_approve(statute: Ruled, *, author_id: str, by: Actor) -> Refusal | None:
    """Four eyes: where the statute asks it, an author never publishes alone."""
    if by.kind == ActorKind.SYSTEM:
        return None
    if not by.may(FINAL):
        return Refusal("not-final-editor", "Alleen de eindredactie publiceert.")
    if statute.four_eyes and by.id == author_id:
        return Refusal("four-eyes", "Je schreef deze tekst zelf. Een collega van de eindredactie kijkt ernaar.")
    return None


def why_not_check_legally(*, author_id: str, by: Actor) -> Refusal | None:
    if not by.may(LEGAL):
        return Refusal("not-legal-checker", "Alleen wie juridisch controleert, kan dit doen.")
    if by.id == author_id:
        return Refusal("four-eyes", "Je schreef deze tekst zelf. Een collega controleert hem.")
    return None


def why_not_return(stage: str, *, why: str, by: Actor) -> Refusals:
    allowed = by.may(FINAL) or (stage == "legal" and by.may(LEGAL))
    return [
        None if allowed else Refusal("not-final-editor", "Alleen wie controleert, stuurt een tekst terug."),
        None if why.strip() else Refusal("reason-missing", "Vertel wat er anders moet.", "why"),
    ]


def why_not_take_down(owner_id: object, *, why: str, by: Actor) -> Refusals:
    allowed = by.kind == ActorKind.SYSTEM or is_owner(owner_id, by) or by.may(FINAL) or by.may(WEBMASTER)
    return [
        None if allowed else Refusal("page-of-others", "Alleen de eigenaar en de eindredactie halen een pagina weg."),
        None if why.strip() else Refusal("reason-missing", "Vertel waarom de pagina weg moet.", "why"),
    ]


def why_not_rule(by: Actor) -> Refusal | None:
    """Who may change the statute, hand pages over and look after links."""
    if by.kind == ActorKind.SYSTEM or by.may(WEBMASTER):
        return None
    return Refusal("not-webmaster", "Alleen de webmaster kan dit.")


def why_not_hand_over(owner_id: object, by: Actor) -> Refusal | None:
    """An owner may give a page away; the final editor and webmaster may move every page."""
    if by.kind == ActorKind.SYSTEM or is_owner(owner_id, by) or by.may(FINAL) or by.may(WEBMASTER):
        return None
    return Refusal("page-of-others", "Alleen de eigenaar en de eindredactie dragen een pagina over.")


def why_not_review_on(review_on: date | None, *, today: date, latest: date) -> Refusal | None:
    """A page without a day to look at it again is not there (U36); nor may that day be years away."""
    if review_on is None:
        return Refusal("review-date-missing", "Kies de dag waarop je weer kijkt of alles klopt.", "review_on")
    if review_on <= today:
        return Refusal("review-date-past", "Kies een dag die nog moet komen.", "review_on")
    if review_on > latest:
        reason = f"Kijk eerder weer: uiterlijk op {latest:%d-%m-%Y}."
        return Refusal("review-date-too-late", reason, "review_on")
    return None


def why_not_period(publish_from: date | None, publish_until: date | None, *, today: date) -> Refusal | None:
    if publish_until and publish_until < max(publish_from or today, today):
        return Refusal(
            "period-ends-before-it-begins", "De laatste dag is al voorbij, of is vóór de eerste.", "publish_until"
        )
    return None


def after_months(day: date, months: int) -> date:
    """The same day so many months on; the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - date(year, month + 1, 1)).days
    return date(year, month + 1, min(day.day, last))
