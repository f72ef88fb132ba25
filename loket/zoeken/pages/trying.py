"""No change without a look at its effect: the first button shows it, the second one keeps it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from loket.kernel.forms import show_refusals
from loket.kernel.http import page
from loket.kernel.refusal import Refused
from loket.zoeken.queries.effect import tried

KEEP = "bewaren"
ON_A_PAGE = 50  # rows of a list


@dataclass(frozen=True, slots=True)
class Choice:
    """A button that does something, and what is told afterwards."""

    code: str
    label: str
    icon: str
    do: Callable[[], object]
    told: str


def change_page(
    request: HttpRequest,
    form: forms.Form,
    change: Callable[[], object],
    *,
    words: Callable[[], Sequence[str]],
    back: str,
    **context: object,
) -> HttpResponse:
    """Ask, show the effect of this `change`, or keep it and go `back`: only what was looked at is kept."""
    if form.is_valid():
        seen = _digest(form)
        try:
            if request.POST.get("doe") == KEEP and request.POST.get("gezien") == seen:
                change()
                messages.success(request, "De wijziging is bewaard. Het zoeken gebruikt haar nu.")
                return redirect(back)
            context |= {"tried": tried(change, words=words()), "seen": seen}
        except Refused as refused:
            show_refusals(form, refused)
    context |= {"form": form, "back": back}
    return page(request, "zoeken/change.html", context, status=422 if form.errors else 200)


def decide_page(
    request: HttpRequest,
    choices: Sequence[Choice],
    *,
    words: Sequence[str] = (),
    back: str,
    after: str = "",
    **context: object,
) -> HttpResponse:
    """Show the effect of the first choice; each button does one, says so, and goes `back` (to `?after`)."""
    chosen = next((each for each in choices if each.code == request.POST.get("doe")), None)
    if request.method == "POST" and chosen:
        chosen.do()
        messages.success(request, chosen.told)
        return redirect(f"{reverse(back)}?{after}" if after else back)
    context |= {"tried": tried(choices[0].do, words=words), "choices": choices, "back": back}
    return page(request, "zoeken/decide.html", context)


def removal_page(
    request: HttpRequest,
    remove: Callable[[], object],
    *,
    words: Sequence[str] = (),
    back: str,
    after: str,
    **context: object,
) -> HttpResponse:
    """Show what taking away does, and do it; the list offers to put it back."""
    choice = Choice("weg", "Haal weg", "trash", remove, "Het is weggehaald.")
    return decide_page(request, [choice], words=words, back=back, after=after, **context)


def _digest(form: forms.Form) -> str:
    return sha256(repr(sorted(form.cleaned_data.items())).encode()).hexdigest()[:32]
