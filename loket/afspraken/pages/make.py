"""Make an appointment on the site: what for, when, who. Three taps from a product page, and no log-in."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from loket.afspraken import commands
from loket.afspraken.forms.visitor import VisitorForm
from loket.afspraken.models import Afspraak, Kind
from loket.afspraken.pages.by import partij_of, visitor
from loket.afspraken.queries.afspraak import token_of
from loket.afspraken.queries.choice import FORMAT, Chosen, chosen, days_for, near
from loket.afspraken.queries.free import soorten_on_site
from loket.afspraken.rules.afspraak import TAKEN, why_not_visitor
from loket.afspraken.rules.visit import MOST_PERSONS
from loket.afspraken.rules.wording import duration_words, when_words
from loket.berichten.commands import count_asked
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import page
from loket.kernel.language import language_here
from loket.kernel.limits import address_of, limit
from loket.kernel.once import once
from loket.kernel.refusal import Refused
from loket.kernel.text import local

SENDS, SENDS_PER = 20, timedelta(minutes=10)


@never_cache
@require_safe
def make(request: HttpRequest) -> HttpResponse:
    """`?voor=` (or `?product=`) says what for; without it one chooses that first."""
    choice = chosen(request.GET)
    if not choice.soorten:
        return page(request, "afspraken/public/what.html", {"soorten": soorten_on_site()})
    context = {
        **_context(choice),
        "days": days_for(choice, timezone.now()),
        "all_soorten": [each for each in soorten_on_site() if each.code not in choice.codes],
        "persons": range(1, MOST_PERSONS + 1),
        "format": FORMAT,
    }
    return page(request, "afspraken/public/when.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def who(request: HttpRequest) -> HttpResponse:
    """The time stands in the address; who comes is typed here."""
    choice = chosen(request.GET)
    if not choice.soorten or choice.start is None or choice.locatie is None:
        return redirect(f"{reverse('afspraken:make')}?{choice.query()}" if choice.soorten else "afspraken:make")
    form = VisitorForm(typed(request), choice=choice, initial={"start": f"{_utc(choice):{FORMAT}}"})
    if form.is_valid():
        limit(f"afspraak:{address_of(request)}", times=SENDS, per=SENDS_PER)
        try:
            made = _book(request, choice, form.cleaned_data)
        except Refused as refused:
            form = _with_other_times(request, choice, form, refused)
        else:
            return redirect(f"{reverse('afspraken:mine', args=[token_of(made.id)])}?gemaakt")
    elif form.is_bound:
        _tell_reach_too(request, form)
    context = {**_context(choice), "form": form, "when": when_words(choice.start, today=local(timezone.now()).date())}
    return page(request, "afspraken/public/who.html", context, status=422 if form.errors else 200)


def _book(request: HttpRequest, choice: Chosen, values: dict[str, Any]) -> Afspraak:
    """Who is in is known, and may always make one: nobody keeps them from it."""
    assert choice.locatie
    partij = partij_of(request)
    field = "email" if values["email"] else "phone"
    with count_asked("" if partij else values[field], field=field):
        return commands.book(
            products=choice.codes,
            locatie=choice.locatie.code,
            persons=choice.persons,
            kind=choice.kind,
            **values,
            taal=language_here(),
            partij=partij,
            by=visitor(request),
        )


def _with_other_times(request: HttpRequest, choice: Chosen, form: VisitorForm, refused: Refused) -> VisitorForm:
    """What was typed stays; a time that is gone makes place for those near it."""
    if refused.refusal.code == TAKEN.code:
        others = near(choice, form.cleaned_data["start"], timezone.now())
        if others:
            without = request.POST.copy()
            del without["start"]
            return VisitorForm(without, choice=choice, others=others)
    show_refusals(form, refused)
    return form


def _tell_reach_too(request: HttpRequest, form: VisitorForm) -> None:
    """Who left the name open hears at once that we need a way to reach them too."""
    typed_so_far = {name: form.cleaned_data.get(name, "") for name in ("email", "phone")}
    if faults := why_not_visitor(name="-", **typed_so_far, by=visitor(request)):
        show_refusals(form, Refused(*faults))


def _context(choice: Chosen) -> dict[str, object]:
    return {"choice": choice, "duration": duration_words(choice.minutes), "Kind": Kind}


def _utc(choice: Chosen) -> datetime:
    assert choice.start
    return choice.start.astimezone(UTC)
