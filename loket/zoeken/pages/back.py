"""A change that is put back: with its effect first, as each change."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from loket.kernel.http import actor_of, staff_only
from loket.zoeken import commands
from loket.zoeken.pages.trying import Choice, decide_page
from loket.zoeken.permissions import ARRANGE
from loket.zoeken.queries.history import how_to_put_back
from loket.zoeken.rules.signals import SIGNALS_IN_WORDS

GONE = "weg"  # in the address of a list: what was just taken away
LISTS = {
    "synonym": ("zoeken:synonyms", "Synoniemen"),
    "bestbet": ("zoeken:best_bets", "Beste antwoorden"),
    "pushdown": ("zoeken:push_downs", "Wat lager komt"),
    "weight": ("zoeken:weights", "Gewichten"),
    "safetyanswer": ("zoeken:safety_answers", "Vaste antwoorden"),
    "tree": ("zoeken:trees", "Vragenbomen"),
}


def gone_query(kind: str, key: object) -> str:
    """Behind the address of the list, so that it offers to put this back."""
    return urlencode({GONE: f"{kind}:{key}"})


def just_gone(request: HttpRequest) -> dict[str, str]:
    """What the list offers to put back, when there is something."""
    kind, _, key = request.GET.get(GONE, "").partition(":")
    was = how_to_put_back(kind, key) if kind in LISTS else {}
    return {"kind": kind, "key": key, "name": _name(was)} if was else {}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def put_back(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """`?moment=` is the change before which it was so."""
    moment = request.GET.get("moment", "")
    was = how_to_put_back(kind, key, moment) if kind in LISTS else {}
    if not was:
        raise Http404
    back, part = LISTS[kind]
    choice = Choice(
        *("terug", "Zet terug", "arrow-back-up"),
        lambda: commands.put_back(kind=kind, key=key, moment=moment, by=actor_of(request)),
        "Het is teruggezet.",
    )
    return decide_page(request, [choice], words=_words(was), back=back, title="Terugzetten", what=_name(was), part=part)


def _name(was: Mapping[str, Any]) -> str:
    if "word" in was:
        return f"{was['word']} = {was['means']}"
    if "name" in was:
        return SIGNALS_IN_WORDS[was["name"]][0]
    return str(was.get("title") or was.get("query") or was.get("ref") or "")


def _words(was: Mapping[str, Any]) -> list[str]:
    told = [was.get("word"), was.get("query"), *(was.get("needs") or [])[:1]]
    patterns = [each.strip("=").replace("*", "") for each in (was.get("patterns") or [])[:1]]
    return [str(each) for each in [*told, *patterns] if each]
