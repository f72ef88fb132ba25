"""Where a zaak is, without logging in: by its number and the postcode of who asked for it. The state, and no more."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from loket.kernel.forms import typed
from loket.kernel.http import page
from loket.kernel.limits import address_of, limit
from loket.kernel.text import local
from loket.mijn.forms.follow import FollowForm
from loket.mijn.rules.zaak import line_here
from loket.zaken.queries.own import followed_zaak

MOST_ASKED, PER = 10, timedelta(hours=1)
UNKNOWN = "Dit zaaknummer en deze postcode horen niet bij elkaar. Kijk op onze brief of e-mail."


@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """What is wrong, is not told: a number that is there and one that is not, answer the same."""
    form, line = FollowForm(typed(request)), None
    if form.is_valid():
        limit(f"follow-zaak:{address_of(request)}", times=MOST_ASKED, per=PER)
        limit(f"follow-zaak:{form.cleaned_data['nummer'].lower()}", times=MOST_ASKED, per=PER)
        found = followed_zaak(**form.cleaned_data)
        line = line_here(found, local(timezone.now()).date()) if found else None
        if line is None:
            form.add_error(None, gettext(UNKNOWN))
    answer = page(request, "mijn/follow.html", {"form": form, "line": line}, status=422 if form.errors else 200)
    add_never_cache_headers(answer)
    return answer
