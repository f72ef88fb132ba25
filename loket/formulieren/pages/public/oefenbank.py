"""The bank of a demo: nobody loses money, the visitor says how it ends. Not there beside a real service."""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from loket.kernel.http import page
from loket.outside.betalen import Betaalstaat, BetalingRefused, FakeBetaaldienst, betaaldienst

ENDS = (Betaalstaat.BETAALD, Betaalstaat.MISLUKT, Betaalstaat.OPEN)


@require_http_methods(["GET", "HEAD", "POST"])
def oefenbank(request: HttpRequest, betaling: str) -> HttpResponse:
    """And back to where the payment began."""
    bank = betaaldienst()
    if not isinstance(bank, FakeBetaaldienst):
        raise Http404
    try:
        stored = bank.payment(betaling)
    except BetalingRefused:
        raise Http404 from None
    if request.method == "POST" and request.POST.get("staat") in ENDS and stored.staat == Betaalstaat.OPEN:
        bank.end(betaling, Betaalstaat(request.POST["staat"]))
        back = urlsplit(stored.terug_url)
        return redirect(f"{back.path}?{back.query}" if back.query else back.path)
    return page(
        request, "formulieren/public/oefenbank.html", {"betaling": stored, "back": urlsplit(stored.terug_url).path}
    )
