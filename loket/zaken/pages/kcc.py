"""The contact centre answers a question about any zaak (S-143): where it is, what comes next, when, and what to say.

Two details of who calls come first. Nothing that is typed stands in an address.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of, limit
from loket.kernel.refusal import Refusal
from loket.organisatie.queries import teams
from loket.verwerkingen.commands import log_view
from loket.zaken.forms.kcc import AskForm, CheckForm, TrustForm
from loket.zaken.models import Zaak
from loket.zaken.permissions import CONSULT
from loket.zaken.queries.dossier import papers_of
from loket.zaken.queries.facts import Facts, facts_of
from loket.zaken.queries.kcc import Found, found_for, known_of
from loket.zaken.queries.parties import may_be_own, parties_of
from loket.zaken.rules.kcc import (
    CHECKED,
    OPEN,
    Asked,
    Stand,
    asked_in,
    is_remembered,
    is_shut,
    may_tell_all,
    remembered,
    text_to_tell,
    why_not_check,
)

MOST_SEARCHES, PER = 120, timedelta(minutes=10)
OWN = "In deze zaak staat iemand met jouw naam. Vraag een collega om te helpen."


@require_http_methods(["GET", "POST"])
@staff_only(CONSULT)
def find(request: HttpRequest) -> HttpResponse:
    """What is found for who calls. One zaak opens at once."""
    form, found, asked = AskForm(typed(request)), None, None
    if form.is_valid():
        limit(f"kcc:{actor_of(request).id}", times=MOST_SEARCHES, per=PER)
        asked = asked_in(form.cleaned_data["vraag"])
        if isinstance(asked, Refusal):
            form.add_error("vraag", asked.reason)
        else:
            found = found_for(asked)
            _after(request, asked, found)
            if len(found) == 1:
                return redirect("zaken:kcc_zaak", found[0].id)
    status = 422 if form.errors else 200
    return page(request, "zaken/kcc_find.html", {"form": form, "found": found}, status=status)


@require_http_methods(["GET", "POST"])
@staff_only(CONSULT)
def zaak(request: HttpRequest, zaak_id: UUID) -> HttpResponse:
    """Until who calls is checked, only how to check."""
    try:
        facts = facts_of(zaak_id)
    except Zaak.DoesNotExist:
        raise Http404 from None
    user: Any = request.user
    if may_be_own(zaak_id, user.first_name, user.last_name):
        return page(request, "zaken/kcc_shut.html", {"facts": facts, "why": OWN}, status=403)
    if is_shut(facts.level) or facts.gesloten_voor:
        return page(request, "zaken/kcc_shut.html", {"facts": facts, "team": _team(facts)})
    if not _is_checked(request, zaak_id):
        return _check(request, facts)
    return _show(request, facts)


def _check(request: HttpRequest, facts: Facts) -> HttpResponse:
    known = known_of(facts.id)
    form = TrustForm(typed(request)) if known.nothing else CheckForm(typed(request))
    if form.is_valid():
        refusal = None if known.nothing else why_not_check(form.cleaned_data["antwoord"], known)
        if refusal is None:
            _remember(request, [facts.id])
            return redirect("zaken:kcc_zaak", facts.id)
        limit(f"kcc:{actor_of(request).id}", times=MOST_SEARCHES, per=PER)
        form.add_error("antwoord", refusal.reason)
    return page(request, "zaken/kcc_check.html", {"facts": facts, "form": form}, status=422 if form.errors else 200)


def _show(request: HttpRequest, facts: Facts) -> HttpResponse:
    today = timezone.localdate()
    parties, papers = parties_of(facts.id), papers_of(facts.id)
    _log(
        request,
        object=f"zaken:{facts.id}",
        label=facts.identificatie,
        action="zaak bekeken bij een vraag",
        persons=[each.person for each in parties if each.person],
    )
    told = [each for each in papers if each.rank <= OPEN and may_tell_all(facts.level)]
    context = {
        "facts": facts,
        "asker": next((each.name for each in parties if each.generiek == "initiator"), ""),
        "say": text_to_tell(_stand(facts), today),
        "papers": told,
        "hidden": len(papers) - len(told),
        "team": _team(facts),
    }
    return page(request, "zaken/kcc_zaak.html", context)


def _stand(facts: Facts) -> Stand:
    return Stand(
        level=facts.level,
        zaaktype=facts.zaaktype,
        status=facts.status or "",
        says=facts.burgertekst or "",
        ended=facts.ended,
        resultaat=facts.resultaat or "",
        asked_until=facts.asked_until,
        still=facts.still_since is not None,
        last=facts.last,
        aim=facts.aim,
    )


def _team(facts: Facts) -> Any:
    return next((each for each in teams() if each.code == facts.team), None)


def _after(request: HttpRequest, asked: Asked, found: list[Found]) -> None:
    """Who told two details is checked for what was found; and that we searched is written down."""
    if asked.sure:
        _remember(request, [each.id for each in found])
        persons = [asked.bsn] if asked.bsn else []
        _log(request, object="zaken:zoeken", label="Zoeken", action="zaken gezocht bij een vraag", persons=persons)


def _log(request: HttpRequest, *, object: str, label: str, action: str, persons: list[str]) -> None:
    log_view(
        object=object,
        label=label,
        action=action,
        activity="klantcontact",
        purpose="Een vraag over een zaak beantwoorden",
        persons=persons,
        place=address_of(request),
        by=actor_of(request),
    )


def _remember(request: HttpRequest, zaken: list[UUID]) -> None:
    request.session[CHECKED] = remembered(request.session.get(CHECKED, {}), zaken, now=timezone.now())


def _is_checked(request: HttpRequest, zaak_id: UUID) -> bool:
    return is_remembered(request.session.get(CHECKED, {}), zaak_id, now=timezone.now())
