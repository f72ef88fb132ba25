"""The first page of a form: what it is for, what one needs, other ways; and the button that begins."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from loket.formulieren.commands.begin import begin_aanvraag
from loket.formulieren.forms.kenmerk import KANALEN
from loket.formulieren.pages.public.door import admit, kept_here
from loket.formulieren.permissions import NAMENS
from loket.formulieren.queries.aanvraag import drafts_of
from loket.formulieren.queries.bekend import Bekend, known_of, whose
from loket.formulieren.queries.formulier import LiveFormulier, live_form
from loket.formulieren.rules.content import Inloggen
from loket.formulieren.rules.engels import in_english as english_of
from loket.formulieren.rules.engels import missing_in
from loket.formulieren.rules.namens import why_not_for
from loket.inloggen.queries import ingelogd, to_log_in
from loket.inloggen.rules.ingelogde import Ingelogde, Niveau
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.http import actor_of, page
from loket.kernel.language import in_english, language_here
from loket.kernel.limits import address_of, limit
from loket.organisatie.models import Channel

MOST_BEGUN, PER = 60, timedelta(hours=1)
REGISTER_DOWN = "Wij kunnen uw gegevens nu niet ophalen. Vul ze zelf in."


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, slug: str) -> HttpResponse:
    form = live_form(slug)
    if form is None:
        raise Http404
    who, by = ingelogd(request), actor_of(request)
    if request.method == "POST" and not _must_log_in(form, who, by) and not _not_for_them(form, who, by):
        return _begin(request, form, who, by)
    return page(request, "formulieren/public/begin.html", _context(request, form, who, by))


def _begin(request: HttpRequest, form: LiveFormulier, who: Ingelogde | None, by: Actor) -> HttpResponse:
    staff = for_another(by)
    if not staff:
        limit(f"formulier:{address_of(request)}", times=MOST_BEGUN, per=PER)
    counts = who if who and not staff and form.inhoud.inloggen != Inloggen.NEE else None
    by = counts.actor if counts else by
    known = known_of(form.inhoud, counts, doel=form.name, by=by) if counts else Bekend()
    if known.weg:
        messages.warning(request, gettext(REGISTER_DOWN))
    kanaal = request.POST.get("kanaal", "")
    aanvraag = begin_aanvraag(
        versie_id=form.versie_id,
        kanaal=kanaal if staff and kanaal in dict(KANALEN) else Channel.FORM,
        wie=whose(counts) if counts else None,
        nummer=counts.whose.bsn or counts.whose.kvk if counts else "",
        partij=counts.partij if counts else None,
        namens=counts.namens.grond if counts and counts.namens else "",
        known=known.antwoorden,
        taal=language_here(),
        smal="Mobi" in request.headers.get("User-Agent", ""),
        by=by,
    )
    admit(request, aanvraag)
    first = form.inhoud.stappen[0].code
    return redirect("formulieren:stap", form.slug, aanvraag.id, first)


def for_another(by: Actor) -> bool:
    """Staff fills it in for who calls or stands at the desk."""
    return by.kind == ActorKind.STAFF and by.may(NAMENS)


def _must_log_in(form: LiveFormulier, who: Ingelogde | None, by: Actor) -> bool:
    """Staff has seen who it is; others prove it, as surely as the form asks."""
    if form.inhoud.inloggen != Inloggen.MOET or for_another(by):
        return False
    return who is None or not who.niveau.reaches(Niveau(form.inhoud.niveau))


def _not_for_them(form: LiveFormulier, who: Ingelogde | None, by: Actor) -> str:
    """Why who speaks for another cannot fill this in; empty when they can."""
    if who is None or for_another(by) or form.inhoud.inloggen == Inloggen.NEE:
        return ""
    refusal = why_not_for(form.inhoud, who.namens)
    return refusal.reason if refusal else ""


def _context(request: HttpRequest, form: LiveFormulier, who: Ingelogde | None, by: Actor) -> dict[str, Any]:
    mine = whose(who) if who else None
    english = in_english() and not missing_in(form.inhoud, form.name)
    not_for_them = _not_for_them(form, who, by)
    return {
        "form": form,
        "name": form.inhoud.engels[form.name] if english else form.name,
        "inhoud": english_of(form.inhoud) if english else form.inhoud,
        "in_dutch": in_english() and not english,
        "who": who,
        "not_for_them": not_for_them,
        "must_log_in": _must_log_in(form, who, by),
        "may_log_in": form.inhoud.inloggen == Inloggen.MAG and who is None,
        "log_in_url": to_log_in(request.path),
        "for_another": for_another(by),
        "kanalen": KANALEN,
        "drafts": [] if not_for_them else drafts_of(form.slug, kept_here(request), mine),
    }
