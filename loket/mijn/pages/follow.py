"""Where a zaak is, without logging in: by its number and the postcode of who asked for it. The state, and no more."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods

from loket.kernel.forms import typed
from loket.kernel.http import page
from loket.kernel.limits import address_of, limit
from loket.kernel.text import local
from loket.mijn.forms.follow import FollowForm, InEnglish
from loket.mijn.rules.zaak import line_in_english, line_of
from loket.zaken.queries.own import followed_zaak

MOST_ASKED, PER = 10, timedelta(hours=1)
UNKNOWN = "Dit zaaknummer en deze postcode horen niet bij elkaar. Kijk op onze brief of e-mail."

UNKNOWN_IN_ENGLISH = "This case number and postcode do not belong together. Look at our letter or e-mail."


@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, *, english: bool = False) -> HttpResponse:
    """What is wrong, is not told: a number that is there and one that is not, answer the same."""
    form, line = (InEnglish if english else FollowForm)(typed(request)), None
    if form.is_valid():
        limit(f"follow-zaak:{address_of(request)}", times=MOST_ASKED, per=PER)
        limit(f"follow-zaak:{form.cleaned_data['nummer'].lower()}", times=MOST_ASKED, per=PER)
        found = followed_zaak(**form.cleaned_data)
        told = line_in_english if english else line_of
        line = told(found, local(timezone.now()).date()) if found else None
        if line is None:
            form.add_error(None, UNKNOWN_IN_ENGLISH if english else UNKNOWN)
    template = "mijn/follow_in_english.html" if english else "mijn/follow.html"
    answer = page(request, template, {"form": form, "line": line}, status=422 if form.errors else 200)
    add_never_cache_headers(answer)
    return answer
