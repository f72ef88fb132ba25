"""Log in, the second step, and out."""

from collections.abc import Callable

from django import forms
from django.conf import settings
from django.contrib.auth import logout as end_this_session
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from loket.kernel.actor import ActorKind
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page
from loket.kernel.limits import address_of
from loket.kernel.refusal import Refused
from loket.toegang import commands
from loket.toegang.forms import CodeForm, LogInForm, RecoveryForm
from loket.toegang.pages.entry import enter, go_on, half_way, wanted_of
from loket.toegang.relying_party import passkeys_possible
from loket.toegang.rules import Next


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    wanted = wanted_of(request)
    if request.method != "POST" and actor_of(request).kind == ActorKind.STAFF:
        return redirect(wanted)
    form = LogInForm(typed(request))
    if form.is_valid():
        try:
            medewerker = commands.prove_password(**form.cleaned_data, address=address_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            return go_on(request, medewerker, means="password", wanted=wanted)
    context = {
        "form": form,
        "next": wanted,
        "identity_name": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
        "passkeys": passkeys_possible(),
    }
    return page(request, "toegang/login.html", context, status=422 if form.errors else 200)


@never_cache
def second_step(request: HttpRequest) -> HttpResponse:
    form = CodeForm(typed(request))
    return _second(request, form, commands.prove_code, "code", "toegang/second_step.html")


@never_cache
def recovery(request: HttpRequest) -> HttpResponse:
    form = RecoveryForm(typed(request))
    return _second(request, form, commands.prove_recovery_code, "recovery-code", "toegang/recovery.html")


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    end_this_session(request)
    return redirect("toegang:login")


def _second(
    request: HttpRequest, form: forms.Form, prove: Callable[..., None], means: str, template: str
) -> HttpResponse:
    half = half_way(request, Next.SECOND)
    if half is None:
        return redirect("toegang:login")
    if form.is_valid():
        try:
            prove(medewerker=half.medewerker, code=form.cleaned_data["code"])
        except Refused as refused:
            show_refusals(form, refused)
        else:
            return enter(request, half.medewerker, means=f"{half.means}+{means}", wanted=half.wanted)
    context = {"form": form, "next": half.wanted, "passkeys": passkeys_possible()}
    return page(request, template, context, status=422 if form.errors else 200)
