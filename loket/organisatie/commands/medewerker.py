"""Medewerkers come, change and leave."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie import rules
from loket.organisatie.commands.administrator import an_administrator_stays
from loket.organisatie.commands.row import change_row
from loket.organisatie.events import EmploymentEnded, EmploymentResumed, MedewerkerChanged, MedewerkerHired
from loket.organisatie.models import Medewerker, Teamlid
from loket.organisatie.permissions import GIVE_RIGHTS


@transaction.atomic
def hire_medewerker(
    *, email: str, teams: Sequence[str] = (), invite: bool = False, by: Actor, **about: Any
) -> Medewerker:
    """A new medewerker with an account that has no password yet. The first team named is the primary one.
    `invite`: by mail, as when a colleague adds somebody by the page.

    `about`: first_name, infix, last_name, job_title, phone_direct, direct_number.
    """
    email = email.strip().lower()
    taken = Medewerker.objects.filter(email=email).exists()
    refuse(rules.why_not_manage(by), rules.why_not_new(taken, field="email", what="e-mailadres"))

    medewerker = Medewerker(email=email, hired_at=timezone.now(), primary_team_id=next(iter(teams), None), **about)
    medewerker.set_unusable_password()
    medewerker.save()
    Teamlid.objects.bulk_create(Teamlid(medewerker=medewerker, team_id=code) for code in dict.fromkeys(teams))

    announce(MedewerkerHired(medewerker.id, list(teams), invite), by=by)
    return medewerker


@transaction.atomic
def change_medewerker(
    *, medewerker_id: UUID, email: str, teams: Sequence[str] = (), by: Actor, **about: Any
) -> Medewerker:
    """Set what is known of a medewerker, and the teams. Nobody changes one's own teams: they open work.

    Who changes the e-mail address gets the mail that opens the account, so that takes the right to give rights; and the
    address before it hears of it.
    """
    medewerker = Medewerker.objects.select_for_update().get(id=medewerker_id)
    email = email.strip().lower()
    taken = Medewerker.objects.filter(email=email).exclude(id=medewerker_id).exists()
    before = set(Teamlid.objects.filter(medewerker=medewerker).values_list("team_id", flat=True))
    joins = set(teams) - before
    refuse(
        rules.why_not_manage(by),
        rules.why_not_new(taken, field="email", what="e-mailadres"),
        rules.why_not_give_rights(medewerker_id, by=by) if joins else None,
        rules.why_not_change_email(by) if email != medewerker.email else None,
    )
    primary = medewerker.primary_team_id if medewerker.primary_team_id in teams else next(iter(teams), None)
    if email != medewerker.email:
        medewerker.email_before = medewerker.email_before or medewerker.email
    changed = change_row(medewerker, email=email, primary_team_id=primary, **about)
    if before != set(teams):
        _set_teams(medewerker, teams, before)
        changed.append("teams")
    if changed:
        announce(MedewerkerChanged(medewerker.id, changed), by=by)
    return medewerker


def note_address_told(*, medewerker_id: UUID) -> None:
    """The address before heard that it is no longer of this account: we need it no more."""
    Medewerker.objects.filter(id=medewerker_id).update(email_before="")


@transaction.atomic
def end_employment(*, medewerker_id: UUID, by: Actor) -> Medewerker:
    """Close the account at once. Sessions end, for each request looks whether the account is open.

    Refused for the last one who can give rights.
    """
    with an_administrator_stays(by):
        medewerker = Medewerker.objects.select_for_update().get(id=medewerker_id)
        refuse(rules.why_not_manage(by))
        if medewerker.is_active:
            change_row(medewerker, is_active=False, left_at=timezone.now())
            announce(EmploymentEnded(medewerker.id), by=by)
    return medewerker


@transaction.atomic
def resume_employment(*, medewerker_id: UUID, by: Actor) -> Medewerker:
    """Open the account of somebody who came back; the old password counts no more."""
    medewerker = Medewerker.objects.select_for_update().get(id=medewerker_id)
    refuse(rules.why_not_manage(by, GIVE_RIGHTS))
    if not medewerker.is_active:
        medewerker.set_unusable_password()
        change_row(medewerker, is_active=True, left_at=None)
        announce(EmploymentResumed(medewerker.id), by=by)
    return medewerker


def _set_teams(medewerker: Medewerker, teams: Sequence[str], before: set[str]) -> None:
    Teamlid.objects.filter(medewerker=medewerker).exclude(team_id__in=teams).delete()
    Teamlid.objects.bulk_create(
        Teamlid(medewerker=medewerker, team_id=code) for code in dict.fromkeys(teams) if code not in before
    )
