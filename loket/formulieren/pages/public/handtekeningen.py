"""Who sent it sees who must still sign, mails them again, or takes it back."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from loket.berichten.commands import count_asked
from loket.formulieren.commands.teken_vraag import ask_again, withdraw_from_signing
from loket.formulieren.models import Stand
from loket.formulieren.pages.public.door import for_owner
from loket.formulieren.pages.public.stap import where_next
from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.queries.ondertekening import signatures_of
from loket.kernel.http import actor_of, page
from loket.kernel.limits import limit
from loket.kernel.once import once
from loket.kernel.refusal import Refused

MOST_MAILS, PER = 3, timedelta(hours=1)


@require_http_methods(["GET", "HEAD", "POST"])
@for_owner(draft=False)
@once
def handtekeningen(request: HttpRequest, filled: Ingevuld) -> HttpResponse:
    aanvraag = filled.aanvraag
    if aanvraag.state == Stand.CONCEPT:
        return redirect(where_next(filled))
    if aanvraag.state != Stand.TEKENEN:
        return redirect("formulieren:klaar", filled.slug, aanvraag.id)
    does = request.POST.get("doe", "")
    if does == "opnieuw":
        try:
            with count_asked(*(each.email for each in signatures_of(aanvraag.id) if each.waits)):
                limit(f"formulier-teken-mail:{aanvraag.id}", times=MOST_MAILS, per=PER)
                ask_again(aanvraag_id=aanvraag.id)
        except Refused as refused:
            messages.error(request, gettext(refused.refusal.reason))
        else:
            told = "Wij hebben de mail opnieuw gestuurd. De link uit de vorige mail werkt niet meer."
            messages.success(request, gettext(told))
        return redirect("formulieren:handtekeningen", filled.slug, aanvraag.id)
    if does == "terug":
        limit(f"formulier-teken-terug:{aanvraag.id}", times=MOST_MAILS, per=PER)  # sent again, it mails all anew
        withdraw_from_signing(aanvraag_id=aanvraag.id, by=actor_of(request))
        messages.success(request, gettext("U hebt het teruggenomen. U kunt het wijzigen en opnieuw versturen."))
        return redirect("formulieren:controle", filled.slug, aanvraag.id)
    rows = signatures_of(aanvraag.id)
    context = {"filled": filled, "aanvraag": aanvraag, "rows": rows, "code": next((each.code for each in rows), "")}
    return page(request, "formulieren/public/handtekeningen.html", context)
