"""A new password: by a link out of a mail, or by who knows the old one."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.kernel.once import done, once
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.toegang import commands
from loket.toegang.forms import ChangePasswordForm, ForgottenForm, NewPasswordForm
from loket.toegang.tries import OF_ADDRESS, count_try

KEPT = "reset"


@never_cache
@once
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a link. The answer is the same for an address that we do not know."""
    form = ForgottenForm(typed(request))
    if form.is_valid():
        try:
            count_try((f"reset-address:{address_of(request)}", OF_ADDRESS))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            commands.request_reset(email=form.cleaned_data["email"])
            return done(page(request, "toegang/forgotten_sent.html"))
    return page(request, "toegang/forgotten.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
@never_cache
def reset(request: HttpRequest, medewerker_id: UUID, token: str) -> HttpResponse:
    """The link out of the mail. It moves to the session, so that it stands in no address any more."""
    medewerker = Medewerker.objects.active().filter(id=medewerker_id).first()
    if medewerker is None or not default_token_generator.check_token(medewerker, token):
        return page(request, "toegang/reset_over.html", status=422)
    request.session[KEPT] = {"medewerker": str(medewerker_id), "token": token}
    return redirect("toegang:choose_password")


@require_safe
@never_cache
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """The link out of an invitation. It moves to the session too."""
    if commands.invited_by(token) is None:
        return page(request, "toegang/invitation_over.html", status=422)
    request.session[KEPT] = {"invitation": token}
    return redirect("toegang:choose_password")


@never_cache
def choose(request: HttpRequest) -> HttpResponse:
    kept = request.session.get(KEPT)
    if not kept:
        return redirect("toegang:forgotten")
    form = NewPasswordForm(typed(request))
    if form.is_valid():
        try:
            _set(kept, form.cleaned_data["new"])
        except Refused as refused:
            show_refusals(form, refused)
        else:
            request.session.flush()
            messages.success(request, "Je nieuwe wachtwoord is bewaard. Log nu in.")
            return redirect("toegang:login")
    return page(request, "toegang/choose_password.html", {"form": form}, status=422 if form.errors else 200)


def _set(kept: dict[str, str], password: str) -> None:
    if "invitation" in kept:
        commands.accept_invitation(token=kept["invitation"], password=password)
    else:
        commands.reset_password(medewerker_id=UUID(kept["medewerker"]), token=kept["token"], password=password)


@staff_only()
def change(request: HttpRequest) -> HttpResponse:
    form = ChangePasswordForm(typed(request))
    if form.is_valid():
        try:
            medewerker = commands.change_password(
                medewerker_id=UUID(actor_of(request).id),
                **form.cleaned_data,
                keep_session=request.session.session_key or "",
                by=actor_of(request),
            )
        except Refused as refused:
            show_refusals(form, refused)
        else:
            update_session_auth_hash(request, medewerker)
            messages.success(request, "Je wachtwoord is gewijzigd. Op andere apparaten ben je uitgelogd.")
            return redirect("toegang:account")
    return page(request, "toegang/change_password.html", {"form": form}, status=422 if form.errors else 200)
