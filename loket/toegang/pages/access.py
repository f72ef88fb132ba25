"""For who manages access: how somebody logs in, and help for who cannot."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page, staff_only
from loket.organisatie.models import Medewerker
from loket.toegang import commands, queries
from loket.toegang.permissions import MANAGE
from loket.toegang.rules import why_not_invite


@require_safe
@staff_only(MANAGE)
def access(request: HttpRequest, id: UUID) -> HttpResponse:
    someone, invitation = get_object_or_404(Medewerker, id=id), queries.invitation_of(id)
    context = {
        "someone": someone,
        "factors": queries.factors_of(id),
        "sessions": queries.sessions_of(id),
        "invitation": invitation,
        "may_be_invited": not why_not_invite(
            is_active=someone.is_active,
            has_password=someone.has_usable_password(),
            used=bool(invitation and invitation.used_at),
        ),
        "history": queries.history(id),
    }
    return page(request, "toegang/access.html", context)


@require_POST
@staff_only(MANAGE)
def lift_lock(request: HttpRequest, id: UUID) -> HttpResponse:
    return _done(request, id, commands.lift_lock, "De blokkade is opgeheven.")


@require_POST
@staff_only(MANAGE)
def invite(request: HttpRequest, id: UUID) -> HttpResponse:
    """For the first time, or again."""

    def again(*, medewerker_id: UUID, by: Actor) -> None:
        commands.invite(medewerker_id=medewerker_id, by=by)

    return _done(request, id, again, "Wij sturen een mail met een uitnodiging.")


@require_POST
@staff_only(MANAGE)
def mail_link(request: HttpRequest, id: UUID) -> HttpResponse:
    someone = get_object_or_404(Medewerker, id=id)
    commands.request_reset(email=someone.email)
    messages.success(request, "Wij sturen een mail met een link voor een nieuw wachtwoord.")
    return redirect("toegang:access", id)


@require_POST
@staff_only(MANAGE)
def end_sessions(request: HttpRequest, id: UUID) -> HttpResponse:
    return _done(request, id, commands.end_sessions, "Deze medewerker is overal uitgelogd.")


@require_POST
@staff_only(MANAGE)
def remove_factors(request: HttpRequest, id: UUID) -> HttpResponse:
    """For who lost phone and codes: the next log-in leads to setting up a new second step."""
    return _done(request, id, commands.remove_factors, "De tweede stap is gewist.")


def _done(request: HttpRequest, id: UUID, command: Callable[..., None], words: str) -> HttpResponse:
    someone = get_object_or_404(Medewerker, id=id)
    command(medewerker_id=someone.id, by=actor_of(request))
    messages.success(request, words)
    return redirect("toegang:access", id)
