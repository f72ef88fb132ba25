"""Stop now and go on later."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.berichten.commands import count_asked
from loket.formulieren.commands import verder as commands
from loket.formulieren.commands.adres import note_address_of_link
from loket.formulieren.commands.moment import note
from loket.formulieren.forms.email import EmailForm
from loket.formulieren.models import Momentsoort, Stand
from loket.formulieren.pages.public.door import admit, for_owner, may_open
from loket.formulieren.pages.public.stap import where_next
from loket.formulieren.queries.aanvraag import Ingevuld, ingevuld_of
from loket.inloggen.queries import ingelogd, to_log_in
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page
from loket.kernel.limits import address_of, limit
from loket.kernel.once import done, once

MOST_MAILS, MOST_LINKS, PER = 10, 60, timedelta(hours=1)


@require_http_methods(["GET", "HEAD", "POST"])
@for_owner(draft=True)
@once
def bewaren(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    """Where do we send the link?"""
    form = EmailForm(typed(request), initial={"email": filled.aanvraag.email or ""})
    kept = carried_out(form, lambda told: _mail_link(request, filled, told["email"]))
    context = {"filled": filled, "form": form, "kept": kept}
    answer = page(request, "formulieren/public/bewaren.html", context, status=422 if form.errors else 200)
    return done(answer) if kept else answer


def _mail_link(request: HttpRequest, filled: Ingevuld, email: str) -> None:
    limit(f"formulier-mail:{address_of(request)}", times=MOST_MAILS, per=PER)
    with count_asked(email, field="email"):
        commands.mail_link(
            aanvraag_id=filled.aanvraag.id, email=email, address=settings.PUBLIC_URL, by=actor_of(request)
        )


@require_safe
def verder(request: HttpRequest) -> HttpResponse:
    """How to go on."""
    return page(request, "formulieren/public/verder.html", {"found": False, "token": ""})


@require_http_methods(["GET", "HEAD", "POST"])
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """A mail program that looks at the link changes nothing: a person presses the button."""
    limit(f"formulier-link:{address_of(request)}", times=MOST_LINKS, per=PER)
    aanvraag = commands.by_link(token)
    if aanvraag and request.method == "POST":
        admit(request, aanvraag)
        note_address_of_link(aanvraag)
        if aanvraag.wie is not None and not may_open(request, aanvraag) and ingelogd(request) is None:
            return redirect(to_log_in(request.path))
        if aanvraag.state == Stand.TEKENEN:
            return redirect("formulieren:handtekeningen", aanvraag.versie.formulier_id, aanvraag.id)
        note(aanvraag, Momentsoort.VERDER)
        return redirect(where_next(ingevuld_of(aanvraag, timezone.localdate())))
    name = aanvraag.versie.formulier.name if aanvraag else ""
    context = {"found": aanvraag is not None, "token": token, "name": name}
    return page(request, "formulieren/public/verder.html", context, status=200 if aanvraag else 404)
