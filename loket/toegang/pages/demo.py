"""Become one of the invented colleagues of the demo, without any proof. Where this is no demo, it is not there."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from loket.organisatie.models import Medewerker
from loket.toegang.pages.entry import go_on, wanted_of
from loket.toegang.queries import demo_staff


@never_cache
@require_POST
def enter_demo(request: HttpRequest) -> HttpResponse:
    email = request.POST.get("wie", "")
    medewerker = Medewerker.objects.active().filter(email=email).first() if email in demo_staff() else None
    if medewerker is None:
        raise Http404
    return go_on(request, medewerker, means="demo", wanted=wanted_of(request))
