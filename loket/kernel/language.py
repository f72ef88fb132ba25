"""In which language a page is: in English below /en/, else in Dutch. A person chooses it, and no header does."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, reverse
from django.urls.resolvers import LocalePrefixPattern, RoutePattern
from django.utils import translation
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString

from loket.kernel.http import Next
from loket.kernel.text_in_english import moment_in_english

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


def language_here() -> str:
    return ENGLISH if in_english() else DUTCH


def moment_here(words: str) -> str:
    """A moment that was told in Dutch, in the language of now."""
    return moment_in_english(words) if in_english() else words


moment_of_reader = lazy(moment_here, str)  # in the subject of a message: said when it is written


def link_here(name: str, *args: object) -> str:
    """The whole address of this page of ours, in the language of now."""
    return f"{settings.PUBLIC_URL}{reverse(name, args=args)}"


link_of_reader = lazy(link_here, str)  # in the text of a message: in the language that it is written in


def in_both_languages(*patterns: URLPattern) -> URLResolver:
    """These pages of a capability as they stand in Dutch, and below /en/ in English; its other ones in Dutch alone."""
    pages = URLResolver(LocalePrefixPattern(prefix_default_language=False), list(patterns))
    return URLResolver(RoutePattern(""), [pages])  # Django takes such pages from the root alone, if they stand bare


def as_dutch(text: str) -> SafeString | str:
    """What has no English, such as a name that the town chose: on a page in English it says that it is Dutch."""
    return format_html('<span lang="nl">{}</span>', text) if in_english() else text


def words_here(dutch: str, english: str) -> str:
    """Of data that is there in both languages: the words for who reads now. Dutch, where the town gave no English."""
    return english if english and in_english() else dutch


class DutchName(str):
    """A name that has no English, on a page in English: who shows it in another way than a span asks its `lang`."""

    lang = DUTCH


def name_here(dutch: str, english: str = "") -> str:
    """`words_here`, where it cannot be marked at once: in a picture, in a list of choices."""
    return words_here(dutch, english) if english or not in_english() else DutchName(dutch)


def marked_here(dutch: str, english: str) -> SafeString | str:
    """The same on a page, where Dutch says that it is Dutch."""
    return words_here(dutch, english) if english else as_dutch(dutch)


def reverse_in_dutch(name: str) -> str:
    """The one address that others know a page by, whatever the language of who is there now."""
    return reverse_in(DUTCH, name)


def reverse_in(language: str, name: str, *args: object) -> str:
    """The address of a page for who reads this language."""
    with translation.override(language):
        return reverse(name, args=args)


def twin_of(path: str) -> str:
    """The same page in the other language."""
    return path.removeprefix(f"/{ENGLISH}") if path.startswith(BELOW) else f"/{ENGLISH}{path}"
