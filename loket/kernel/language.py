"""In which language a page is: in English below /en/, else in Dutch. A person chooses it, and no header does."""

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString

from loket.kernel.http import Next

DUTCH, ENGLISH = "nl", "en"
BELOW = f"/{ENGLISH}/"


class LanguageOfAddress:
    """Words, days and addresses made while this request is answered are in its language."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with translation.override(ENGLISH if request.path.startswith(BELOW) else DUTCH):
            return self.get_response(request)


def in_english() -> bool:
    return translation.get_language() == ENGLISH


def as_dutch(text: str) -> SafeString | str:
    """What has no English, such as a name that the town chose: on a page in English it says that it is Dutch."""
    return format_html('<span lang="nl">{}</span>', text) if in_english() else text


def reverse_in_dutch(name: str) -> str:
    """The one address that others know a page by, whatever the language of who is there now."""
    with translation.override(DUTCH):
        return reverse(name)


def twin_of(path: str) -> str:
    """The same page in the other language."""
    return path.removeprefix(f"/{ENGLISH}") if path.startswith(BELOW) else f"/{ENGLISH}{path}"
