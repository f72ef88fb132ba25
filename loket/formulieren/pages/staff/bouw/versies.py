"""The versions of a form: what changed, which one is on the site, publish, take down, and put back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from loket.formulieren.commands.bouw import put_back
from loket.formulieren.commands.formulier import publish_versie, withdraw_form
from loket.formulieren.pages.staff.bouw.tafel import werk_of
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.bouw import inhoud_of_number, newest, versions_of
from loket.formulieren.rules.verschil import differences
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused


@require_safe
@staff_only(BEHEREN)
def versies(request: HttpRequest, slug: str) -> HttpResponse:
    """`?van=1&naar=2`: what differs; without, between the newest and the one before it."""
    bench, rows = werk_of(slug), versions_of(slug)
    numbers = [row.number for row in rows]
    new = _chosen(request, "naar", numbers) or (numbers[0] if numbers else None)
    old = _chosen(request, "van", numbers) or next((number for number in numbers if new and number < new), None)
    before, after = (inhoud_of_number(slug, number) if number else None for number in (old, new))
    changes = differences(before, after) if before and after else None
    context = {"werk": bench, "rows": rows, "old": old, "new": new, "changes": changes}
    return page(request, "formulieren/bouwer/versies.html", context)


@require_POST
@staff_only(BEHEREN)
def publiceren(request: HttpRequest, slug: str) -> HttpResponse:
    """Refused with every reason; they stand on the bench, each with a way to mend it."""
    versie = newest(werk_of(slug).slug)
    if versie is None:
        raise Http404
    try:
        publish_versie(versie_id=versie.id, by=actor_of(request))
    except Refused as refused:
        many = len(refused.refusals)
        messages.error(request, f"Dit formulier kan nog niet op de site: {many} {'punt' if many == 1 else 'punten'}.")
    else:
        messages.success(request, "Het formulier staat op de site.")
    return redirect("formulieren:bouwen", slug)


@require_POST
@staff_only(BEHEREN)
def weghalen(request: HttpRequest, slug: str) -> HttpResponse:
    bench, reason = werk_of(slug), request.POST.get("reden", "").strip()[:200]
    try:
        withdraw_form(slug=bench.slug, reason=reason, by=actor_of(request))
    except Refused as refused:
        messages.error(request, refused.refusal.reason)
    else:
        messages.success(request, "Het formulier staat niet meer op de site. Wie bezig is, kan het nog versturen.")
    return redirect("formulieren:bouw_versies", slug)


@require_POST
@staff_only(BEHEREN)
def terugzetten(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    bench = werk_of(slug)
    if inhoud_of_number(bench.slug, number) is None:
        raise Http404
    put_back(slug=bench.slug, number=number, by=actor_of(request))
    messages.success(request, f"Versie {number} is nu het concept.")
    return redirect("formulieren:bouwen", slug)


def _chosen(request: HttpRequest, name: str, numbers: list[int]) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 9 and int(given) in numbers else None
