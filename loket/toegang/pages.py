"""Log in and out."""

from django.contrib.auth import login as begin_session
from django.contrib.auth import logout as end_session
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from loket.kernel.http import page
from loket.kernel.limits import address_of
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang import commands, rules
from loket.toegang.forms import LogInForm

HOME = "/werk/"
BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
@require_http_methods(["GET", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    form = LogInForm(request.POST or None)
    wanted = rules.own_address(request.POST.get("next") or request.GET.get("next", ""), otherwise=HOME)
    if form.is_valid():
        try:
            medewerker = commands.prove_password(**form.cleaned_data, address=address_of(request))
        except Refused as refused:
            form.add_error(None, refused.refusal.reason)
        else:
            enter(request, medewerker, means="password")
            return redirect(wanted)
    return page(request, "toegang/login.html", {"form": form, "next": wanted}, status=422 if form.errors else 200)


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    end_session(request)
    return redirect("toegang:login")


def enter(request: HttpRequest, medewerker: Medewerker, *, means: str) -> None:
    """Begin a session under a new key."""
    request.session.flush()
    begin_session(request, medewerker, backend=BACKEND)
    commands.note_log_in(medewerker=medewerker, means=means, by=actor_for(medewerker))
