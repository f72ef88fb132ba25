"""Staff keep what we promise, and explain a result. A promise is never taken away (S-2)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refusal, refuse
from loket.website.commands import put_servicenorm
from loket.website.forms.servicenorm import ServicenormForm
from loket.website.models import Servicenorm
from loket.website.permissions import PROMISE
from loket.website.queries import outcomes

NO_NAME = Refusal("subject-without-letters", "Gebruik een naam met letters.", "subject")
TAKEN = Refusal("subject-taken", "Deze belofte is er al.", "subject")


@require_safe
@staff_only(PROMISE)
def norms(request: HttpRequest) -> HttpResponse:
    return page(request, "website/norms.html", {"outcomes": outcomes(today=timezone.localdate())})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(PROMISE)
def norm(request: HttpRequest, code: str = "") -> HttpResponse:
    found = get_object_or_404(Servicenorm, code=code) if code else None
    initial = {name: getattr(found, name) for name in ServicenormForm.base_fields} if found else {}
    form = ServicenormForm(typed(request), initial=initial)

    def put(told: dict[str, Any]) -> object:
        refuse(None if found else _why_not_new(form.code))
        return put_servicenorm(code=code or form.code, **told, by=actor_of(request))

    if carried_out(form, put):
        messages.success(request, "Het is bewaard. Bezoekers zien het nu.")
        return redirect("website:norms")
    context = {"form": form, "title": found.subject if found else "Nieuwe belofte"}
    return page(request, "website/norm.html", context, status=422 if form.errors else 200)


def _why_not_new(code: str) -> Refusal | None:
    """`nieuw` stands in the address of a new one, so nothing may be called so."""
    if not code or code == "nieuw":
        return NO_NAME
    return TAKEN if Servicenorm.objects.filter(code=code).exists() else None
