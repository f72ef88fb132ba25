"""A page that opens by a secret in its address is of one person: no search engine keeps it, and no browser does."""

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers

from loket.kernel.guessing import has_secret
from loket.kernel.http import Next


class SecretPages:
    """Whatever it answers, also that nothing is there: such an address may stand in a mail that somebody put online.

    Other sites get no Referer of any page of ours (`same-origin`). It must not be `no-referrer` here: then a browser
    says `Origin: null` with what a form sends, and Django refuses it.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if has_secret(request):
            response.headers["X-Robots-Tag"] = "noindex"
            if not response.has_header("Cache-Control"):
                add_never_cache_headers(response)
        return response
