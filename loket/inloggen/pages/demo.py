"""Log in as one of the invented residents. Where this is no demo, this page is not there."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from loket.inloggen.pages.entry import enter, wanted_of
from loket.inloggen.queries import demo_residents
from loket.kernel.http import page


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def demo(request: HttpRequest) -> HttpResponse:
    residents = demo_residents()
    if not residents:
        raise Http404
    chosen = residents.get(request.POST.get("wie", ""))
    if chosen:
        return enter(request, chosen.proof, wanted=wanted_of(request))
    context = {"residents": residents.items(), "wanted": wanted_of(request), "missing": request.method == "POST"}
    return page(request, "inloggen/demo.html", context, status=422 if context["missing"] else 200)
